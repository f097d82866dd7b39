import { describe, expect, it } from 'vitest'
import { fromJSON, type Graph } from '../../src/index.js'
import { project } from '../project.js'

const files = {
  'a.mdx': '<Include src="_x" />\n<If sdk="go">\n<Include src="_y" />\n</If>',
  'b.mdx':
    '---\nsdk: go, react\n---\n\n<If sdk="react">\n<Include src="_y" />\n</If>\n<If sdk="nextjs">\n<Include src="_x" />\n</If>',
  'c.md': 'No includes.',
  'v.mdx': '<Include src="_x" />',
  'v.go.mdx': '<Include src="_w" />',
  '_x.mdx': '<If notSdk="go"><Include src="_y" /></If><Include src="_z" />',
  '_x.react.mdx': '<Include src="_w" />',
  '_y.mdx': '<Include src="_z" />',
  '_z.mdx': '',
  '_w.mdx': '',
  '_dead.mdx': '<Include src="_deader" />',
  '_deader.mdx': '',
  '_code.ts': '',
}
const { graph } = project(files)
const rows = (found: ReturnType<Graph['dependents']>): string[] =>
  found.map(({ page, sdks }) => `${page}: ${sdks.join(' ')}`)

describe('dependencies', () => {
  it.each<[string, Parameters<Graph['dependencies']>[1], readonly string[]]>([
    ['a.mdx', { sdk: 'go' }, ['_x.mdx', '_y.mdx']],
    ['a.mdx', { sdk: 'go', deep: true }, ['_x.mdx', '_z.mdx', '_y.mdx']],
    ['a.mdx', { sdk: 'nextjs', deep: true }, ['_x.mdx', '_y.mdx', '_z.mdx']],
    ['a.mdx', { sdk: 'react', deep: true }, ['_x.react.mdx', '_w.mdx']],
    ['a.mdx', { sdk: 'react' }, ['_x.react.mdx']],
    ['a.mdx', undefined, ['_x.mdx', '_y.mdx', '_x.react.mdx']],
    ['v.mdx', { sdk: 'go' }, ['v.go.mdx', '_w.mdx']],
    ['v.mdx', { sdk: 'nextjs' }, ['_x.mdx']],
    ['c.md', { deep: true }, []],
    ['_z.mdx', { deep: true }, []],
    ['_code.ts', {}, []],
    ['_x.mdx', { sdk: 'nextjs', deep: true }, ['_y.mdx', '_z.mdx']],
    ['_x.mdx', { sdk: 'go', deep: true }, ['_z.mdx']],
    ['_dead.mdx', {}, ['_deader.mdx']],
  ])('of %s, with %j: %j', (path, options, expected) => {
    expect(graph.dependencies(path, options)).toEqual(expected)
  })

  it.each(['./a.mdx', 'x/../a.mdx', '.\\a.mdx'])('takes paths as resolving does: %s', (path) => {
    expect(graph.dependencies(path)).toEqual(graph.dependencies('a.mdx'))
  })

  it.each<[string, Record<string, string>, string]>([
    [
      'with a section',
      {
        'page.mdx': '<Include src="_a" />',
        '_a.mdx': '<Include src="_b#one" />',
        '_b.mdx': '# One\n\n# Two\n\n<Include src="_c" />',
        '_c.mdx': 'c',
      },
      'nextjs',
    ],
    [
      'with a variant file',
      { 'page.mdx': '<Include src="_a" />', '_a.mdx': 'x', '_a.go.mdx': '<Include src="_c" />', '_c.mdx': 'c' },
      'go',
    ],
    [
      'with panels from another',
      {
        'page.mdx': '<Include src="_a" />',
        '_a.mdx': '<Tabs items={["Go", "React"]}>\n<Include src="_t" />\n<Tab><Include src="_c" /></Tab>\n</Tabs>',
        '_t.mdx': '<Tab>\nx\n</Tab>',
        '_c.mdx': 'c',
      },
      'go',
    ],
  ])('tells of a partial what resolving it does: one %s', (_, given, sdk) => {
    const resolver = project(given)
    expect(resolver.graph.dependencies('_a.mdx', { sdk, deep: true })).toEqual(
      resolver.resolve('_a.mdx', { sdk }).dependencies,
    )
  })

  it.each<[string, Record<string, string>, string]>([
    [
      'a footnote whose definition a branch dropped',
      { 'page.mdx': 'Text[^n].\n\n<If sdk="react">\n\n[^n]: <Include src="_a" />\n\n</If>\n', '_a.mdx': 'Note.' },
      'nextjs',
    ],
    [
      'a footnote whose definition is out of the section',
      {
        'page.mdx': '<Include src="_p#one" />',
        '_p.mdx': '# One\n\nx[^n]\n\n# Two\n\n[^n]: <Include src="_a" />\n',
        '_a.mdx': 'Note.',
      },
      'nextjs',
    ],
    [
      'a variant file of another extension',
      { 'page.mdx': '<Include src="_a" />', '_a.md': 'x', '_a.go.mdx': 'y' },
      'go',
    ],
    ['a variant file without a plain one', { 'page.mdx': '<Include src="_a" />', '_a.nextjs.mdx': 'x' }, 'go'],
  ])('equals what an output was made from, with %s', (_, given, sdk) => {
    const resolver = project(given)
    expect(resolver.graph.dependencies('page.mdx', { sdk, deep: true })).toEqual(
      resolver.resolve('page.mdx', { sdk }).dependencies,
    )
  })
})

