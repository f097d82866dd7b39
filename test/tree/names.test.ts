import type { Root } from 'mdast'
import { describe, expect, it, vi } from 'vitest'
import { inOrder, type Module } from '../../src/tree/esm/modules.js'
import { Names } from '../../src/tree/esm/names.js'
import { resolve } from '../project.js'
import { show } from '../show.js'
import { check, parse, table, type Case } from './check.js'

const pq = '<Include src="_p" />\n\n<Include src="_q" />'
const on = (p: string, q: string, mdx: string, more: Partial<Case> = {}, page = pq): Case => ({
  files: { 'page.mdx': page, '_p.mdx': p, '_q.mdx': q },
  mdx,
  ...more,
})
const one = 'export const v = 1\n\np {v}'
const from = (esm: string, use: string): string => `${esm}\n\n${use}`

describe('a name of two partials', () => {
  table({
    'is renamed in text': on(
      one,
      from('export const v = 2', 'q {v} {v + 1}'),
      'export const v = 1\n\nexport const v_2 = 2\n\np {v}\n\nq {v_2} {v_2 + 1}',
    ),
    'is renamed in flow': on(
      one,
      from('export const v = 2', '{v}\n\n{[v].map((x) => v + x)}'),
      'export const v = 1\n\nexport const v_2 = 2\n\np {v}\n\n{v_2}\n\n{[v_2].map((x) => v_2 + x)}',
    ),
    'is renamed in attributes and spreads': on(
      one,
      from('export const v = {}', '<A a={v} {...v} b="v" v={1} />'),
      'export const v = 1\n\nexport const v_2 = {}\n\np {v}\n\n<A a={v_2} {...v_2} b="v" v={1} />',
    ),
    'is renamed as an element': on(
      from('export const V = 1', '<V/>'),
      from('export const V = () => 2', '<V>x</V> y <V.a/>\n\n<V>\n- z\n</V>\n\n{<V b={<V.c />}>z</V>}'),
      'export const V = 1\n\nexport const V_2 = () => 2\n\n<V />\n\n<V_2>x</V_2> y <V_2.a />\n\n<V_2>\n  - z\n</V_2>\n\n{<V_2 b={<V_2.c />}>z</V_2>}',
    ),
    'is renamed as the object of an element': on(
      one,
      from('export const v = {}', '<v.X a /> <v />'),
      'export const v = 1\n\nexport const v_2 = {}\n\np {v}\n\n<v_2.X a />\n\n<v />',
    ),
    'is renamed where it is a property as well': on(
      one,
      from('export const v = 2', 'q {f({v})} {f({v: 1})} {x.v} {v.v} {v[v]} {f({[v]: v})}'),
      'export const v = 1\n\nexport const v_2 = 2\n\np {v}\n\nq {f({v: v_2})} {f({v: 1})} {x.v} {v_2.v} {v_2[v_2]} {f({[v_2]: v_2})}',
    ),
    'is left where a function defines it anew': on(
      one,
      from(
        'export const v = 2',
        'q {f((v) => v)} {f(({v}) => v)} {f(() => { const v = 1; return v })} {f(() => { v(); var v })} {f((a = v) => v)}',
      ),
      'export const v = 1\n\nexport const v_2 = 2\n\np {v}\n\nq {f((v) => v)} {f(({v}) => v)} {f(() => { const v = 1; return v })} {f(() => { v(); var v })} {f((a = v_2) => v_2)}',
    ),
    'is renamed in templates and comments stay': on(
      one,
      from('export const v = 2', 'q {/* v */ `v ${v} ${`${v}`}`} {"v"}'),
      'export const v = 1\n\nexport const v_2 = 2\n\np {v}\n\nq {/* v */ `v ${v_2} ${`${v_2}`}`} {"v"}',
    ),
    'is renamed over several lines, in any block': on(
      one,
      from('export const v = 2', '> - <A b={{\n>     v,\n>       w: v\n>   }}>\n>   {v +\n>      v}\n>   </A>'),
      'export const v = 1\n\nexport const v_2 = 2\n\np {v}\n\n> - <A\n>     b={{\n>     v: v_2,\n>       w: v_2\n>     }}\n>   >\n>   {v_2 +\n>      v_2}\n>   </A>',
    ),
    'is renamed in headings, cells and links': on(
      one,
      from('export const v = 2', '# h {v}\n\n| a |\n| - |\n| {v} |\n\n[l {v}](/x) **{v}**'),
      'export const v = 1\n\nexport const v_2 = 2\n\np {v}\n\n# h {v_2}\n\n| a |\n| - |\n| {v_2} |\n\n[l {v_2}](/x) **{v_2}**',
    ),
    'is renamed as a function': on(
      one,
      from('export function v(a) { return v(a) }', '{v(1)}'),
      'export const v = 1\n\nexport function v_2(a) { return v_2(a) }\n\np {v}\n\n{v_2(1)}',
    ),
    'is renamed as a class': on(
      from('export const V = 1', '{V}'),
      from('export class V { V = V; m() { return new V() } }', '{new V()}'),
      'export const V = 1\n\nexport class V_2 { V = V_2; m() { return new V_2() } }\n\n{V}\n\n{new V_2()}',
    ),
    'is renamed in a pattern': on(
      from('export const a = 1, b = 2, c = 3', '{a}'),
      from('export const { a, b = a, x: [c, d], ...e } = f()', '{a + b + c + d + e}'),
      'export const a = 1, b = 2, c = 3\n\nexport const { a: a_2, b: b_2 = a_2, x: [c_2, d], ...e } = f()\n\n{a}\n\n{a_2 + b_2 + c_2 + d + e}',
    ),
    'is renamed as an import': on(
      from("import X from './a'", '<X/>'),
      from("import X from './b'", '<X/>'),
      "import X from './a'\n\nimport X_2 from './b'\n\n<X />\n\n<X_2 />",
    ),
    'is renamed as a named import': on(
      from("import { X, Y } from 'a'", '<X/>'),
      from("import Z, { X, Y as W } from 'b'", '<X/>'),
      "import { X, Y } from 'a'\n\nimport Z, { X as X_2, Y as W } from 'b'\n\n<X />\n\n<X_2 />",
    ),
    'is renamed as all of a module': on(
      from("import * as x from 'a'", '{x.y}'),
      from("import * as x from 'b'", '{x.y} <x.Y/>'),
      "import * as x from 'a'\n\nimport * as x_2 from 'b'\n\n{x.y}\n\n{x_2.y}\n\n<x_2.Y />",
    ),
    'is renamed in a clause of exports': on(
      one,
      from("import v from 'v'\nexport { v, v as w }", '{v}'),
      "export const v = 1\n\nimport v_2 from 'v'\nexport { v_2, v_2 as w }\n\np {v}\n\n{v_2}",
    ),
    'is renamed before it is declared': on(
      one,
      from('export const w = () => v\n\nexport const v = 2', '{w()}'),
      'export const v = 1\n\nexport const w = () => v_2\n\nexport const v_2 = 2\n\np {v}\n\n{w()}',
    ),
    'is renamed among comments and other statements': on(
      one,
      from('export const u = 0 // one v\nexport const v = 2 // two v\n/* three */\nexport const w = v', '{w}'),
      'export const v = 1\n\nexport const u = 0 // one v\nexport const v_2 = 2 // two v\n/* three */\nexport const w = v_2\n\np {v}\n\n{w}',
    ),
    'is exported again from elsewhere under another name': on(
      from("export { a } from './a'", 'p'),
      from("export { a, c as d } from './b'\nexport * from './d'", 'q'),
      "export { a } from './a'\n\nexport { a as a_2, c as d } from './b'\nexport * from './d'\n\np\n\nq",
    ),
    'is renamed where it is written with escapes': on(
      one,
      from('export const v = 2', '{\\u0076 + \\u{76}}'),
      'export const v = 1\n\nexport const v_2 = 2\n\np {v}\n\n{v_2 + v_2}',
    ),
    'takes a name that nothing uses': on(
      from('export const v = 1', 'p {v} {v_2} <V_3 a={(v_3) => 1} />'),
      from('export const v = 2', '{v}'),
      'export const v = 1\n\nexport const v_4 = 2\n\np {v} {v_2} <V_3 a={(v_3) => 1} />\n\n{v_4}',
    ),
    'is one where both declare the same': on(
      one,
      from('export const v = 1', 'q {v}'),
      'export const v = 1\n\np {v}\n\nq {v}',
    ),
    'is one where both have the same function': on(
      from('export const f = (a) => a + 1', '{f(1)}'),
      from('export const f = (a) => a + 1', '{f(2)}'),
      'export const f = (a) => a + 1\n\n{f(1)}\n\n{f(2)}',
    ),
    'is two where the same words mean another thing': on(
      from("import a from 'a'\nexport const f = () => a", '{f()}'),
      from("import a from 'b'\nexport const f = () => a", '{f()}'),
      "import a from 'a'\nexport const f = () => a\n\nimport a_2 from 'b'\nexport const f_2 = () => a_2\n\n{f()}\n\n{f_2()}",
    ),
    'is two where a call makes it': on(
      from('export const s = make()', '{s}'),
      from('export const s = make()', '{s}'),
      'export const s = make()\n\nexport const s_2 = make()\n\n{s}\n\n{s_2}',
    ),
    'is one import where both import the same': on(
      from("import v from 'v'", '{v}'),
      from("import v from 'w'", '{v}'),
      "import v from 'v'\n\nimport v_2 from 'w'\n\n{v}\n\n{v_2}\n\n{v_2}",
      {
        files: {
          'page.mdx': `${pq}\n\n<Include src="_r" />`,
          '_p.mdx': from("import v from 'v'", '{v}'),
          '_q.mdx': from("import v from 'w'", '{v}'),
          '_r.mdx': from("import v from 'w'", '{v}'),
        },
      },
    ),
    'is left where a condition dropped its use': on(
      one,
      from('export const v = 2', '<If sdk="go">{v} <v.X/></If>\n\n<If sdk="react">r {v}</If>'),
      'export const v = 1\n\nexport const v_2 = 2\n\np {v}\n\nr {v_2}',
      { reader: { sdk: 'react' } },
    ),
    'is renamed in what is left standing': on(
      one,
      from('export const v = 2', '<If sdk="go" on={v}>r {v}</If>'),
      'export const v = 1\n\nexport const v_2 = 2\n\np {v}\n\n<If sdk="go" on={v_2}>r {v_2}</If>',
    ),
    'is renamed once for a partial that is there twice': on(
      one,
      from('export const v = 2', 'q {v}'),
      'export const v = 1\n\nexport const v_2 = 2\n\np {v}\n\nq {v_2}\n\na q {v_2} q {v_2}',
      {},
      `${pq}\n\na <Include src="_q" /> <Include src="_q" />`,
    ),
    'is renamed in a sentence, an item and a cell of the page': on(
      one,
      from('export const v = 2', 'q {v} <v.X/>'),
      'export const v = 1\n\nexport const v_2 = 2\n\na p {v} b\n\n- q {v_2} <v_2.X />\n\n| a |\n| - |\n| q {v_2} <v_2.X /> |',
      {},
      'a <Include src="_p" /> b\n\n- <Include src="_q" />\n\n| a |\n| - |\n| <Include src="_q" /> |',
    ),
    'is renamed in components of the page that stand in a sentence': on(
      one,
      from('export const v = 2', '<A b={v}>\n  {v}\n</A>'),
      'export const v = 1\n\nexport const v_2 = 2\n\na p {v} b <A b={v_2}>{v_2}</A> c',
      {},
      'a <Include src="_p" /> b <Include src="_q" /> c',
    ),
    'is renamed in footnotes and definitions': on(
      from('export const v = 1', 'p[^n]\n\n[^n]: f {v}'),
      from('export const v = 2', 'q[^n]\n\n[^n]: f {v}'),
      'export const v = 1\n\nexport const v_2 = 2\n\np[^n]\n\n[^n]: f {v}\n\nq[^n-2]\n\n[^n-2]: f {v_2}',
    ),
  })
})

