import { describe, expect, it } from 'vitest'
import { contains, type Edge, type Scope } from '../../src/index.js'
import { project } from '../project.js'

const all: Scope = { except: [] }
const only = (...sdks: string[]): Scope => ({ only: sdks })
const brief = ({ to, src, scope, status }: Edge): unknown[] => [to, src, scope, status]
const edgesOf = (files: Record<string, string>): unknown[] => project(files).graph.edges.map(brief)

describe('an edge', () => {
  it('tells from, to, src as written, scope, position and status', () => {
    const { edges } = project({ 'page.mdx': 'x\n\n  <Include src="./_a#one" />', '_a.mdx': '# One' }).graph
    expect(edges).toEqual([
      {
        from: 'page.mdx',
        to: '_a.mdx',
        src: './_a#one',
        scope: all,
        status: 'ok',
        position: { start: { line: 3, column: 3, offset: 5 }, end: { line: 3, column: 29, offset: 31 } },
      },
    ])
  })

  it.each<[string, string, Scope]>([
    ['a condition', '<If sdk="go, react"><Include src="_a" /></If>', only('go', 'react')],
    ['nested conditions', '<If sdk="go, react"><If notSdk="go"><Include src="_a" /></If></If>', only('react')],
    ['a condition by `notSdk`', '<If notSdk="go"><Include src="_a" /></If>', { except: ['go'] }],
    ['a condition no SDK meets', '<If sdk="go"><If notSdk="go"><Include src="_a" /></If></If>', only()],
    ['a condition that is not decided', '<If sdk={x}><If condition={y}><Include src="_a" /></If></If>', all],
    ['a condition with an unknown SDK', '<If sdk="gö, react"><Include src="_a" /></If>', only('react')],
    [
      'a panel',
      '<Tabs items={["Go", "React"]}>\n<Tab><Include src="_a" /></Tab>\n<Tab>x</Tab>\n</Tabs>',
      only('go', 'nextjs'),
    ],
    [
      'a panel where every SDK has one',
      '<Tabs items={["Go", "React", "Next.js"]}>\n<Tab><Include src="_a" /></Tab>\n<Tab>x</Tab>\n<Tab>y</Tab>\n</Tabs>',
      only('go'),
    ],
    ['a neutral panel', '<Tabs items={["Go", "npm"]}>\n<Tab>x</Tab>\n<Tab><Include src="_a" /></Tab>\n</Tabs>', all],
    [
      'a panel by `sdk`',
      '<Tabs>\n<Tab sdk="go"><Include src="_a" /></Tab>\n<Tab sdk="nextjs, react">x</Tab>\n</Tabs>',
      only('go'),
    ],
    [
      'tabs that are not about SDKs',
      '<Tabs items={["npm", "pnpm"]}>\n<Tab><Include src="_a" /></Tab>\n<Tab>x</Tab>\n</Tabs>',
      all,
    ],
    [
      'a panel in a condition',
      '<If notSdk="nextjs">\n<Tabs items={["Go", "React"]}>\n<Tab><Include src="_a" /></Tab>\n<Tab>x</Tab>\n</Tabs>\n</If>',
      only('go'),
    ],
    [
      'a panel that a condition lets through for some',
      '<Tabs>\n<If sdk="nextjs">\n<Tab title="Go">x</Tab>\n</If>\n<Tab title="React"><Include src="_a" /></Tab>\n</Tabs>',
      only('go', 'nextjs', 'react'),
    ],
    [
      'a panel beside one that a partial brings',
      '<Tabs items={["Go", "React", "Next.js"]}>\n<Include src="_tab" />\n<Tab><Include src="_a" /></Tab>\n<Tab>x</Tab>\n</Tabs>',
      only('react'),
    ],
    ['children of an include', '<Include src="_tab"><If sdk="go"><Include src="_a" /></If></Include>', only('go')],
    ['an element in a map, for its key', '<Pick of={{ go: <Include src="_a" />, react: "_tab" }} />', only('go')],
    [
      'an element in a map in code, where it stays for all',
      '<If notSdk="react">{f(<Pick of={{ go: <Include src="_a" />, react: "_tab" }} />)}</If>',
      only('go', 'nextjs'),
    ],
  ])('has the scope of %s', (_, source, scope) => {
    const files = { 'page.mdx': source, '_a.mdx': 'a', '_tab.mdx': '<Tab>\nx\n</Tab>\n' }
    const { edges, sdks } = project(files, { components: { choose: { name: 'Pick', map: 'of' } } }).graph
    const found = edges.find(({ to }) => to === '_a.mdx')?.scope
    const within = (given: Scope | undefined): string[] => sdks.filter((sdk) => given && contains(given, sdk))
    expect(within(found)).toEqual(within(scope))
  })

  it('goes to each variant file for its SDK, and to the plain one for the rest; sorted', () => {
    const files = {
      'page.mdx': '<If notSdk="nextjs"><Include src="_a" /></If>',
      '_a.mdx': '',
      '_a.go.mdx': '',
      '_a.nextjs.mdx': '',
    }
    expect(edgesOf(files)).toEqual([
      ['_a.go.mdx', '_a', only('go'), 'ok'],
      ['_a.mdx', '_a', { except: ['go', 'nextjs'] }, 'ok'],
      ['_a.nextjs.mdx', '_a', only(), 'ok'],
    ])
  })

  it.each<[string, Record<string, string>, unknown[]]>([
    [
      'a variant file without a plain one',
      { 'page.mdx': '<Include src="_a" />', '_a.go.mdx': '' },
      [
        ['_a.go.mdx', '_a', only('go'), 'ok'],
        ['_a.mdx', '_a', { except: ['go'] }, 'missing'],
      ],
    ],
    [
      'a variant file of `.md`',
      { 'page.mdx': '<Include src="_a" />', '_a.go.md': '' },
      [
        ['_a.go.md', '_a', only('go'), 'ok'],
        ['_a.mdx', '_a', { except: ['go'] }, 'missing'],
      ],
    ],
    [
      'a variant file under another extension',
      { 'page.mdx': '<Include src="_a" />', '_a.md': '', '_a.go.mdx': '' },
      [
        ['_a.go.mdx', '_a', only('go'), 'ok'],
        ['_a.md', '_a', { except: ['go'] }, 'ok'],
      ],
    ],
    [
      'a variant file of a name with a dot',
      { 'page.mdx': '<Include src="_v1.2" />', '_v1.2.go.mdx': '' },
      [
        ['_v1.2', '_v1.2', { except: ['go'] }, 'missing'],
        ['_v1.2.go.mdx', '_v1.2', only('go'), 'ok'],
      ],
    ],
  ])('goes to %s', (_, files, expected) => {
    expect(edgesOf(files)).toEqual(expected)
  })

  it.each<[string, Record<string, string>, string, string]>([
    ['ok', { 'page.mdx': '<Include src="_a.mdx" />', '_a.mdx': '' }, '_a.mdx', 'ok'],
    ['ok for a page', { 'page.mdx': '<Include src="other" />', 'other.mdx': '' }, 'other.mdx', 'ok'],
    ['ok for a file that cannot be parsed', { 'page.mdx': '<Include src="_a" />', '_a.mdx': '<If>' }, '_a.mdx', 'ok'],
    ['ok for code', { 'page.mdx': '<Include src="_a.ts" />', '_a.ts': 'code' }, '_a.ts', 'ok'],
    ['missing, with the path it should have', { 'page.mdx': '<Include src="./_a" />' }, '_a.mdx', 'missing'],
    ['missing under an extension', { 'page.mdx': '<Include src="_a.ts" />' }, '_a.ts', 'missing'],
    ['cycle', { 'page.mdx': '<Include src="page" />' }, 'page.mdx', 'cycle'],
    ['outside, with `src` as written', { 'page.mdx': '<Include src="../_a" />' }, '../_a', 'outside'],
    ['dynamic, with `src` as written', { 'page.mdx': '<Include src={path} />' }, 'src={path}', 'dynamic'],
  ])('has the status %s', (_, files, to, status) => {
    expect(project(files).graph.edges.map((edge) => [edge.to, edge.status])).toEqual([[to, status]])
  })

  it('is there for each include, those in branches without readers among them, and for none in code', () => {
    const source =
      '<Include src="_a" /> and <Include src="_a" />\n\n<If sdk="go"><If sdk="react"><Include src="_a" /></If></If>\n\n`<Include src="_a" />` {/* <Include src="_a" /> */}\n\n```\n<Include src="_a" />\n```'
    expect(
      project({ 'page.mdx': source, '_a.mdx': '' }).graph.edges.map(({ position }) => [
        position.start.line,
        position.start.column,
      ]),
    ).toEqual([
      [1, 1],
      [1, 26],
      [3, 30],
    ])
  })
})

