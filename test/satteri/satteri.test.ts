import { isDeepStrictEqual } from 'node:util'
import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { defineLazy, isMadeLater } from '../../src/model/lazy-property.js'
import type { EstreeData } from '../../src/satteri/code-places.js'
import { fitsReference } from '../../src/satteri/fit.js'
import { isHazardous } from '../../src/satteri/hazards.js'
import { parseFast } from '../../src/satteri/parse-fast.js'
import { isPlainCode } from '../../src/satteri/plain-code.js'
import { readByReference, reference } from './reference.js'

describe('parseFast', () => {
  it.each([
    '---\na: b\n---\n\n# Title\n',
    '<A b="c" {...d} e={[1]} f={{ g: "h" }} i:j>\n\n  {k}\n\n</A>\n',
    '<A\n  b={{\n    c: 1,\n  }}\n  d="e\n    f"\n/>\n',
    '<A>b</A> <B c="1" />\n<C>d **x**</C>\n',
    '- <A>b</A>\n- [ ] **c**\n- [x] {d}\n',
    'import a from "b"\nexport const c = {\n  d: 1,\n\n  e: 2\n}\n\ntext\n',
    '> - a\n>\n> b {c}\n',
    '- a\n\n  <A b={[\n    1,\n  ]} />\n',
    'see [www.a.com or &amp;b@c.com] mailto:d@e.com\n',
    '| a | b |\n| - | - |\n| <b>c</b> | {d} | e |\n',
    '😀 a {"😀"} <A b="😀" c={d} />\n',
    'a\r\n{b +\r\nc}\r\n',
    '{/* a */} {/* b\n c */}\n',
    '<A>\n</ A>\n',
    '<br></br>`a`\n',
    'a [b](c?d=_***e_*f) and [g](h)\n',
    '- a\n  <A>\n    ```\n    b\n\n    c\n    ```\n  </A>\n- d\n',
    '> - a\n> - b\n>\n> c\n>\n> d\n',
    'www.a.com *b@c.com* [d@e.com](f) <A>https://g.com</A>\n',
  ])('reads %j as the reference does', (text) => {
    expect(isDeepStrictEqual(parseFast(text, reference), reference(text))).toBe(true)
  })

  it.each([
    '> - a\n> - b\n>\n> c\n>\n> 1. d\n>    - e\n> 1. f\n>\n> g\n',
    '> - a\n>\n> # b\n> - c\n',
    '> a\n>\n> - b\n>\n> c\n> 1. d\n',
  ])('reads all of %j: the reference is slow in such quotes', (text) => {
    const asked: string[] = []
    const tree = parseFast(text, (block) => {
      asked.push(block)
      return reference(block)
    })
    expect(asked).toEqual([])
    expect(tree).toEqual(reference(text))
  })

  // Each has been read in another way, or was read where the reference refuses it.
  it.each([
    '+++\na = 1\n+++\n',
    '---\na: b\n\n- c\n',
    '\uFEFF# a\n',
    'a \0\n',
    'a \uD83D\n',
    'a **😀** b*😀*c\n',
    '<A>\n\n[b]: c\n\n</A>\n',
    '[b]: c\n{d}<>e</>\n',
    'x {\n{a:1}}\n',
    '<A b={c}/>\t<D e={/**/}>\n',
    '> <A b={\n1} />\n',
    '> [\n<A b={c}\nd={e}></A>\n',
    '- {\n\n  }\n',
    '- - a\n  {\n  }\n',
    '- > - a\n  >\n  > b\n',
    '`` `b``<a>{</a>😀<b>c</b>`{1}\n',
    '<a>~x</a> <A>~</A>\n',
    '<A>[</A><B></B>]()[](\n',
    '![<A>]()\n',
    'a|<A></A>\n|-|-\nimport b\n',
    '| a |\n| - |\n| www.b.com|c |\n',
    '/< ||\n-:|-\n',
    '<A b="&#8;" />\n',
    '[^1]:[^1]: a\n',
    '- [ ] ||\n  |-|-\n',
    '- [ ] | a |\n  | - |\n  | a |\n  a\n',
    'a *b_***c [d](e_***f)\n',
    '- a\n  <A>\n    b\n\n    c\n  </A>\n',
    '- a\n<A />{\n}<A />\n',
    ' - -\ta\n       <>{\n       }</>\n\n       a\n\n   a\n   ===\n\na\n',
    '<A>\r\n- a\r\n<A />{\r\n}<A />\r\n</A>\r\n',
    '---\na: b\n---\n> -    ```\n>   ```\n> - a\n> \n> ```\n> x\n\n{a + b}\n',
    '> - a\n>\n>\n> b\n',
    '> {((a))}\n',
    '| a |\n| - |\n| `a | b` {`t`} | a |\n',
    '- - ~~~ a\n    ```\n  - a\n',
    '| a |\n| - |\na|www.a.com\n',
    '>a\r\n>www.a.com\r\n',
    '>a\n>www.a.com a\n',
    '- ``\n  www.a.com\n  ===\n',
    '[^1]: \n \n',
    '<A>\n>- ```\n>  ```\n>  ```\n\na\n</A>\n\na\n',
    '| ` `a | b` | a |\n| - | - |\n| [<A>{`${a}`}</A>](./url) a | a |\n',
    '> a\n===\n> \n| a |\n| - |\n| a |\na\n[{\n} a](./url)\n\na\n',
    '> [a]: b\n> \n> 2) c\n\n<D />\n',
    '*a_***a\n',
    '| a |\n| - |\n| <A>| a</A> |\n<A>| a</A>\n',
    '- <A>\n  - a\n\n  a\n  </A>\n',
    '> - a\n> * b',
    '> - - a\n>   - b\n> > c\n',
    '> - a\n>\n> 1. b\n',
    '` <A c={\n{\na: 1 }} /> {`}`}\n',
    '- a\n  ```\n- b\n',
    '{a)(b}\n',
    '<A {...b, c} />\n',
    'import a from "b"\n\nimport a from "c"\n',
    '>> a\n> - b\n',
    '> > a\n> 1. b\n',
    '>- a\n    >\n',
    '<A>\n> - a\n    >\n</A>\n',
    '    [^a]: b\n',
    '    [^a]: b c\n-\n',
    '|\na||\n- |-\n',
    '> - [ ]\n> a\n',
    '- [\r\n]\n|\n',
    '-\n[ ] a\n',
    'a <b c="\n[^d]:" />\n',
    'www.|a\n-|-\n',
    '> a\nb|c\n> -|-\n',
    '> |\n|||\n> -|-\n',
    'a \\**b** c\n',
    '> a\nb|c\n> -|-\n> -\n',
    '1. {`\n > `}\n',
    '- a\n||||\n  -|-|-\n',
    '<A>\n> a\n</\nA>\n',
    '[a\\\n](b)\n',
    '[a\\\n][b]\n\n[b]: c\n',
    '[<]:\n    >\n',
    '<A>\n- a\n</A>{`\n`}\n',
    '> a\n<B>{`\n`}</B>\n',
    '[\u00A0a]: b\n',
    '[a\u3000]\n\n[a\u3000]: b\n',
    'a[^b\u2003]\n\n[^b\u2003]: c\n',
    '```js \u3000\na\n```\n',
    '*a\u0085*b\n',
    '<A b="\n\u00A0c" />\n',
    '<A b="\n \u3000" />`c`\n',
    'a <B\n/>|c\n-|-\n',
    '||{\r}\n|-',
    '- ```\n  >```\n >',
    '- > ```\n  > >```\n >',
    '>>{`\n> `}',
  ])('leaves %j to the reference', (text) => {
    const tree = parseFast(text, reference)
    // A version that reads it right may do so.
    if (tree !== undefined) expect(tree).toEqual(readByReference(text))
  })
})