describe('a name in what stays of a partial', () => {
  table({
    'is renamed in tabs, in components that came as props, and in includes that are kept': {
      files: {
        'page.mdx': 'export const v = 1\n\n<Include src="_p" a={<v.X b={v} />} />',
        '_p.mdx':
          'export const v = ["a"]\n\n<Tabs items={v}>\n  <Tab x={v}>{f(props.a, v)}</Tab>\n</Tabs>\n\n<Include src={v} {...v} />',
      },
      mdx: 'export const v = 1\n\nexport const v_2 = ["a"]\n\n<Tabs items={v_2}>\n  <Tab x={v_2}>\n    {f(<v.X b={v} />, v_2)}\n  </Tab>\n</Tabs>\n\n<Include src={v_2} {...v_2} />',
      messages: ['include-dynamic _p.mdx:7:1'],
    },
  })

  it('is renamed where a parser says not where it stands', () => {
    const without = (tree: unknown): unknown =>
      JSON.parse(JSON.stringify(tree, (key, value: unknown) => (['loc', 'range'].includes(key) ? undefined : value)))
    const files = { 'page.mdx': pq, '_p.mdx': one, '_q.mdx': from('export const v = 2', "{f( v )} {require( './x' )}") }
    const { mdx, messages } = resolve(files, {}, { parse: (source) => without(parse(source)) as Root })
    expect(mdx).toBe("export const v = 1\n\nexport const v_2 = 2;\n\np {v}\n\n{f(v_2)}\n\n{require( './x' )}\n")
    expect(messages).toEqual([])
  })
})

