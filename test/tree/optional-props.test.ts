import { describe } from 'vitest'
import { table, type Case } from './check.js'

const given = (props: string, partial: string, mdx: string, more: Partial<Case> = {}): Case => ({
  files: { 'page.mdx': `<Include src="_p/a" ${props} />`, '_p/a.mdx': partial },
  mdx,
  ...more,
})
const missing = { messages: ['prop-missing page.mdx:1:1'] }
const children = (inside: string, partial: string, mdx: string, more: Partial<Case> = {}): Case => ({
  files: { 'page.mdx': `<Include src="_p/a">\n${inside}\n</Include>`, '_p/a.mdx': partial },
  mdx,
  ...more,
})

describe('a guarded read of a prop that is not given', () => {
  table({
    'is nothing before &&, and gives way before ??': given(
      '',
      'A {props.beta && <b>Beta</b>} {props.name ?? "you"}',
      'A you',
    ),
    'gives way before ||': given('', 'A {props.name || "you"}', 'A you'),
    'is one of two': given('host="h"', '{(props.host || props.alone) && <b>shown</b>}', '<b>shown</b>'),
    'is the other of two': given('alone="h"', 'x {(props.host || props.alone) && <b>shown</b>}', 'x <b>shown</b>'),
    'is neither of two': given('', 'x {(props.host || props.alone) && <b>shown</b>} y', 'x y'),
    'is the test of ?:': given('', 'a {props.x ? "yes" : "no"}', 'a no'),
    'is nothing in ?: without another branch': given('', 'a {props.title ? <b>{props.title}</b> : null} b', 'a b'),
    'is asked for its type': given('', 'a {typeof props.x === "string" ? props.x : "none"}', 'a none'),
    'is asked for what it is': given('', 'a {props.x === "v" ? "one" : "other"}', 'a other'),
    'is compared with undefined': given('', 'a {props.x === undefined ? "none" : props.x}', 'a none'),
    'is compared with null': given('', 'a {props.x != null ? props.x : "none"}', 'a none'),
    'is denied': given('', 'a {!props.x && "none"}', 'a none'),
    'is denied twice': given('', 'a {!!props.x ? "some" : "none"}', 'a none'),
    'is read from with ?.': given('', 'a {props.x?.y?.z} b', 'a b'),
    'is read from with ?., before ??': given('', 'a {props.x?.y ?? "none"}', 'a none'),
    'is called with ?.': given('', 'a {props.x?.map((item) => <b>{item}</b>)} b', 'a b'),
    'is measured in a test': given('', 'a {props.n > 1 ? "many" : "one"}', 'a one'),
    'is looked for': given(
      'y="1"',
      'a {"x" in props ? props.x : "none"} {"y" in props ? props.y : "none"}',
      'a none 1',
    ),
    'is spread': given('', 'a <b {...props.more}>x</b>', 'a <b {...{}}>x</b>'),
    'is a part of what is guarded': given('', 'a {(props.x && props.y) || "none"}', 'a none'),
    'has a default where it is taken apart': given(
      '',
      'a {(({ name = "you" }) => name)(props)}',
      'a {(({name = "you"}) => name)({})}',
    ),
    'is written in where the rest is only known later': given(
      'host="h"',
      'a {later(props.host) && (props.alone || props.host)} {later && props.alone}',
      'a {later("h") && "h"} {later && props.alone}',
      missing,
    ),
    'is cut out where the rest is only known later': given(
      '',
      'a {(props.x || later) && "b"} {props.x ? one : two} {later ? !props.x : 1}',
      'a {later && "b"} {two} {later ? !undefined : 1}',
    ),
    'in an attribute leaves it out': given(
      '',
      '<Card a={props.a || undefined} b={props.b && "b"} c={props.c ?? "c"} />',
      '<Card c="c" />',
    ),
    'in an attribute may decide for false': given(
      '',
      '<Card a={!!props.a} b={props.b ? 1 : null} />',
      '<Card a={false} b={null} />',
    ),
    'in a function is written in': given('', 'a {[1].map((n) => props.x ?? n)}', 'a {[1].map(n => n)}'),
    'that is empty gives way to ||, not to ??': given('x=""', 'a {props.x || "b"}{props.x ?? "c"}', 'a b'),
    'stands where it is declared': given('', '---\nprops:\n  name: {}\n---\n\nA {props.name ?? "you"}', 'A you'),
    'does not make up for one that is required': given(
      '',
      '---\nprops:\n  name: { required: true }\n---\n\nA {props.name ?? "you"}',
      'A you',
      missing,
    ),
  })
})

describe('a read of a prop that is not given', () => {
  table({
    'is reported where it is shown': given('', 'a {props.x} b', 'a {props.x} b', missing),
    'is reported where it is read from': given('', 'a {props.x.y} b', 'a {props.x.y} b', missing),
    'is reported where it is read from, even in a test': given(
      '',
      'a {props.x.y || 1} b',
      'a {props.x.y || 1} b',
      missing,
    ),
    'is reported where it is called with': given(
      'y="1"',
      'a {f(props.x, props.y)} b',
      'a {f(props.x, "1")} b',
      missing,
    ),
    'is reported in a template': given('y="1"', 'a {`${props.x} ${props.y}`} b', 'a {`${props.x} ${"1"}`} b', missing),
    'is reported in a sum': given('y="1"', 'a {props.x + props.y} b', 'a {props.x + "1"} b', missing),
    'is reported as the last choice': given('', 'a {props.x ?? props.y} b', 'a {props.y} b', missing),
    'is reported behind what holds': given('x', 'a {props.x && props.y} b', 'a {props.y} b', missing),
    'is not reported in a branch that is not taken': given('', 'a {props.x && props.y.z} b', 'a b'),
  })
})