describe('dependents', () => {
  it.each<[string, Parameters<Graph['dependents']>[1], readonly string[]]>([
    ['_x.mdx', undefined, ['a.mdx: nextjs go', 'v.mdx: nextjs']],
    ['_x.react.mdx', undefined, ['a.mdx: react', 'v.mdx: react']],
    ['_y.mdx', undefined, ['a.mdx: nextjs go', 'b.mdx: react', 'v.mdx: nextjs']],
    ['_y.mdx', { deep: false }, ['a.mdx: go', 'b.mdx: react']],
    ['_y.mdx', { sdk: 'go' }, ['a.mdx: go']],
    ['_z.mdx', undefined, ['a.mdx: nextjs go', 'b.mdx: react', 'v.mdx: nextjs']],
    ['_z.mdx', { deep: false }, []],
    ['_w.mdx', undefined, ['a.mdx: react', 'v.mdx: react go']],
    ['v.go.mdx', undefined, ['v.mdx: go']],
    ['_deader.mdx', undefined, []],
    ['a.mdx', undefined, []],
    ['nowhere.mdx', undefined, []],
  ])('of %s, with %j: %j', (path, options, expected) => {
    expect(rows(graph.dependents(path, options))).toEqual(expected)
  })

  it('tells a chain of includes for each SDK, the page’s own first', () => {
    const [a] = graph.dependents('_y.mdx')
    expect(a?.chains.map(({ sdks, edges }) => [sdks, edges.map(({ from, to }) => `${from} ${to}`)])).toEqual([
      [['nextjs'], ['a.mdx _x.mdx', '_x.mdx _y.mdx']],
      [['go'], ['a.mdx _y.mdx']],
    ])
  })

  it('leaves out SDKs out of the scope of the page', () => {
    expect(
      rows(
        project({ 'page.mdx': '---\nsdk: go\n---\n\n<Include src="_a" />', '_a.mdx': '' }).graph.dependents('_a.mdx'),
      ),
    ).toEqual(['page.mdx: go'])
  })

  it('does not tell a page for its own partial that would include it', () => {
    const cyclic = project({
      'page.mdx': '<Include src="_a" />',
      '_a.mdx': '<Include src="page" />',
      'other.mdx': '<Include src="_a" />',
    })
    expect(rows(cyclic.graph.dependents('page.mdx'))).toEqual(['other.mdx: nextjs react go'])
  })

  it('tells pages also where there are no SDKs', () => {
    expect(
      project({ 'page.mdx': '<Include src="_a" />', '_a.mdx': '' }, { sdks: [] })
        .graph.dependents('_a.mdx')
        .map(({ page, sdks }) => [page, sdks]),
    ).toEqual([['page.mdx', []]])
  })

  it.each(['./_z.mdx', '_x/../_z.mdx'])('takes paths as resolving does: %s', (path) => {
    expect(rows(graph.dependents(path))).toEqual(rows(graph.dependents('_z.mdx')))
  })
})

