import { describe, expect, it } from 'vitest'
import { resolve } from '../project.js'

const card = '<Card {...props} />'
const options = { components: { include: [{}, { name: 'Pass', props: 'params' }] } }
const files = { '_b.mdx': 'B {props.name}', 'x.js': 'x\n' }

describe('an object that only the page knows, where the partial may read any prop,', () => {
  // Written on one line, to be read.
  it.each<[behaviour: string, page: string, partial: string, mdx: string, messages?: string[]]>([
    ['is passed on whole', '<Include src="_a" {...o} />', card, '<Card {...{ ...o }} />'],
    [
      'is passed on in its place among what else is given',
      '<Include src="_a" a="A" {...o} b={2} />',
      card,
      '<Card {...{ "a": "A", ...o, "b": 2 }} />',
    ],
    [
      'gives way to what stands behind it, and is read by name beside',
      '<Include src="_a" {...o} a="A" />',
      '{props.a} {props.b}\n\n<Card {...props} />',
      'A {o?.b} <Card {...{ ...o, "a": "A" }} />',
    ],
    [
      'counts more than what stands before it, by name too',
      '<Include src="_a" a="A" {...o} />',
      '{props.a} {f(props)}',
      '{({ "a": "A", ...o }).a} {f({ "a": ({ "a": "A", ...o }).a, ...o })}',
    ],
    [
      'is passed on with another',
      '<Include src="_a" {...o} a="A" {...p} />',
      card,
      '<Card {...{ ...o, "a": "A", ...p }} />',
    ],
    [
      'keeps what is guarded by what it may hold',
      '<Include src="_a" {...o} />',
      '{props.name && <b {...props}>{props.name}</b>}',
      '{o?.name && <b {...{ ...o }}>{o?.name}</b>}',
    ],
    [
      'reaches a partial that is included with all props',
      '<Include src="_a" {...o} />',
      '<Include src="_b" {...props} />\n\n<Include src="_b" name="N" {...props} />\n\n<Include src="_b" {...props} name="N" />',
      'B {o?.name} B {({ "name": "N", ...o }).name} B N',
    ],
    [
      'reaches it over what was given before',
      '<Include src="_a" name="N" {...o} />',
      '<Include src="_b" {...props} />',
      'B {({ "name": "N", ...o }).name}',
    ],
    [
      'reaches it in its place in an object of props',
      '<Include src="_a" {...o} />',
      '<Pass src="_b" params={{ name: "A", ...props, name: "B" }} />\n\n<Pass src="_b" params={{ ...props, name: "A", ...props }} />',
      'B B B {({ "name": "A", ...o }).name}',
    ],
    [
      'may be all that the page of an import is given',
      'import A from "./_a.mdx"\n\n<A {...props} />',
      '{props.name ?? "you"}\n\n<Card {...props} />',
      '{props.name ?? "you"} <Card {...{ ...props }} />',
    ],
    [
      'may be a constant of which some is not known',
      'import A from "./_a.mdx"\nexport const a = { b: 1, ...f() }\n\n<A {...a} />',
      card,
      'export const a = { b: 1, ...f() } <Card {...{ ...a }} />',
    ],
    ['goes along with children', '<Include src="_a" {...o}>kid</Include>', card, '<Card {...{ ...o }}>kid</Card>'],
    [
      'may be all that the page is given',
      '<Include src="_a" {...props} />',
      '{props.name} <Card {...props} />',
      '{props.name} <Card {...{ ...props }} />',
    ],
    [
      'counts more than a default, and is enough for what is required',
      '<Include src="_a" {...o} />',
      '---\nprops:\n  a: { default: A }\n  b: { required: true }\n---\n\n<Card {...props} />',
      '<Card {...{ "a": "A", ...o }} />',
    ],
    [
      'counts more than a default of what is read by name, which stands in for what it lacks',
      '<Include src="_a" {...o} />',
      '---\nprops:\n  a: { default: A }\n  b: { required: true }\n---\n\n{props.a} {props.b}',
      '{({ "a": "A", ...o }).a} {o?.b}',
    ],
    [
      'counts more than a default, beside what is passed on whole and where something is given',
      '<Include src="_a" a="B" {...o} />',
      '---\nprops:\n  a: { default: A }\n  b: { default: C }\n---\n\n{props.a} {props.b}\n\n<Card {...props} />',
      '{({ "a": "B", ...o }).a} {({ "b": "C", ...o }).b} <Card {...{ "a": ({ "a": "B", ...o }).a, "b": ({ "b": "C", ...o }).b, ...o }} />',
    ],
    [
      'may be the object of props',
      '<Pass src="_a" params={o} />',
      '{props.name}\n\n<Card {...props} />',
      '{o?.name} <Card {...{ ...o }} />',
    ],
    [
      'may be the object of props where that is told by what only the page knows',
      '<Pass src="_a" params={dark ? { name: "N" } : f()} />',
      '{props.name}',
      '{(dark ? { name: "N" } : f())?.name}',
    ],
    [
      'may be part of the object of props, with other attributes around it',
      '<Pass src="_a" a="A" params={{ b: "B", ...o, c: "C" }} d="D" />',
      '{props.a} {props.b} {props.c} {props.d} {props.name}',
      '{({ "a": "A", b: "B", ...o }).a} {({ b: "B", ...o }).b} C D {({ b: "B", ...o }).name}',
    ],
    [
      'may be all that the page is given, over a default',
      '<Include src="_a" {...props} />',
      '---\nprops:\n  a: { default: A }\n---\n\n{props.a}',
      '{({ "a": "A", ...props }).a}',
    ],
    [
      'stays as code where a name of it means something else',
      '<Include src="_a" {...o} />',
      '{[1].map((o) => <b {...props}>{o}</b>)}',
      '{[1].map((o) => <b {...props}>{o}</b>)}',
      ['prop-dynamic _a.mdx:1:1'],
    ],
    [
      'is told of where the partial has a place for text alone',
      '<Include src="_a" {...o} />',
      '[x]({props.url}) <Card {...props} />',
      '[x](\\{props.url}) <Card {...{ ...o }} />',
      ['prop-dynamic _a.mdx:1:1'],
    ],
    [
      'is told of where it goes to a file of code',
      '<Include src="_a" {...o} />',
      '<Include src="x.js" {...props} />',
      '```js x ```',
      ['prop-dynamic _a.mdx:1:1'],
    ],
    [
      'is told of where names in it are computed and the partial reads one',
      '<Include src="_a" {...{ [k]: 1 }} />',
      '{props.name ?? "none"} <Card {...props} />',
      'none <Card {...{}} />',
      ['prop-dynamic page.mdx:1:1'],
    ],
  ])('%s', (_, page, partial, mdx, messages = []) => {
    const output = resolve({ ...files, 'page.mdx': page, '_a.mdx': partial }, {}, options)
    expect(output.mdx.replace(/\s+/g, ' ').trim()).toBe(mdx)
    expect(output.messages).toEqual(messages)
  })

  it('is told of where it is spread twice over and over', () => {
    const twice = Array.from({ length: 40 }, (_, at): [string, string] => [
      `_p${at}.mdx`,
      `<Include src="_p${at + 1}" {...{ ...props, ...props }} />`,
    ])
    const output = resolve({
      ...Object.fromEntries(twice),
      'page.mdx': '<Include src="_p0" {...o} />',
      '_p40.mdx': card,
    })
    expect(output.mdx.length).toBeLessThan(100_000)
    expect(output.messages.join()).toContain('prop-dynamic')
  })
})
