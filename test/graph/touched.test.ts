import { describe, expect, it, vi } from 'vitest'
import { roles } from '../../src/directives/roles.js'
import { createDocset } from '../../src/docset/create-docset.js'
import { graphOf } from '../../src/graph/graph.js'
import type { GraphIndex } from '../../src/graph/graph-index.js'
import { toDot } from '../../src/graph/render/dot.js'
import { toMermaid } from '../../src/graph/render/mermaid.js'
import { rewriteGraph, writeGraph } from '../../src/graph/write-graph.js'
import { LayeredMap } from '../../src/model/layered-map.js'
import { normalizeOptions } from '../../src/model/normalize-options.js'
import type { Options } from '../../src/model/options.js'
import { Planning } from '../../src/plan/planning.js'
import { Plans } from '../../src/plan/plans.js'
import { retracedBy } from '../../src/plan/touched.js'
import { createParseFile } from '../../src/source/parse.js'
import { remarkParser } from '../../src/source/remark/remark-parser.js'
import { project } from '../project.js'

type Files = Readonly<Record<string, string>>

/** Tabs of which a partial is one panel; lines of another file are in the next. */
const tabsOf = (partial: string): string => `<Tabs items={["Go", "React"]}>

<Include src="${partial}" />

\`\`\`js
(! c.js !)
\`\`\`

</Tabs>`

/** So many pages with a partial each, which all have another one in it; three of them with one more. */
function docs(count: number): Files {
  const files: Record<string, string> = {
    '_shared.mdx': 's',
    '_few.mdx': 'f',
    '_dead.mdx': '<Include src="_shared" />',
  }
  for (let at = 0; at < count; at++) {
    const few = at < 3 ? ' <Include src="_few" />' : ''
    files[`p${at}.mdx`] = `<Include src="_a${at}" />${few} <If sdk="go"><Include src="_shared" /></If>`
    files[`_a${at}.mdx`] = 'a <Include src="_shared" />'
  }
  return files
}

/** So many partials that include each other, two by two, with a page each. */
function rings(count: number): Files {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at): readonly (readonly [string, string])[] => [
      [`r${at}.mdx`, `<Include src="_r${at}" />`],
      [`_r${at}.mdx`, `<Include src="_s${at}" />`],
      [`_s${at}.mdx`, `<Include src="_r${at}" />`],
    ]).flat(),
  )
}

/** The records of an index that another one has not. */
function writtenIn(now: GraphIndex, before: GraphIndex): Record<string, string[]> {
  const maps = ['files', 'roots', 'namedBy', 'lookedForBy'] as const
  const newIn = (map: (typeof maps)[number]): string[] =>
    [...now[map]].flatMap(([path, value]) => (before[map].get(path) === value ? [] : [path])).sort()
  return Object.fromEntries(maps.map((map) => [map, newIn(map)]))
}

/** What is written of a docs set after each change. */
function writtenAfter(files: Files, changes: readonly Readonly<Record<string, string | null>>[]): unknown[] {
  const settings = normalizeOptions({ sdks: ['go', 'react'] }, remarkParser)
  let plans = new Plans(
    createDocset(new Map(Object.entries(files)), { parse: createParseFile(settings), settings, roles }),
  )
  let index = writeGraph(plans)
  return changes.map((change) => {
    const changed = new Map(Object.entries(change))
    plans = plans.after(plans.docset.change(changed), changed.keys())
    const before = index
    index = rewriteGraph(before, plans, retracedBy(plans.touched))
    return writtenIn(index, before)
  })
}

const [few, many] = [20, 200]