describe('a name of the page', () => {
  table({
    'stays, and that of a partial is renamed': on(
      one,
      '',
      'export const v = 0\n\nexport const v_2 = 1\n\na {v} b <A c={v} />\n\np {v_2}',
      {},
      'export const v = 0\n\na {v} b <A c={v} />\n\n<Include src="_p" />',
    ),
    'stays in props and children of the partial': on(
      from(
        'export const v = 1',
        'p {v} {f(props.a, v)} <A b={props.a} c={[props.a, v]} {...f(props.a, v)} /> {props.children}',
      ),
      '',
      'export const v = 0\n\nexport const v_2 = 1\n\np {v_2} {f(v + 1, v_2)} <A b={v + 1} c={[v + 1, v_2]} {...f(v + 1, v_2)} /> k {v}',
      {},
      'export const v = 0\n\n<Include src="_p" a={v + 1}>k {v}</Include>',
    ),
    'stays in what a partial passes on': on(
      from('export const v = 1', '<Include src="_q" a={props.a} b={v} c={g(props.a, v)} />'),
      from('export const v = 2', '{f(props.a, props.b, v)} {f(props.c, v)}'),
      'export const v = 0\n\nexport const v_2 = 1\n\nexport const v_3 = 2\n\n{f(v, v_2, v_3)}\n\n{f(g(v, v_2), v_3)}',
      {},
      'export const v = 0\n\n<Include src="_p" a={v} />',
    ),
    'may be what a partial imports under another': on(
      from("import X from './x'", '<X/>'),
      '',
      "import Y from './x'\nimport X from './y'\n\n<Y />",
      {},
      "import Y from './x'\nimport X from './y'\n\n<Include src=\"_p\" />",
    ),
  })
})