describe('affected', () => {
  it.each<[readonly string[], readonly string[]]>([
    [['_z.mdx'], ['a.mdx: nextjs go', 'b.mdx: react', 'v.mdx: nextjs']],
    [['_w.mdx'], ['a.mdx: react', 'v.mdx: react go']],
    [
      ['_w.mdx', 'b.mdx'],
      ['a.mdx: react', 'b.mdx: react go', 'v.mdx: react go'],
    ],
    [['c.md'], ['c.md: nextjs react go']],
    [['v.mdx'], ['v.mdx: nextjs react']],
    [['v.go.mdx'], ['v.mdx: go']],
    [['_dead.mdx', '_code.ts'], []],
    [[], []],
  ])('by %j: %j', (paths, expected) => {
    expect(rows(graph.affected(paths))).toEqual(expected)
    expect(rows(graph.affected(new Set(paths)))).toEqual(expected)
  })

  it('gives what nobody who asks can change for others', () => {
    const { graph: twoAxes } = project(files, { axes: { version: ['1', '2'] } })
    for (const one of [graph, twoAxes]) {
      const [first] = one.affected(['_x.mdx'])
      const before = structuredClone(first)
      for (const list of [first?.sdks, first?.readers ?? [], first?.chains[0]?.sdks])
        Reflect.set(list ?? [], 0, 'other')
      expect(one.affected(['_x.mdx'])[0]).toEqual(before)
    }
  })

  it('tells who waits for a file that is not there', () => {
    expect(rows(project({ 'page.mdx': '<If sdk="go"><Include src="_a" /></If>' }).graph.affected(['_a.mdx']))).toEqual([
      'page.mdx: go',
    ])
  })
})

describe('unused, missing, inlineable', () => {
  it('tells partials that no page comes to show', () => {
    expect(graph.unused()).toEqual(['_code.ts', '_dead.mdx', '_deader.mdx'])
    expect(
      project({
        'page.mdx': '',
        '_a.mdx': '<Include src="_b" />',
        '_b.mdx': '<Include src="_a" />',
        '_b.go.mdx': '',
      }).graph.unused(),
    ).toEqual(['_a.mdx', '_b.go.mdx', '_b.mdx'])
  })

  it('tells no partial that a file leads to which a page takes as a value', () => {
    const value = "import A from './_a.mdx'\n\n<Card of={A} />"
    const files = {
      'page.mdx': "import V from './_v.mdx'\n\n{f(V)}",
      '_v.mdx': value,
      '_a.mdx': '<Include src="_b" />',
      '_b.mdx': '<If sdk="go"><Include src="_code.ts" /></If>',
      '_code.ts': '',
      '_dead.mdx': '<Include src="_deader" />',
      '_deader.mdx': "import A from './_deadest.mdx'\n\n<Card of={A} />",
      '_deadest.mdx': '',
    }
    expect(project(files).graph.unused()).toEqual(['_dead.mdx', '_deader.mdx', '_deadest.mdx'])
  })

  it('tells includes of files that are not there', () => {
    const found = project({
      'page.mdx':
        '<Include src="_gone" /> <Include src="../out" /> <Include src={x} />\n\n<If sdk="go"><Include src="_gone" /></If>',
      '_a.mdx': '<Include src="./b/c.ts" />',
    }).graph.missing()
    expect(found.map(({ from, to, scope }) => [from, to, scope])).toEqual([
      ['_a.mdx', 'b/c.ts', { except: [] }],
      ['page.mdx', '_gone.mdx', { except: [] }],
      ['page.mdx', '_gone.mdx', { only: ['go'] }],
    ])
  })

  it('tells partials with a single include', () => {
    expect(graph.inlineable().map(({ path, edge }) => [path, edge.from])).toEqual([])
    expect(
      project({
        'page.mdx': '<Include src="_a" />\n\n<Include src="_b" />',
        '_a.mdx': '<Include src="_b" />',
        '_b.mdx': '',
        '_c.mdx': '<Include src="_a" />',
      })
        .graph.inlineable()
        .map(({ path, edge }) => [path, edge.from]),
    ).toEqual([['_a.mdx', 'page.mdx']])
  })

  it('answers the same after JSON', () => {
    const read = fromJSON(JSON.parse(JSON.stringify(graph)) as ReturnType<Graph['toJSON']>)
    expect(JSON.stringify(read)).toBe(JSON.stringify(graph))
    expect([
      read.unused(),
      read.missing(),
      read.cycles(),
      rows(read.dependents('_z.mdx')),
      read.dependencies('a.mdx'),
    ]).toEqual([
      graph.unused(),
      graph.missing(),
      graph.cycles(),
      rows(graph.dependents('_z.mdx')),
      graph.dependencies('a.mdx'),
    ])
  })
})
