import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { createResolver, type Graph } from '../../src/index.js'
import type { EdgeStatus, GraphJson } from '../../src/model/dependency.js'
import { all, none, only, type Scope } from '../../src/model/scope.js'
import { toDot } from '../../src/graph/render/dot.js'
import { toMermaid } from '../../src/graph/render/mermaid.js'

const hasDot = spawnSync('dot', ['-V']).status === 0
if (!hasDot) console.warn('Skipping the tests that draw with Graphviz: no `dot` found.')

const graphOf = (files: Record<string, string>, sdks = ['go', 'react', 'vue']): Graph =>
  createResolver(files, { sdks }).graph

const docs = graphOf({
  'guides/a.mdx': '<Include src="_partials/x" />\n\n<If sdk="react">\n  <Include src="_partials/gone" />\n</If>\n',
  'guides/a.vue.mdx': '<Include src="_partials/y" />\n',
  'guides/b.mdx': '<If notSdk="go">\n  <Include src="_partials/y" />\n</If>\n',
  'guides/alone.mdx': 'Nothing.\n',
  '_partials/x.mdx': '<Include src="code/create.ts" />\n',
  '_partials/y.mdx': '<Include src="_partials/y" />\n\n<Include src={path} />\n',
  'code/create.ts': 'create()\n',
})

/** A graph of one page that includes one partial. */
const pair = (to: string, sdks: readonly string[] = [], scope: Scope = all, status: EdgeStatus = 'ok'): GraphJson => ({
  version: 2,
  axes: { sdk: sdks },
  files: [
    { path: 'a.mdx', kind: 'page', scope: all },
    { path: to, kind: 'partial', scope: all },
  ],
  edges: [
    {
      from: 'a.mdx',
      to,
      src: to,
      scope,
      status,
      position: { start: { line: 1, column: 1 }, end: { line: 1, column: 9 } },
    },
  ],
  roots: ['a.mdx'],
  traces: [],
})

const hostile = [
  'end',
  'subgraph',
  'n0',
  '"]; click n0 "javascript:alert(1)"',
  "it's",
  'a#quot;b',
  'a#35;b',
  '&lt;b&gt;',
  '<img src=x onerror=alert(1)>',
  'a\\nb\\N',
  'line\nbreak',
  'carriage\r\nreturn',
  'order\u202e',
  'lone\ud800',
  '1. one',
  '- two',
  '---',
  '`code`',
  '_partials/_a_.mdx',
  '__init__.mdx',
  '%%{init: {}}%%',
  'style:x#y;z',
  'a|b',
  '{x}',
  '$$x$$',
  'www.example.com',
  'ünï/日本/😀.mdx',
  ' lead',
]
const shown = (path: string): string =>
  path.replace(/[\n\r\u202e\ud800](?![\udc00-\udfff])/g, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)