describe('an import of a partial that is included', () => {
  const k = 'export const K = 1, L = 2\n\np {K}'
  table({
    'is what the partial exports': on(
      k,
      '',
      'export const K = 1, L = 2\n\np {K}\n\na {K}',
      {},
      'import { K } from \'./_p.mdx\'\n\n<Include src="_p" />\n\na {K}',
    ),
    'is that before the include too': on(
      k,
      '',
      'export const K = 1, L = 2\n\na {K}\n\np {K}',
      {},
      'import { K } from \'./_p\'\n\na {K}\n\n<Include src="_p" />',
    ),
    'keeps what else is imported': on(
      k,
      '',
      "import P, {M} from './_p.mdx'\nimport x from 'x'\n\nexport const K = 1, L = 2\n\np {K}\n\na {K} {f(P)}",
      {},
      "import P, {K, M} from './_p.mdx'\nimport x from 'x'\n\n<Include src=\"_p\" />\n\na {K} {f(P)}",
    ),
    'goes by the name that the page gives it': on(
      k,
      '',
      'export const k = 1, L = 2\n\np {k}\n\na {k}',
      {},
      'import { K as k } from \'./_p.mdx\'\n\n<Include src="_p" />\n\na {k}',
    ),
    'stays where the page gives it two names': on(
      k,
      '',
      "import { K as k } from './_p.mdx'\n\nexport const K = 1, L = 2\n\np {K}\n\na {K + k}",
      {},
      'import { K, K as k } from \'./_p.mdx\'\n\n<Include src="_p" />\n\na {K + k}',
    ),
    'is there before the page reads it': on(
      k,
      '',
      'export const K = 1, L = 2\n\nexport const M = K + 1\n\np {K}\n\na {M}',
      {},
      'import { K } from \'./_p.mdx\'\nexport const M = K + 1\n\n<Include src="_p" />\n\na {M}',
    ),
    'stays where the partial is not included': on(
      k,
      '',
      "import { K } from './_p.mdx'\n\na {K}",
      { reader: { sdk: 'go' } },
      'import { K } from \'./_p.mdx\'\n\n<If sdk="react"><Include src="_p" /></If>\n\na {K}',
    ),
    'stays where it is the partial as a component': on(
      k,
      '',
      "import P from './_p.mdx'\nimport * as Q from './_p.mdx'\n\nexport const K = 1, L = 2\n\np {K}\n\n<A p={P} q={Q} />",
      {},
      "import P from './_p.mdx'\nimport * as Q from './_p.mdx'\n\n<Include src=\"_p\" />\n\n<A p={P} q={Q} />",
    ),
    'is that in another partial, in whatever order': on(
      k,
      "import { K as Z } from './_p.mdx'\nexport const M = Z + 1\n\nq {M} {Z}",
      'export const K = 1, L = 2\n\nexport const M = K + 1\n\nq {M} {K}\n\np {K}',
      {},
      '<Include src="_q" />\n\n<Include src="_p" />',
    ),
    'is that of a file whose name is in another Unicode form': {
      files: {
        'page.mdx': 'import { K } from "./_caf\u00e9.mdx"\n\n<Include src="_cafe\u0301" />\n\na {K}',
        '_cafe\u0301.mdx': k,
      },
      mdx: 'export const K = 1, L = 2\n\np {K}\n\na {K}',
    },
    'is that of the variant file which the reader gets': {
      files: {
        'page.mdx': 'import { K, M } from "./_p"\n\n<Include src="_p" />\n\na {K}',
        '_p.mdx': 'export const K = 3, M = 4\n\nx',
        '_p.go.mdx': k,
      },
      mdx: 'import { M } from "./_p"\n\nexport const K = 1, L = 2\n\np {K}\n\na {K}',
      reader: { sdk: 'go' },
    },
    'is what the partial exports in a clause': on(
      "import z from 'z'\nexport { z as K, z }\n\np {z}",
      '',
      "import z from 'z'\nexport { z as K, z }\n\np {z}\n\na {z}",
      {},
      'import { z } from \'./_p.mdx\'\n\n<Include src="_p" />\n\na {z}',
    ),
  })
})

