import { describe, expect, it } from 'vitest'
import { emptyIndex } from '../../src/graph/graph-index.js'
import { graphSourceOf } from '../../src/graph/graph-source.js'
import { findPaths } from '../../src/graph/paths.js'
import { fromJSON, type Graph } from '../../src/index.js'
import { project } from '../project.js'

const files = {
  'a.mdx': '<Include src="_x" />\n<If sdk="go">\n<Include src="_z" />\n</If>',
  'b.mdx': '---\nsdk: go, react\n---\n\n<If notSdk="react">\n<Include src="_x" />\n</If>',
  'v.mdx': '<Include src="_x" />',
  'v.go.mdx': 'v',
  '_x.mdx': '<If notSdk="go"><Include src="_y" /></If><Include src="_y" />',
  '_y.mdx': '<Include src="_z" /> <Include src="_gone" />',
  '_z.mdx': '<Include src="_x" />',
}
const { graph } = project(files)

const rows = ({ paths }: ReturnType<Graph['paths']>): string[] =>
  paths.map(({ edges, scope, sdks }) => {
    const way = edges.map(({ from, position, to }) => `${from}:${position.start.line}:${position.start.column} ${to}`)
    return `${way.join(', ')} ${JSON.stringify(scope)} ${sdks.join(' ')}`
  })

describe('paths', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'a.mdx',
      '_y.mdx',
      [
        'a.mdx:1:1 _x.mdx, _x.mdx:1:17 _y.mdx {"only":["nextjs","react"]} nextjs react',
        'a.mdx:1:1 _x.mdx, _x.mdx:1:42 _y.mdx {"except":[]} nextjs react go',
        'a.mdx:3:1 _z.mdx, _z.mdx:1:1 _x.mdx, _x.mdx:1:42 _y.mdx {"only":["go"]} go',
      ],
    ],
    ['b.mdx', '_x.mdx', ['b.mdx:6:1 _x.mdx {"only":["go"]} go']],
    ['v.mdx', 'v.go.mdx', [' {"only":["go"]} go']],
    ['_y.mdx', '_x.mdx', ['_y.mdx:1:1 _z.mdx, _z.mdx:1:1 _x.mdx {"except":[]} nextjs react go']],
    ['_y.mdx', '_gone.mdx', ['_y.mdx:1:22 _gone.mdx {"except":[]} nextjs react go']],
    ['_y.mdx', '_y.mdx', []],
    ['a.mdx', 'b.mdx', []],
  ])('from %s to %s are %j', (from, to, expected) => {
    expect(rows(graph.paths(from, to))).toEqual(expected)
    expect(rows(fromJSON(graph.toJSON()).paths(from, to))).toEqual(expected)
  })

  it('names the readers where there is another axis', () => {
    const { graph } = project(
      { 'a.mdx': '<If is="llm" sdk="go"><Include src="_x" /></If>', '_x.mdx': 'x' },
      { sdks: ['go', 'vue'], axes: { audience: { values: ['human', 'llm'], attribute: 'is' } } },
    )
    expect(graph.paths('a.mdx', '_x.mdx').paths).toMatchObject([
      {
        sdks: ['go'],
        readers: [{ sdk: 'go', audience: 'llm' }],
        scope: { any: [{ sdk: { only: ['go'] }, audience: { only: ['llm'] } }] },
      },
    ])
  })

  it('says that there are more than were asked for', () => {
    const doubled = Array.from({ length: 9 }, (_, at) => [
      `_${at}.mdx`,
      `<Include src="_${at + 1}" />\n\n<Include src="_${at + 1}" />`,
    ])
    const { graph } = project({ ...Object.fromEntries(doubled), 'a.mdx': '<Include src="_0" />', '_9.mdx': 'x' })
    expect(graph.paths('a.mdx', '_9.mdx')).toMatchObject({ paths: { length: 512 }, hasMore: false })
    expect(graph.paths('a.mdx', '_9.mdx', { limit: 5 })).toMatchObject({ paths: { length: 5 }, hasMore: true })
    expect(graph.paths('a.mdx', '_9.mdx', { limit: 512 }).hasMore).toBe(false)
  })

  it('looks at each step once, and again at those that lead there', () => {
    const ring = Array.from({ length: 9 }, (_, at) => {
      const next = `<Include src="_${(at + 1) % 9}" />`
      return [`_${at}.mdx`, `${next}\n\n${next}\n\n<Include src="_${at}" />`]
    })
    const { graph } = project({ ...Object.fromEntries(ring), 'a.mdx': '<Include src="_0" />' })
    const source = graphSourceOf(graph)
    let looked = 0
    const watched = source?.index.roots.get('a.mdx')?.traces.map((trace) => ({
      ...trace,
      steps: new Proxy(trace.steps, {
        get(steps, key, receiver) {
          if (typeof key === 'string' && /^\d+$/.test(key)) looked++
          return Reflect.get(steps, key, receiver) as unknown
        },
      }),
    }))
    const steps = watched?.[0]?.steps.length ?? 0
    const { paths } = findPaths(source?.index ?? emptyIndex, 'a.mdx', '_8.mdx', () => watched ?? [])
    expect(paths.length).toBe(2 ** 8)
    expect(steps).toBeGreaterThan(2 ** 9)
    expect(looked).toBeLessThanOrEqual(steps + paths.length * 9)
  })

  it.each<[string, () => unknown]>([
    ['Expected `c.mdx` to be a file; did you mean `a.mdx`?', () => graph.paths('c.mdx', '_x.mdx')],
    [
      'Unexpected option `limits`; did you mean `limit`?',
      () => graph.paths('a.mdx', '_x.mdx', { limits: 1 } as object),
    ],
    ['Expected option `limit` to be a whole number from 1 on, not `0`', () => graph.paths('a.mdx', 'x', { limit: 0 })],
  ])('throws %s', (message, call) => {
    expect(call).toThrow(TypeError)
    expect(call).toThrow(message)
  })
})
