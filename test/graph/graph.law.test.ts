import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains, createResolver, fromJSON, type Graph, type Resolver } from '../../src/index.js'
import { randomFiles, randomSdks, type ProjectFiles } from '../random-project.js'

const make = (files: ProjectFiles): Resolver => createResolver(files, { sdks: randomSdks })

/** Everything that can be asked of a graph. */
function answers(graph: Graph): unknown {
  const of = (path: string): unknown => [
    graph.dependencies(path),
    graph.dependencies(path, { deep: true }),
    graph.dependents(path),
    graph.dependents(path, { deep: false }),
    graph.affected([path]),
    ...graph.sdks.flatMap((sdk) => [
      graph.dependencies(path, { sdk }),
      graph.dependencies(path, { sdk, deep: true }),
      graph.dependents(path, { sdk }),
    ]),
  ]
  return [
    graph.sdks,
    graph.files,
    graph.edges,
    graph.files.map(({ path }) => of(path)),
    graph.unused(),
    graph.missing(),
    graph.cycles(),
    graph.inlineable(),
    graph.toJSON(),
  ]
}

describe('the graph of random projects', () => {
  it('tells the dependencies of every page and SDK as resolving does, in the same order', () => {
    fc.assert(
      fc.property(randomFiles, (files) => {
        const resolver = make(files)
        for (const page of resolver.pages)
          for (const sdk of resolver.sdks) {
            expect(resolver.graph.dependencies(page, { sdk, deep: true }), `${page} for ${sdk}`).toEqual(
              resolver.resolve(page, { sdk }).dependencies,
            )
          }
      }),
    )
  })

  it('tells dependents as the other way round of dependencies', () => {
    fc.assert(
      fc.property(randomFiles, (files) => {
        const resolver = make(files)
        const { graph } = resolver
        for (const path of Object.keys(files))
          for (const sdk of resolver.sdks) {
            const shown = resolver.pages.filter(
              (page) =>
                contains(resolver.scope(page), sdk) && graph.dependencies(page, { sdk, deep: true }).includes(path),
            )
            expect(
              graph.dependents(path, { sdk }).map(({ page }) => page),
              `${path} for ${sdk}`,
            ).toEqual(shown)
          }
      }),
    )
  })

  it('gives the same answers after a way through JSON', () => {
    fc.assert(
      fc.property(randomFiles, (files) => {
        const { graph } = make(files)
        const read = fromJSON(JSON.parse(JSON.stringify(graph.toJSON())) as ReturnType<Graph['toJSON']>)
        expect(answers(read)).toEqual(answers(graph))
      }),
    )
  })

  it('gives each include of a page the scope in which its outputs follow it', () => {
    fc.assert(
      fc.property(randomFiles, (files) => {
        const { graph } = make(files)
        const { edges, traces } = graph.toJSON()
        for (const { source, sdks, steps } of traces) {
          const followed = new Set(steps.filter(({ depth }) => depth === 0).map(({ edge }) => edge))
          edges.forEach(({ from, scope }, index) => {
            if (from !== source) return
            for (const sdk of sdks)
              if (sdk !== null)
                expect(followed.has(index), `edge ${index} of ${from} for ${sdk}`).toBe(contains(scope, sdk))
          })
        }
      }),
    )
  })

  it('keeps files and edges sorted, and says of every edge that is ok that its file is there', () => {
    fc.assert(
      fc.property(randomFiles, (files) => {
        const { graph } = make(files)
        expect(graph.files.map(({ path }) => path)).toEqual(Object.keys(files).sort())
        const keys = graph.edges.map(({ from, place, to }) => [from, place.start.line, place.start.column, to] as const)
        const sorted = [...keys].sort(
          (a, b) => compare(a[0], b[0]) || a[1] - b[1] || a[2] - b[2] || compare(a[3], b[3]),
        )
        expect(keys).toEqual(sorted)
        for (const { to, status } of graph.edges) expect(to in files, to).toBe(status === 'ok' || status === 'cycle')
      }),
    )
  })
})

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