describe('a prop that is passed on and not given', () => {
  const b = (partial: string): Record<string, string> => ({
    'page.mdx': '<Include src="_p/a" />',
    '_p/a.mdx': '<Include src="_p/b" name={props.name} />',
    '_p/b.mdx': partial,
  })
  table({
    'is not given there': { files: b('A {props.name ?? "you"}'), mdx: 'A you' },
    'is reported where it is shown': {
      files: b('A {props.name}'),
      mdx: 'A {props.name}',
      messages: ['prop-missing _p/a.mdx:1:1'],
    },
    'has the default of the next partial': {
      files: b('---\nprops:\n  name: { default: N }\n---\n\nA {props.name}'),
      mdx: 'A N',
    },
  })
})

describe('a prop that code sets', () => {
  const dynamic = { messages: ['prop-dynamic _p/a.mdx:1:3'] }
  const set = (code: string): Case => given('a="1" b="2"', `x {${code}} {props.a}{props.b}`, `x {${code}} 12`, dynamic)
  table({
    'is reported': set('props.a = 1'),
    'is reported where it is counted': set('props.a++'),
    'is reported in a list': set('[props.a] = [1]'),
    'is reported in an object': set('({a: props.a} = x)'),
    'is reported in a loop': given(
      'a="1" b="2"',
      'x {() => { for (props.a of props.b) {} }}',
      'x {() => {\n    for (props.a of "2") {}\n  }}',
      dynamic,
    ),
    'is read where another is set': given('a="1"', 'x {() => (y = props.a)}', 'x {() => y = "1"}'),
  })
})

describe('children among values', () => {
  const either = '{props.children ?? "none"}'
  table({
    'give way where there are none': given('', either, 'none'),
    'stand where there are some': children('**x**', either, '**x**'),
    'stand in a sentence': children('**x**', `a ${either} b`, 'a **x** b'),
    'stand before ||': children('x', '{props.children || "none"}', 'x'),
    'are nothing before &&': given('', 'a\n\n{props.children && <div>{props.children}</div>}', 'a'),
    'stand in JSX behind &&': children('x', '{props.children && <div>{props.children}</div>}', '<div>x</div>'),
    'stand in one branch': children('x', '{props.wide ? <div>{props.children}</div> : props.children}', 'x'),
    'of blocks stand among blocks': children('# x\n\n- y', either, '# x\n\n- y'),
    'of blocks are refused in a heading': children('# x\n\n- y', `# ${either}`, `# ${either}`, {
      messages: ['include-blocks _p/a.mdx:1:3'],
    }),
    'that a reader does not see give way': children('<If sdk="go">x</If>', either, 'none', {
      reader: { sdk: 'react' },
    }),
    'of a page give way two partials on': {
      files: {
        'page.mdx': '<Include src="_p/a" />',
        '_p/a.mdx': '<Include src="_p/b">{props.children}</Include>',
        '_p/b.mdx': either,
      },
      mdx: 'none',
    },
    'that show nothing give way': {
      files: {
        'page.mdx': '<Include src="_p/a" />',
        '_p/a.mdx': '<Include src="_p/b">{props.note && <b>x</b>}</Include>',
        '_p/b.mdx': either,
      },
      mdx: 'none',
    },
    'are passed on as a prop': {
      files: {
        'page.mdx': '<Include src="_p/a">**x**</Include>',
        '_p/a.mdx': '<Include src="_p/b" body={props.children} />',
        '_p/b.mdx': 'a {props.body} b',
      },
      mdx: 'a **x** b',
    },
    'are passed on with all props': {
      files: {
        'page.mdx': '<Include src="_p/a" name="N">**x**</Include>',
        '_p/a.mdx': '<Include src="_p/b" {...props} />',
        '_p/b.mdx': 'a {props.name} {props.children}',
      },
      mdx: 'a N **x**',
    },
    'are not passed on to an include that has its own': {
      files: {
        'page.mdx': '<Include src="_p/a">**x**</Include>',
        '_p/a.mdx': '<Include src="_p/b" {...props}>own</Include> {props.children}',
        '_p/b.mdx': 'a {props.children}',
      },
      mdx: 'a own **x**',
    },
    'that are none are not passed on with all props': {
      files: {
        'page.mdx': '<Include src="_p/a" />',
        '_p/a.mdx': '<Include src="_p/b" {...props} />',
        '_p/b.mdx': either,
      },
      mdx: 'none',
    },
    'of blocks are passed on with all props through two': {
      files: {
        'page.mdx': '<Include src="_p/a">\n# x\n\n<Include src="_p/c" />\n</Include>',
        '_p/a.mdx': '<Include src="_p/b" {...props} />',
        '_p/b.mdx': '<Include src="_p/d" {...props} />',
        '_p/c.mdx': 'c',
        '_p/d.mdx': '{props.children}',
      },
      mdx: '# x\n\nc',
    },
    'are tested': children('x', 'a {props.children ? 1 : 2}', 'a 1'),
    'cannot stand in code': children('x', 'a {f(props.children, props.y ?? 1)}', 'a {f(props.children, 1)}', {
      messages: ['prop-dynamic _p/a.mdx:1:3'],
    }),
    'that are none are nothing in code': given('', 'a {f(props.children || 1)}', 'a {f(1)}'),
  })
})