// Each has ended the process, or kept it busy for as long as anybody would wait.
describe('a text that satteri does not come back from', () => {
  it.each([
    ['ends a string of ESM in a backslash', 'export const a = "\\\\'],
    ['ends a template of ESM so', 'import a from "b"\nexport const c = `d\n\\\\'],
    ['leaves braces of attributes open', '- <A b={c>d</A>\n'.repeat(40)],
    ['leaves strings of attributes open', '<A b={"c} />\n'.repeat(40)],
    ['leaves braces open in each other', '<A b={<C d={e}\n'.repeat(40)],
    ['leaves tags open in an expression', `{a && <p>${'b<br>'.repeat(40)}</p>}\n`],
    ['leaves a tag open in each expression', '{<br>} a\n'.repeat(40)],
    ['leaves templates open behind fences', '<a>{```\n}`:'.repeat(40)],
    ['leaves strings open in code with attributes', '<>{\\b="}\n\n'.repeat(40)],
    ['closes an expression in a tag over and over', `{${'<a>b}'.repeat(40)}\n`],
    ['spreads what has no end', '<a {...b>\n\n'.repeat(40)],
    ['comments on tags in the text of elements', '{<b>/* <c> */</b>}\n\n'.repeat(40)],
    ['hides braces in what seems to be code', `{\`${'<a>`{'.repeat(40)}\n`],
    ['calls generic functions over and over', `{f(${'g<T>(a), '.repeat(40)})}\n`],
    ['nests lists deeply', `export const a = ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`],
    ['nests objects deeply', `{${'{a: '.repeat(20_000)}1${'}'.repeat(20_000)}}\n`],
    ['nests elements deeply', `${'<A b={'.repeat(20_000)}1${'} />'.repeat(20_000)}\n`],
  ])('is left to the reference where it %s', (_, text) => {
    expect(parseFast(text, reference)).toBeUndefined()
  })

  it.each([
    '```ts\nfunction a() {\n  return f<A>(b<C>())\n}\n```\n\n'.repeat(20),
    '<A b={c} d="{e}">\n\n{/* <e> */}\n\n</A>\n\n'.repeat(10),
    '{a ? <B c={["<d>"]}>e</B> : null}\n\n'.repeat(20),
    'Of `{ a: Map<string, b> }`, {c}.\n\n'.repeat(20),
    '- a\n\n  ```ts\n  const b = new Map<string, C>({`d\n  ```\n\n  {e}\n\n'.repeat(20),
    '> ```ts\n> f<A>({\n> ```\n\n'.repeat(20),
    'export const a = () => {\n  return [<b />, <c>{d < 2}</c>]\n}\n\n{a()}\n',
    "<A b={`<c>${d}\n`} e={{ 'f': '}' }} {...g}>\n\n{h && <i j={() => k({ l: `{` })} />}\n\n</A>\n\n".repeat(20),
  ])('is none where braces and tags are closed: %j', (text) => {
    expect(isDeepStrictEqual(parseFast(text, reference), reference(text))).toBe(true)
  })
})

describe('a long text that leaves something open', () => {
  const count = 100_000
  // Looked through again from each of its marks, one takes more than twice as long; looked through once, no hundredth.
  const timeout = 5_000

  it.each([
    ['escapes in a template', `{\`${'\\`'.repeat(count)}`],
    ['escapes in a string', `{"${'\\"'.repeat(count)}`],
    ['code in one line', `{a} ${'``` b ``` c '.repeat(count / 4)}`],
  ])(
    'is looked through once: %s',
    (_, text) => {
      expect(isHazardous(text)).toBe(false)
    },
    timeout,
  )
})

describe('a block that satteri may read in another way', () => {
  const doubtful = '> - a\n>\n> 1. b {c + d} <E f={[g, `h`]} />\n'

  function read(text: string): { tree: Root | undefined; asked: string[] } {
    const asked: string[] = []
    const tree = parseFast(text, (block) => {
      asked.push(block)
      return reference(block)
    })
    return { tree, asked }
  }

  it.each([
    `# A\n\nb\n\n${doubtful}\nc {d} www.e.com\n`,
    `${doubtful}\n- c\n`,
    `<A>\n\n${doubtful}\n</A>\n`,
    `<A>\n  b\n\n${doubtful}\n  {c}\n</A>\n\n{d}\n`.replace('  {c}', '{c}'),
    `a\r\n\r\n${doubtful.replaceAll('\n', '\r\n')}\r\nb\r\n`,
  ])('is all that the reference reads of %j', (text) => {
    const { tree, asked } = read(text)
    expect(asked).toEqual([expect.stringMatching(/^> - a\r?\n>\r?\n> 1\. b[^.]*\n\n\.$/)])
    expect(isDeepStrictEqual(tree, reference(text))).toBe(true)
  })

  it('is read with its places where it is the last one', () => {
    const { tree, asked } = read(`a\n\n${doubtful}`)
    expect(asked).toEqual([doubtful])
    expect(isDeepStrictEqual(tree, reference(`a\n\n${doubtful}`))).toBe(true)
  })

  it('is read by itself where there are few of them', () => {
    const text = `${doubtful}\n`.repeat(1000)
    const { tree, asked } = read(text)
    expect(asked.length).toBeGreaterThan(10)
    expect(asked.length).toBeLessThan(text.length / 500)
    expect(tree).toBeUndefined()
  })

  it.each([
    [`a\n${doubtful}\nb\n`, 'follows right upon text'],
    [`${doubtful}\n    - b\n`, 'has something indented behind it'],
    [`a\n\n${doubtful}\n[b]: c\n`, 'may refer to something'],
    [`a\n\n${doubtful.replace('- a', 'import a')}\nb\n`, 'may hold ESM'],
    [`<A>\n  b\n\n${doubtful.replace(/^/gm, '  ').trimEnd()}\n\n</A>\n\n  c\n`, 'is indented'],
  ])('is left to the reference with all of %j, as it %s', (text) => {
    const { tree, asked } = read(text)
    expect(asked).toEqual([])
    if (tree !== undefined) expect(isDeepStrictEqual(tree, reference(text))).toBe(true)
  })
})

describe('an estree that is made when it is read', () => {
  const [first] = parseFast('{a}\n', reference)?.children ?? []
  const data = first?.type === 'mdxFlowExpression' ? first.data : undefined

  it('is there for plain code alone', () => {
    expect(isMadeLater(data, 'estree')).toBe(true)
    const [other] = parseFast('{a + b}\n', reference)?.children ?? []
    const read = other?.type === 'mdxFlowExpression' ? other.data : undefined
    expect(isMadeLater(read, 'estree')).toBe(false)
    expect(read?.estree).toBeDefined()
  })

  const make = () => ({ type: 'Program' as const, body: [], sourceType: 'module' as const, comments: [] })

  it('is made once, seen as a field, and frozen where its data is', () => {
    let count = 0
    const holder: EstreeData = {}
    defineLazy(holder, 'estree', () => (count++, make()))
    Object.freeze(holder)
    expect(count).toBe(0)
    expect({ ...holder }).toEqual({ estree: make() })
    expect(holder.estree).toBe(holder.estree)
    expect(count).toBe(1)
    expect(Object.isFrozen(holder.estree?.body)).toBe(true)
  })

  it('gives way to one that is put in its place', () => {
    const holder: EstreeData = {}
    defineLazy(holder, 'estree', make)
    const other = make()
    holder.estree = other
    expect(holder.estree).toBe(other)
    expect(isMadeLater(holder, 'estree')).toBe(false)
  })
})

describe('plain code', () => {
  it.each([
    '1',
    '1.5',
    '"a}"',
    "'b'",
    '`c`',
    'd',
    'e.f.g',
    'this.a',
    '[1, "a",]',
    '{ a: 1, "b c": [d.e], }',
    '{}',
    ' a ',
    '<a b="c" d={e} f-g><h />{i}j k\n</a>',
    '[<a/>, <B></B>]',
    '<a b={<c d={{ e: 1 }} />} />',
  ])('is %s', (code) => {
    expect(isPlainCode(code)).toBe(true)
    expect(readByReference(`{${code}}`)).toBeDefined()
  })

  it.each([
    '',
    '01',
    '1a',
    '1_0',
    'let',
    'yield',
    'await x',
    'a b',
    '"a\\u"',
    '`${a}`',
    '[,]',
    '{a}',
    '{__proto__: 1}',
    'é',
    'a.',
    '[[[[[[[[[[1]]]]]]]]]]',
    '<a>',
    '<a></b>',
    '<a>&amp;</a>',
    '<a b="&"/>',
    '<a>}</a>',
    '<a{...b} />',
    '<a b=c />',
    '<a b="c"d />',
    '<a /><b />',
    '<a>{}</a>',
    '<a.b />',
    '<></>',
    '<a> > </a>',
    '<a',
    '<a>{1</a>',
  ])('is not %s', (code) => {
    expect(isPlainCode(code)).toBe(false)
  })
})

it('tells whether the satteri that is installed is one that is known', () => {
  expect(fitsReference(reference)).toBe(true)
  expect(fitsReference(() => ({ type: 'root', children: [] }))).toBe(false)
})
