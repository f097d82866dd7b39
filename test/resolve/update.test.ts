import { describe, expect, it } from 'vitest'
import { createResolver, toMdx, type FileChanges, type Outputs, type Resolver } from '../../src/index.js'
import { project } from '../project.js'
import { outputsOf, print } from './print.js'

const brief = (rows: readonly Outputs[]): string[] => rows.map(({ page, sdks }) => [page, ...sdks].join(' '))

const files = {
  'a.mdx': '<Include src="_x" />\n<If sdk="go">\n<Include src="_y" />\n</If>',
  'b.mdx': '---\nsdk: go, react\n---\n\n<Include src="_z" />',
  'c.mdx': 'x',
  '_x.mdx': 'x',
  '_y.mdx': 'y',
  '_z.mdx': 'z',
  '_unused.mdx': '',
}
const waiting = { ...files, 'b.mdx': '---\nsdk: go, react\n---\n\n<Include src="_gone" />' }

describe('update', () => {
  it.each<[string, Readonly<Record<string, string | null>>, readonly string[]]>([
    ['a page', { 'c.mdx': 'new' }, ['c.mdx nextjs react go']],
    ['a partial', { '_x.mdx': 'new' }, ['a.mdx nextjs react go']],
    ['a partial that is live for one SDK', { '_y.mdx': 'new' }, ['a.mdx go']],
    ['a partial that nothing includes', { '_unused.mdx': 'new' }, []],
    ['a page that is new', { 'd.mdx': 'new' }, ['d.mdx nextjs react go']],
    ['a page that goes', { 'c.mdx': null }, []],
    ['a partial that goes', { '_x.mdx': null }, ['a.mdx nextjs react go']],
    ['a file that comes before the one in use', { _x: 'code' }, ['a.mdx nextjs react go']],
    ['a page that is renamed', { 'c.mdx': null, 'z.mdx': 'x' }, ['z.mdx nextjs react go']],
    ['a partial that is renamed', { '_y.mdx': null, '_w.mdx': 'y' }, ['a.mdx go']],
    ['the scope of a page', { 'b.mdx': '---\nsdk: nextjs\n---\n' }, ['b.mdx nextjs']],
    ['a file that was never there', { '_never.mdx': null }, []],
    [
      'several, by a path of another system',
      { '.\\c.mdx': 'new', '_y.mdx': 'new' },
      ['a.mdx go', 'c.mdx nextjs react go'],
    ],
  ])('returns the outputs that may differ: %s', (_, changes, expected) => {
    expect(brief(project(files).update(changes).changed)).toEqual(expected)
    expect(brief(project(files).update(new Map(Object.entries(changes))).changed)).toEqual(expected)
  })

  it.each<[string, Readonly<Record<string, string | null>>, readonly string[]]>([
    ['a partial that was missing', { '_gone.mdx': 'here' }, ['b.mdx react go']],
    ['a partial that was missing, under another extension', { '_gone.md': 'here' }, ['b.mdx react go']],
    ['the variant file of one that was missing', { '_gone.react.mdx': 'here' }, ['b.mdx react go']],
  ])('returns the outputs that wait for a file: %s', (_, changes, expected) => {
    expect(brief(project(waiting).update(changes).changed)).toEqual(expected)
  })

  it.each<[string, Record<string, string>, FileChanges]>([
    ['a variant file of a page', { 'page.mdx': 'x' }, { 'page.go.mdx': 'y' }],
    ['a variant file of a page that goes', { 'page.mdx': 'x', 'page.go.mdx': 'y' }, { 'page.go.mdx': null }],
    ['a variant file of a partial', { 'page.mdx': '<Include src="_a" />', '_a.mdx': '' }, { '_a.go.mdx': '' }],
    ['a variant file without a plain one', { 'page.mdx': '<Include src="_a" />' }, { '_a.go.md': '' }],
    ['a variant file of a name with a dot', { 'page.mdx': '<Include src="_v1.2" />' }, { '_v1.2.go.mdx': '' }],
    [
      'the only file that a message names as near',
      { 'page.mdx': '<Include src="_foo" />', '_fop.mdx': '' },
      { '_fop.mdx': null },
    ],
    [
      'a file nearer than the one that a message names',
      { 'page.mdx': '<Include src="_fooo" />', '_fop.mdx': '' },
      { '_foo.mdx': '' },
    ],
    ['the page of a variant file', { 'page.mdx': '', 'page.go.mdx': 'x' }, { 'page.mdx': null }],
  ])('returns at least those that do differ: %s', (_, given, changes) => {
    const [before, after] = [project(given), project(given)]
    const rows = after.update(changes).changed.flatMap(({ page, sdks }) => sdks.map((sdk) => `${page} ${sdk}`))
    const isSame = (page: string, sdk: string): boolean =>
      before.pages.includes(page) && print(before, page, { sdk }) === print(after, page, { sdk })
    expect(rows).toEqual(
      expect.arrayContaining(
        outputsOf(after)
          .filter(([page, sdk]) => !isSame(page, sdk))
          .map((output) => output.join(' ')),
      ),
    )
  })

  it.each<[string, Record<string, string>, FileChanges, readonly string[], readonly string[]]>([
    ['a page that is deleted', { 'a.mdx': 'x', 'b.mdx': 'y' }, { 'a.mdx': null }, [], ['a.mdx nextjs react go']],
    [
      'a page that is renamed',
      { 'a.mdx': 'x', 'b.mdx': 'y' },
      { 'a.mdx': null, 'c.mdx': 'x' },
      ['c.mdx nextjs react go'],
      ['a.mdx nextjs react go'],
    ],
    [
      'an SDK that left its front matter',
      { 'a.mdx': '---\nsdk: go, react\n---\n' },
      { 'a.mdx': '---\nsdk: go\n---\n' },
      ['a.mdx go'],
      ['a.mdx react'],
    ],
    [
      'front matter that names another SDK',
      { 'a.mdx': '---\nsdk: go\n---\n' },
      { 'a.mdx': '---\nsdk: react\n---\n' },
      ['a.mdx react'],
      ['a.mdx go'],
    ],
    [
      'the SDK of a variant file that goes, where front matter leaves it out',
      { 'a.mdx': '---\nsdk: react\n---\n', 'a.go.mdx': 'x' },
      { 'a.go.mdx': null },
      ['a.mdx react'],
      ['a.mdx go'],
    ],
    [
      'a variant file whose page comes',
      { 'a.go.mdx': 'x' },
      { 'a.mdx': 'y' },
      ['a.mdx nextjs react go'],
      ['a.go.mdx nextjs react go'],
    ],
    [
      'a page whose variant file is left',
      { 'a.mdx': 'y', 'a.go.mdx': 'x' },
      { 'a.mdx': null },
      ['a.go.mdx nextjs react go'],
      ['a.mdx nextjs react go'],
    ],
    [
      'pages of several changes, sorted',
      { 'b.mdx': '', 'a.mdx': '---\nsdk: go\n---\n' },
      { 'b.mdx': null, 'a.mdx': null, '_p.mdx': 'x' },
      [],
      ['a.mdx go', 'b.mdx nextjs react go'],
    ],
  ])('tells the outputs that are gone: %s', (_, given, changes, changed, removed) => {
    const resolver = project(given)
    const rows = resolver.update(changes)
    expect([brief(rows.changed), brief(rows.removed)]).toEqual([changed, removed])
  })

  it.each<[string, Record<string, string>, FileChanges]>([
    ['a page that stays for every SDK, its variant file gone', { 'a.mdx': 'x', 'a.go.mdx': 'y' }, { 'a.go.mdx': null }],
    ['a partial that goes', files, { '_x.mdx': null }],
    ['a file that was never there', files, { 'never.mdx': null }],
  ])('tells no output as gone for %s', (_, given, changes) => {
    expect(project(given).update(changes).removed).toEqual([])
  })

  it('tells as gone the outputs of pages for an SDK that no file names any more', () => {
    const resolver = createResolver({ 'a.mdx': '<If sdk="go, js">x</If>', 'b.mdx': '' })
    expect(brief(resolver.update({ 'a.mdx': '<If sdk="go">x</If>' }).removed)).toEqual(['a.mdx js', 'b.mdx js'])
  })

  it.each<[string, FileChanges]>([
    ['nothing', {}],
    ['a page', { 'c.mdx': 'x' }],
    ['a partial, by a path of another system', { '.\\_x.mdx': 'x' }],
    ['all files', files],
    ['a file that is not there, and stays away', { '_never.mdx': null }],
  ])('changes nothing by a text that is what it was: %s', (_, changes) => {
    const parsed: string[] = []
    const parse = (_: string, path: string): { type: 'root'; children: [] } => {
      parsed.push(path)
      return { type: 'root', children: [] }
    }
    const resolver = project(files, { parse })
    resolver.report()
    const { graph } = resolver
    parsed.length = 0
    expect(resolver.update(changes)).toEqual({ changed: [], removed: [] })
    expect(resolver.graph).toBe(graph)
    resolver.report()
    expect(parsed).toEqual([])
  })

  it('tells of many files only what the one new text reaches', () => {
    expect(project(files).update({ ...files, '_y.mdx': 'new' })).toEqual({
      changed: [{ page: 'a.mdx', sdks: ['go'] }],
      removed: [],
    })
  })

  it('joins the scope of a page with a variant file that appears', () => {
    const resolver = project({ 'page.mdx': '---\nsdk: react\n---\n\nx' })
    expect(brief(resolver.update({ 'page.go.mdx': 'y' }).changed)).toEqual(['page.mdx react go'])
    expect(resolver.scope('page.mdx')).toEqual({ only: ['go', 'react'] })
  })

  it('tells outputs without SDKs, where there are none', () => {
    const resolver = createResolver({ 'page.mdx': '<Include src="_a" />', 'other.mdx': '' })
    expect(resolver.update({ '_a.mdx': 'x' })).toEqual({ changed: [{ page: 'page.mdx', sdks: [] }], removed: [] })
  })

  it('finds SDKs anew where none are declared', () => {
    const resolver = createResolver({ 'a.mdx': 'x', 'b.mdx': 'y' })
    expect(resolver.update({ 'a.mdx': '<If sdk="go">x</If>' }).changed).toEqual([
      { page: 'a.mdx', sdks: ['go'] },
      { page: 'b.mdx', sdks: ['go'] },
    ])
    expect(resolver.sdks).toEqual(['go'])
    expect(resolver.update({ 'a.mdx': null }).changed).toEqual([{ page: 'b.mdx', sdks: [] }])
    expect(() => resolver.resolve('b.mdx', { sdk: 'go' })).toThrow(TypeError)
  })

  it('satisfies an edge that was missing, and makes one missing', () => {
    const resolver = project({ 'page.mdx': '<Include src="_a" />' })
    const status = (): (string | undefined)[] => [
      resolver.graph.edges[0]?.status,
      toMdx(resolver.resolve('page.mdx').tree),
    ]
    expect(status()).toEqual(['missing', ''])
    resolver.update({ '_a.mdx': 'a' })
    expect(status()).toEqual(['ok', 'a\n'])
    resolver.update({ '_a.mdx': '<Include src="_a" />' })
    expect(resolver.graph.edges.map((edge) => edge.status)).toEqual(['cycle', 'ok'])
    resolver.update({ '_a.mdx': null })
    expect(status()).toEqual(['missing', ''])
  })

  it('makes a plain page of a variant file whose page goes, and back', () => {
    const resolver = project({ 'page.mdx': 'x', 'page.go.mdx': 'y' })
    resolver.update({ 'page.mdx': null })
    expect(resolver.pages).toEqual(['page.go.mdx'])
    resolver.update({ 'page.mdx': 'x' })
    expect(resolver.pages).toEqual(['page.mdx'])
  })

  it('tells of who shows a variant file whose page comes or goes: it is for other readers then', () => {
    const before = { 'a.mdx': '<Include src="page.go.mdx" />', 'page.go.mdx': 'x' }
    const after = { ...before, 'page.mdx': 'y' }
    const of = (resolver: Resolver): string => resolver.resolve('a.mdx', { sdk: 'go' }).fingerprint
    const resolver = project(before)
    expect(of(resolver)).toBe(of(project(before)))
    expect(brief(resolver.update({ 'page.mdx': 'y' }).changed)).toContain('a.mdx nextjs react go')
    expect(of(resolver)).toBe(of(project(after)))
    expect(brief(resolver.update({ 'page.mdx': null }).changed)).toContain('a.mdx nextjs react go')
    expect(of(resolver)).toBe(of(project(before)))
  })

  it('parses what changed, and nothing else', () => {
    const parsed: string[] = []
    const resolver = project(files, {
      parse: (_, path) => {
        parsed.push(path)
        return { type: 'root', children: [] }
      },
    })
    resolver.report()
    parsed.length = 0
    resolver.update({ '_x.mdx': 'new', 'c.mdx': null, 'd.mdx': 'new' })
    resolver.report()
    expect(parsed.sort()).toEqual(['_x.mdx', 'd.mdx'])
  })
})

describe('a page that was resolved for some readers alone', () => {
  it('tells of all whose output a change has reached', () => {
    const files = { 'page.mdx': '<If sdk="go"><Include src="_a" /></If>', '_a.mdx': 'x' }
    const resolver = createResolver(files, { sdks: ['go', 'react'] })
    expect(resolver.resolve('page.mdx', { sdk: 'react' }).tree.children).toEqual([])
    expect(resolver.update({ '_a.mdx': 'y' }).changed).toEqual([{ page: 'page.mdx', sdks: ['go'] }])
  })
})