describe('a graph after a change', () => {
  it.each<[string, Files, Record<string, string[]>]>([
    [
      'of the text of a page',
      { 'p7.mdx': 'x <Include src="_a7" />' },
      { files: ['_a7.mdx', 'p7.mdx'], roots: ['p7.mdx'], namedBy: [], lookedForBy: ['_shared', '_shared.mdx'] },
    ],
    [
      'of the text of a page that leads where it led',
      { 'p7.mdx': 'x <Include src="_a7" /> <If sdk="go"><Include src="_shared" /></If>' },
      { files: ['p7.mdx'], roots: ['p7.mdx'], namedBy: [], lookedForBy: [] },
    ],
    [
      'of the text of a partial that leads elsewhere',
      { '_few.mdx': 'g <Include src="_shared" />' },
      { files: ['_few.mdx', 'p0.mdx', 'p1.mdx', 'p2.mdx'], roots: ['p0.mdx', 'p1.mdx', 'p2.mdx'], namedBy: [] },
    ],
    [
      'of the text of a partial that leads nowhere, before and after',
      { '_few.mdx': '# g\n\nof it' },
      { files: [], roots: [], namedBy: [], lookedForBy: [] },
    ],
    ['of a file that no page is made from', { '_dead.mdx': 'd' }, { files: ['_dead.mdx'], roots: ['_dead.mdx'] }],
    [
      'that brings a file',
      { 'new.mdx': '<Include src="_few" />' },
      { files: ['new.mdx'], roots: ['new.mdx'], namedBy: ['_few.mdx', 'new.mdx'] },
    ],
  ])('%s has the records of before, but for what it touches, whatever there is', (_, change, expected) => {
    const [first, second] = [few, many].map((count) => writtenAfter(docs(count), [change])[0])
    expect(first).toMatchObject(expected)
    expect(second).toEqual(first)
  })

  it('has the steps of lines that it is the first to read of a file which has none as a whole', () => {
    const files = { 'page.mdx': 'Nothing.', '_b.mdx': '<br>\n\n<Include src="_gone" />' }
    const change = { 'page.mdx': '<Include src="_b" lines="3" />' }
    const changed = project(files)
    expect(changed.graph.edges).toEqual([])
    changed.update(change)
    expect(changed.graph.toJSON().traces.map(({ steps }) => steps.length)).toEqual([0, 2])
    expect(changed.graph.toJSON()).toEqual(project({ ...files, ...change }).graph.toJSON())
  })

  it.each<[string, string, Partial<Options>]>([
    ['its text', '# Another\n\n- with a list, and [a link](/b)', {}],
    ['a footnote in it', 'text[^n]\n\n[^n]: A note.', {}],
    ['code in it', '```js\nconst a = 1\n```', {}],
    ['an element in it', '<Card>\n  more\n</Card>', {}],
    ['its text, with little room', 'another', { limits: { nodes: 10 } }],
  ])(
    'is told as before where a partial that leads nowhere is edited, and nothing is decided for it: %s',
    (_, text, options) => {
      const files = {
        'page.mdx': '<Include src="_a" /> <If sdk="go"><Include src="_b" /></If>',
        '_a.mdx': 'a',
        '_b.mdx': 'b',
      }
      const resolver = project(files, options)
      const before = resolver.graph.toJSON()
      const asked = vi.spyOn(Planning.prototype, 'ask')
      resolver.update({ '_a.mdx': text })
      const { graph } = resolver
      for (const output of resolver.resolveAll()) expect([output.fingerprint, output.dependencies]).toHaveLength(2)
      expect(asked).not.toHaveBeenCalled()
      asked.mockRestore()
      expect(graph.toJSON()).toEqual(before)
      expect(resolver.toMdx(resolver.resolve('page.mdx', { sdk: 'go' }))).toContain(text.slice(0, 4))
    },
  )

  it.each<[string, string, string, string, Partial<Options>]>([
    ['whose section is shown', '<Include src="_a#one" />', '# One\n\na', '# Two\n\na', {}],
    ['whose lines are shown', '<Include src="_a" lines="3" />', 'a\n\nb', 'a', {}],
    [
      'that is panels of tabs',
      tabsOf('_a'),
      '```js\na\n```\n\n```ts\nb\n```',
      '```js\na\n```',
      { sdks: ['go', 'react'], syntax: { codeIncludes: ['(!', '!)'] } },
    ],
    [
      'for which there is no more room',
      '<Include src="_a" /> <Include src="_b" />',
      'a',
      'a *b*',
      { limits: { nodes: 4 } },
    ],
    ['that can be parsed no longer', '<Include src="_a" />', 'a', '<', {}],
  ])('is written again for a partial %s', (_, page, before, after, options) => {
    const files = { 'page.mdx': page, '_a.mdx': before, '_b.mdx': 'b', 'c.js': 'c()' }
    const resolver = project(files, options)
    const text = JSON.stringify(resolver.graph)
    resolver.update({ '_a.mdx': after })
    expect(JSON.stringify(resolver.graph)).not.toBe(text)
    expect(resolver.graph.toJSON()).toEqual(project({ ...files, '_a.mdx': after }, options).graph.toJSON())
  })

  it('is written once for several changes', () => {
    const resolver = project(docs(few))
    const { graph } = resolver
    resolver.update({ 'p7.mdx': '<Include src="_few" />' })
    resolver.update({ 'p8.mdx': '<Include src="_few" />' })
    expect(resolver.graph.dependents('_few.mdx')).toHaveLength(5)
    expect(graph.dependents('_few.mdx')).toHaveLength(3)
    expect(resolver.graph).toBe(resolver.graph)
  })
})

describe('a query', () => {
  /** How often anything is looked up. */
  const lookups = (query: () => unknown): number => {
    const get = vi.spyOn(LayeredMap.prototype, 'get')
    query()
    const { length } = get.mock.calls
    get.mockRestore()
    return length
  }

  it.each([
    ['who shows a file', (graph: ReturnType<typeof graphOf>) => graph.dependents('_few.mdx')],
    ['what a change reaches', (graph: ReturnType<typeof graphOf>) => graph.affected(['_few.mdx', '_a1.mdx', 'p9.mdx'])],
    ['what a page is made from', (graph: ReturnType<typeof graphOf>) => graph.dependencies('p1.mdx', { deep: true })],
    ['what a partial is made from', (graph: ReturnType<typeof graphOf>) => graph.dependencies('_a1.mdx')],
    ['for a picture of a file', (graph: ReturnType<typeof graphOf>) => toDot(graph, { focus: '_few.mdx' })],
    ['for a chart of files', (graph: ReturnType<typeof graphOf>) => toMermaid(graph, { focus: ['p1.mdx', '_a2.mdx'] })],
  ])('that asks %s looks up as much in a large docs set as in a small one', (_, query) => {
    const [first = 0, second] = [few, many].map((count) => {
      const { graph } = project(docs(count))
      return lookups(() => query(graph))
    })
    expect(first).toBeGreaterThan(0)
    expect(second).toBe(first)
  })

  it.each([
    ['for a picture of all', (graph: ReturnType<typeof graphOf>) => toDot(graph)],
    ['for partials with a single include', (graph: ReturnType<typeof graphOf>) => graph.inlineable()],
    ['for what no page shows', (graph: ReturnType<typeof graphOf>) => graph.unused()],
    ['for cycles', (graph: ReturnType<typeof graphOf>) => graph.cycles()],
  ])('that asks %s looks up as much for each file, however many there are', (_, query) => {
    const [first = 0, second] = [few, many].map((count) => {
      const { graph } = project({ ...docs(count), ...rings(count) })
      return lookups(() => query(graph))
    })
    expect(first).toBeGreaterThan(0)
    expect(second).toBeLessThanOrEqual((many / few) * first)
  })
})