describe('the files', () => {
  it('are told with their kind, scope and what they stand in for, sorted', () => {
    const { files } = project({
      'b.mdx': '---\nsdk: go\n---\n',
      'b.react.mdx': '',
      '_a.mdx': '---\nsdk: go\n---\n',
      '_a.go.mdx': '',
      'z.ts': '',
      'c.md': '',
    }).graph
    expect(files).toEqual([
      { path: '_a.go.mdx', kind: 'partial', scope: all, variantOf: '_a.mdx' },
      { path: '_a.mdx', kind: 'partial', scope: all },
      { path: 'b.mdx', kind: 'page', scope: only('go', 'react') },
      { path: 'b.react.mdx', kind: 'page', scope: only('react'), variantOf: 'b.mdx' },
      { path: 'c.md', kind: 'page', scope: all },
      { path: 'z.ts', kind: 'code', scope: all },
    ])
  })
})

describe('the graph', () => {
  it('is frozen all through, and the same until an update', () => {
    const resolver = project({ 'page.mdx': '<Include src="_a" />', '_a.mdx': '<Include src="page" />' })
    const walk = (value: unknown, way: string): void => {
      if (typeof value !== 'object' || value === null) return
      expect(Object.isFrozen(value), way).toBe(true)
      for (const [key, item] of Object.entries(value)) walk(item, `${way}.${key}`)
    }
    walk(resolver.graph, 'graph')
    walk(resolver.graph.toJSON(), 'json')
    const before = resolver.graph
    expect(resolver.graph).toBe(before)
    resolver.update({ '_a.mdx': '' })
    expect(resolver.graph).not.toBe(before)
    expect(before.cycles()).toHaveLength(1)
  })

  it('gives answers that are yours to change', () => {
    const { graph } = project({ 'page.mdx': '<Include src="_a" />', '_a.mdx': '' })
    for (const ask of [
      () => graph.dependencies('page.mdx'),
      () => graph.dependents('_a.mdx'),
      () => graph.affected(['_a.mdx']),
      () => graph.unused(),
      () => graph.missing(),
    ]) {
      const before = JSON.stringify(ask())
      ;(ask() as unknown[]).length = 0
      expect(JSON.stringify(ask())).toBe(before)
    }
  })
})