describe('toMermaid', () => {
  it('draws a shape for each kind of file, and says the status and the SDKs of an include', () => {
    expect(toMermaid(docs)).toBe(`flowchart LR
  n0>"_partials/gone.mdx"]
  n1(["_partials/x.mdx"])
  n2(["_partials/y.mdx"])
  n3[("code/create.ts")]
  n4["guides/a.mdx"]
  n5[["guides/a.vue.mdx"]]
  n6["guides/b.mdx"]
  n7>"src#61;#123;path#125;"]
  n1 --> n3
  n2 -.->|"cycle"| n2
  n2 -.->|"dynamic"| n7
  n4 -.->|"missing, only react"| n0
  n4 --> n1
  n5 --> n2
  n6 -->|"all but go"| n2
  classDef missing stroke-dasharray:5 4
  class n0,n7 missing
`)
  })

  it('draws what leads to a focus and where it leads, and marks it', () => {
    expect(toMermaid(docs, { focus: '_partials/x.mdx' })).toBe(`flowchart LR
  n0(["_partials/x.mdx"])
  n1[("code/create.ts")]
  n2["guides/a.mdx"]
  n0 --> n1
  n2 --> n0
  classDef focus stroke-width:4px
  class n0 focus
`)
  })

  const nodes = (focus: string | string[]): string[] =>
    [...toMermaid(docs, { focus }).matchAll(/^ {2}n\d+[[(>]+"(.*)"/gm)].map(([, label]) => label ?? '')
  it.each([
    ['code/create.ts', ['_partials/x.mdx', 'code/create.ts', 'guides/a.mdx']],
    ['_partials/gone.mdx', ['_partials/gone.mdx', 'guides/a.mdx']],
    ['guides/alone.mdx', ['guides/alone.mdx']],
    ['./guides//b.mdx', ['_partials/y.mdx', 'guides/b.mdx', 'src#61;#123;path#125;']],
    [
      ['guides/alone.mdx', 'code/create.ts'],
      ['_partials/x.mdx', 'code/create.ts', 'guides/a.mdx', 'guides/alone.mdx'],
    ],
    [[], []],
  ])('shows for the focus %j the files %j', (focus, expected) => {
    expect(nodes(focus)).toEqual(expected)
  })

  const sdks = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k']
  it.each([
    [all, 'ok', ''],
    [only(sdks), 'ok', ''],
    [none, 'ok', 'no SDK'],
    [only(['a']), 'ok', 'only a'],
    [only(['a', 'b', 'c', 'd']), 'ok', 'only a, b, c, d'],
    [only(['a', 'b', 'c', 'd', 'e']), 'ok', 'only a, b, c and 2 more'],
    [only(sdks.slice(1)), 'ok', 'all but a'],
    [only(sdks.slice(5)), 'ok', 'all but a, b, c and 2 more'],
    [all, 'cycle', 'cycle'],
    [only(['a']), 'missing', 'missing, only a'],
  ] as const)('labels an include for %j that is %s `%s`', (scope, status, label) => {
    const text = toMermaid(pair('_b.mdx', sdks, scope, status))
    expect(/\|"(.*)"\|/.exec(text)?.[1] ?? '').toBe(label)
  })

  it('says the values of other axes with their names', () => {
    const files = {
      'a.mdx': '<If is="llm"><Include src="_x" /></If>\n\n<If sdk="go" notIs="llm"><Include src="_y" /></If>\n',
      '_x.mdx': 'x\n',
      '_y.mdx': 'y\n',
    }
    const axes = { audience: { values: ['human', 'llm', 'all'], attribute: 'is' } }
    const text = toMermaid(createResolver(files, { sdks: ['go', 'react', 'vue'], axes }).graph)
    expect(text).toContain('n2 -->|"audience only llm"| n0')
    expect(text).toContain('n2 -->|"only go and audience all but llm"| n1')
  })

  it('shortens the id of an SDK that is long', () => {
    const sdk = 'x'.repeat(60)
    expect(toMermaid(pair('_b.mdx', [sdk, 'y'], only([sdk])))).toContain(`|"only ${'x'.repeat(31)}#8230;"|`)
  })

  it('unites the SDKs of includes of one file in another', () => {
    const both = graphOf({
      'a.mdx': '<If sdk="go"><Include src="_x" /></If>\n\n<If sdk="vue"><Include src="_x" /></If>\n',
      '_x.mdx': 'x\n',
    })
    expect(toMermaid(both)).toMatch(/\n {2}n1 -->\|"all but react"\| n0\n$/)
  })

  it('keeps includes of one text apart that name no file for different reasons', () => {
    const graph = pair('x')
    const [edge] = graph.edges
    const statuses = ['missing', 'outside', 'dynamic'] as const
    const text = toMermaid({
      ...graph,
      files: graph.files.slice(0, 1),
      edges: statuses.map((status) => ({ ...edge!, status })),
    })
    for (const status of statuses) expect(text).toContain(`|"${status}"|`)
    expect(text.match(/>"x"\]/g)).toHaveLength(3)
  })

  it('keeps an include that leads outside apart from the file that is named like it', () => {
    const text = toMermaid(pair('_b.mdx', [], all, 'outside'))
    expect(text).toContain('n0>"_b.mdx"]')
    expect(text).toContain('n1 -.->|"outside"| n0')
  })

  it.each(hostile)('writes %j so that it is nothing but text', (path) => {
    const label = /^ {2}n\d\(\["(.*)"\]\)$/m.exec(toMermaid(pair(path)))?.[1] ?? ''
    expect(label.replace(/#\d+;/g, '!')).not.toMatch(/[^!\p{L}\p{N} /.,_-]|_(?![\p{L}\p{N}])|^[ -]|www\./u)
    expect(label.replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))).toBe(shown(path))
  })

  it('escapes the SDKs of a label', () => {
    expect(toMermaid(pair('_b.mdx', ['a"]|', 'b'], only(['a"]|'])))).toContain('|"only a#34;#93;#124;"|')
  })
})

describe('toDot', () => {
  it('draws a shape for each kind of file, and says the status and the SDKs of an include', () => {
    expect(toDot(docs)).toBe(`digraph {
  charset="UTF-8"
  rankdir=LR
  n0 [label="_partials/gone.mdx", shape=octagon, style=dashed]
  n1 [label="_partials/x.mdx", shape=box, style=rounded]
  n2 [label="_partials/y.mdx", shape=box, style=rounded]
  n3 [label="code/create.ts", shape=note]
  n4 [label="guides/a.mdx", shape=box]
  n5 [label="guides/a.vue.mdx", shape=box, peripheries=2]
  n6 [label="guides/b.mdx", shape=box]
  n7 [label="src={path}", shape=octagon, style=dashed]
  n1 -> n3
  n2 -> n2 [label="cycle", style=dashed]
  n2 -> n7 [label="dynamic", style=dashed]
  n4 -> n0 [label="missing, only react", style=dashed]
  n4 -> n1
  n5 -> n2
  n6 -> n2 [label="all but go"]
}
`)
  })

  it('marks a focus', () => {
    expect(toDot(docs, { focus: 'guides/b.mdx' })).toContain('[label="guides/b.mdx", shape=box, penwidth=3]')
  })

  it.skipIf(!hasDot)('is read by Graphviz, each label as it is', () => {
    const graph: GraphJson = {
      ...pair('_b.mdx'),
      files: hostile.map((path) => ({ path, kind: 'page', scope: all })),
      edges: hostile.flatMap((path) => pair(path).edges),
    }
    const { stdout, stderr, status } = spawnSync('dot', ['-Tsvg'], { input: toDot(graph), encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const entities = { lt: '<', gt: '>', quot: '"', amp: '&' }
    const texts = [...stdout.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) =>
      text
        .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (_, decimal, hex, name: keyof typeof entities) =>
          decimal
            ? String.fromCodePoint(Number(decimal))
            : hex
              ? String.fromCodePoint(parseInt(hex, 16))
              : entities[name],
        )
        .replaceAll('\u00a0', ' '),
    )
    expect(texts.sort()).toEqual(['a.mdx', ...hostile.map(shown)].sort())
  })
})

describe.each([
  ['toMermaid', toMermaid],
  ['toDot', toDot],
])('%s', (_, draw) => {
  it('gives the same for a graph and for its JSON, in whatever order', () => {
    const json: GraphJson = JSON.parse(JSON.stringify(docs.toJSON())) as GraphJson
    expect(draw(json)).toBe(draw(docs))
    expect(draw({ ...json, files: [...json.files].reverse(), edges: [...json.edges].reverse() })).toBe(draw(docs))
  })

  it('draws nothing of a graph without includes', () => {
    expect(draw(graphOf({ 'a.mdx': 'x\n' }))).not.toContain('n0')
  })

  it('rejects a focus that is not in the graph, with the nearest path', () => {
    expect(() => draw(docs, { focus: 'guide/a.mdx' })).toThrow(
      new TypeError('Expected a path of the graph as focus, not `guide/a.mdx`; did you mean `guides/a.mdx`?'),
    )
    expect(() => draw(docs, { focus: ['guides/a.mdx', 'something/else/altogether'] })).toThrow(
      new TypeError('Expected a path of the graph as focus, not `something/else/altogether`'),
    )
  })

  it.each([
    [undefined],
    [null],
    [{}],
    ['graph'],
    [{ version: 2, axes: { sdk: [] }, files: [], edges: [] }],
    [{ version: 1, sdks: [], files: [], edges: [], traces: [] }],
    [{ toJSON: () => ({}) }],
  ])('rejects %j, which is no graph', (given) => {
    expect(() => draw(given as GraphJson)).toThrow(TypeError)
  })
})
