import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  contains,
  createResolver,
  fromJSON,
  type Graph,
  type Options,
  type Reader,
  type Resolver,
  toDot,
} from '../../src/index.js'
import { everyReader, randomFiles, randomOptions, type ProjectFiles } from '../random-project.js'

/** Holds for each random project under each random options. */
function always(law: (resolver: Resolver, files: ProjectFiles, options: Options) => void): void {
  fc.assert(
    fc.property(randomFiles, randomOptions, (files, options) => law(createResolver(files, options), files, options)),
  )
}

const hasValues = (reader: Reader): boolean => Object.keys(reader).length > 0
const isWhole = (reader: Reader, { axes }: Pick<Resolver, 'axes'>): boolean =>
  Object.keys(reader).length === Object.keys(axes).length

/** Everything that can be asked of a graph. */
function answers(graph: Graph): unknown {
  const of = (path: string): unknown => [
    graph.dependencies(path),
    graph.dependencies(path, { deep: true }),
    graph.dependents(path),
    graph.dependents(path, { deep: false }),
    graph.affected([path]),
    graph.files.map(({ path: from }) => graph.paths(from, path)),
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
  it('is drawn around each of its paths as its JSON is, and so is one that came back', () => {
    always(({ graph }) => {
      const json = graph.toJSON()
      const back = fromJSON(json)
      const ends = [...new Set([...graph.files.map(({ path }) => path), ...graph.edges.map(({ to }) => to)])]
      for (const focus of [undefined, [], ...ends, ends.slice(0, 2)]) {
        const drawn = toDot(json, { focus })
        expect(toDot(graph, { focus })).toBe(drawn)
        expect(toDot(back, { focus })).toBe(drawn)
      }
    })
  })

  it('tells the dependencies of every page and reader as resolving does, in the same order, at the limits too', () => {
    always((resolver) => {
      for (const page of resolver.pages)
        for (const reader of everyReader(resolver).filter(hasValues)) {
          const found = resolver.graph.dependencies(page, { ...reader, deep: true })
          expect(found, `${page} for ${JSON.stringify(reader)}`).toEqual(resolver.resolve(page, reader).dependencies)
        }
    })
  })

  it('tells the dependencies of every other file by itself as resolving it does', () => {
    always((resolver, files) => {
      for (const path of Object.keys(files).filter((name) => /\.mdx?$/.test(name)))
        for (const sdk of resolver.sdks) {
          const found = resolver.graph.dependencies(path, { sdk, deep: true })
          expect(found, `${path} for ${sdk}`).toEqual(resolver.resolve(path, { sdk }).dependencies)
        }
    })
  })

  it('tells dependents as the other way round of dependencies', () => {
    always((resolver, files) => {
      const { graph } = resolver
      for (const path of Object.keys(files))
        for (const reader of everyReader(resolver).filter((one) => isWhole(one, resolver))) {
          const shown = resolver.pages.filter(
            (page) =>
              contains(resolver.scope(page), reader) &&
              graph.dependencies(page, { ...reader, deep: true }).includes(path),
          )
          const rows = graph.dependents(path, reader).map(({ page }) => page)
          expect(rows, `${path} for ${JSON.stringify(reader)}`).toEqual(shown)
        }
    })
  })

  it('gives the same answers after a way through JSON', () => {
    always(({ graph }) => {
      const read = fromJSON(JSON.parse(JSON.stringify(graph.toJSON())) as ReturnType<Graph['toJSON']>)
      expect(answers(read)).toEqual(answers(graph))
    })
  })

  it('tells all ways to a file by which a page shows it, each for those who get it by that way', () => {
    always((resolver) => {
      const { graph } = resolver
      for (const { path } of graph.files) {
        for (const { page, chains, sdks } of graph.dependents(path)) {
          const { paths, hasMore } = graph.paths(page, path)
          expect(hasMore).toBe(false)
          for (const { edges } of chains) expect(paths.map((one) => one.edges)).toContainEqual(edges)
          expect(graph.sdks.filter((sdk) => paths.some((one) => one.sdks.includes(sdk)))).toEqual(sdks)
          for (const { edges, scope, readers, sdks: own } of paths) {
            edges.forEach((edge, at) => expect(edge.from).toBe(at === 0 ? edge.from : edges[at - 1]?.to))
            if (edges.length > 0) expect(edges.at(-1)?.to).toBe(path)
            for (const reader of everyReader(resolver).filter((one) => isWhole(one, resolver)))
              expect(contains(scope, reader), `${JSON.stringify(reader)} by ${edges.map(({ to }) => to).join()}`).toBe(
                readers
                  ? readers.some((one) => Object.entries(one).every(([axis, value]) => reader[axis] === value))
                  : own.includes(reader.sdk ?? ''),
              )
          }
        }
      }
    })
  })

  it('gives each include of a page the scope in which its outputs meet it', () => {
    always((resolver) => {
      const { edges, traces } = resolver.graph.toJSON()
      const readers = everyReader(resolver).filter((one) => isWhole(one, resolver))
      for (const { page, source, readers: boxes, steps } of traces) {
        if (!resolver.pages.includes(page)) continue
        const met = new Set(steps.filter(({ parent }) => parent === null).map(({ edge }) => edge))
        const among = readers.filter((reader) =>
          boxes.some((box) => Object.entries(box).every(([axis, values]) => values.includes(reader[axis] ?? null))),
        )
        edges.forEach(({ from, scope }, index) => {
          if (from !== source) return
          for (const reader of among)
            expect(met.has(index), `edge ${index} of ${from} for ${JSON.stringify(reader)}`).toBe(
              contains(scope, reader),
            )
        })
      }
    })
  })

  it('puts each reader into one trace of a page, and the step that opened its file before each step', () => {
    always((resolver) => {
      const { traces } = resolver.graph.toJSON()
      for (const page of resolver.pages)
        for (const reader of everyReader(resolver)) {
          const boxes = traces.filter((trace) => trace.page === page).flatMap((trace) => trace.readers)
          const holding = boxes.filter((box) =>
            Object.entries(box).every(([axis, values]) => values.includes(reader[axis] ?? null)),
          )
          expect(holding.length, `${page} for ${JSON.stringify(reader)}`).toBe(1)
        }
      for (const { steps } of traces) steps.forEach(({ parent }, index) => expect(parent ?? -1).toBeLessThan(index))
    })
  })

  it('names as missing what some output of a page in its scope meets, and nothing else', () => {
    always((resolver) => {
      const { edges, traces, roots, files } = resolver.graph.toJSON()
      const scopeOf = (path: string) => files.find((file) => file.path === path)?.scope ?? { only: [] }
      const met = new Set<number>()
      const readers = everyReader(resolver).filter((one) => isWhole(one, resolver))
      for (const { page, readers: boxes, steps } of traces.filter((trace) => roots.includes(trace.page))) {
        const isMet = readers.some(
          (reader) =>
            contains(scopeOf(page), reader) &&
            boxes.some((box) => Object.entries(box).every(([axis, values]) => values.includes(reader[axis] ?? null))),
        )
        if (isMet) for (const { edge, refused } of steps) if (refused !== 'directive-in-code') met.add(edge)
      }
      const missing = edges.filter(({ status }, index) => status === 'missing' && met.has(index))
      expect(resolver.graph.missing()).toEqual(missing)
    })
  })

  it('keeps files and edges sorted, and says of every edge that is ok that its file is there', () => {
    always(({ graph }, files) => {
      expect(graph.files.map(({ path }) => path)).toEqual(Object.keys(files).sort())
      const keys = graph.edges.map(
        ({ from, position, to }) => [from, position.start.line, position.start.column, to] as const,
      )
      const sorted = [...keys].sort((a, b) => compare(a[0], b[0]) || a[1] - b[1] || a[2] - b[2] || compare(a[3], b[3]))
      expect(keys).toEqual(sorted)
      for (const { to, status } of graph.edges)
        expect(to in files, to).toBe(['ok', 'cycle', 'code', 'value'].includes(status))
    })
  })
})

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