describe('a page of many names', () => {
  it('shows what each partial shows by itself', async () => {
    const files: Record<string, string> = {
      '_a.mdx':
        'export const v = "a"\nexport const V = () => "A" + v\n\n{v} <V/> {((v) => v)("in")} {({v}).v} {props.x}',
      '_b.mdx': 'export const v = "b"\nexport function V() { return "B" + v }\n\n{v} <V/> {[1].map(() => v)} {props.x}',
      '_c.mdx': 'export const { v, w: [V] } = { v: "c", w: [() => "C" + v] }\n\n{v} <V/> {<V/>} {props.x}',
    }
    const includes = ['_a', '_b', '_c', '_a']
    const page = (paths: readonly string[]): string =>
      `export const v = "p"\n\n{v} ${paths.map((path) => `<Include src="${path}" x={v + 1} />`).join(' ')}`
    const flat = async (paths: readonly string[]): Promise<string> =>
      show(resolve({ ...files, 'page.mdx': page(paths) }).mdx)
    expect(await flat(includes)).toBe('p a Aa in a p1 b Bb b p1 c Cc Cc p1 a Aa in a p1')
    check({ files: { ...files, 'page.mdx': page(includes) } })
  })
})

it('puts a chain of imports into order that is longer than a stack', () => {
  const moduleAt = (at: number): Module => {
    const source = { type: 'Literal', value: `./_${at + 1}.mdx` }
    const estree = { type: 'Program', body: [{ type: 'ImportDeclaration', source, specifiers: [] }] }
    const frame = { document: { path: `_${at}.mdx` } }
    return { frame, nodes: [{ type: 'mdxjsEsm', value: '', data: { estree } }] } as unknown as Module
  }
  const modules = Array.from({ length: 20_000 }, (_, at): [string, Module] => [`_${at}.mdx`, moduleAt(at)])
  const ordered = inOrder(new Map(modules)).map(({ frame }) => frame.document.path)
  expect(ordered).toEqual(modules.map(([path]) => path).reverse())
})

it('looks names up as often as there are names', () => {
  const lookups = (count: number): number => {
    const meaning = vi.spyOn(Names.prototype, 'meaning')
    const paths = Array.from({ length: count }, (_, at) => `_p${at}`)
    const files = Object.fromEntries(paths.map((path) => [`${path}.mdx`, `export const v = "${path}"\n\n{v}`]))
    const page = paths.map((path) => `<Include src="${path}" />`).join('\n\n')
    expect(resolve({ ...files, 'page.mdx': page }).mdx).toContain(`export const v_${count} = "_p${count - 1}"`)
    const { length } = meaning.mock.calls
    meaning.mockRestore()
    return length
  }
  const [few, many] = [lookups(50), lookups(200)]
  expect(few).toBeGreaterThan(0)
  expect(many).toBeLessThanOrEqual(4.2 * few)
})
