import type { Edge, FileNode, GraphJson, Trace } from '../model/dependency.js'
import { expectIterable, expectPath } from '../model/expect.js'
import { freezeDeep } from '../model/freeze.js'
import { formOf, normalizePath } from '../model/path.js'
import { readGraph } from '../model/read-graph.js'
import { lazy, remember } from '../model/remember.js'
import type { WrittenGraph } from './build.js'
import { findCycles, type Cycle } from './cycles.js'
import { findDependencies } from './dependencies.js'
import { findDependents, type Dependent } from './dependents.js'
import type { QueryOptions } from './query.js'
import { tracesOfPage } from './trace.js'
import { findInlineable, findMissing, findUnused, type Inlineable } from './unused.js'

/** Which files feed which, for which readers; frozen. */
export interface Graph {
  /** SDK ids: the values of the axis `sdk`. */
  readonly sdks: readonly string[]
  /** The values of each axis, `sdk` first. */
  readonly axes: Readonly<Record<string, readonly string[]>>
  /** The nodes, sorted by path. */
  readonly files: readonly FileNode[]
  /** Sorted by `from`, then by position, then by `to`. */
  readonly edges: readonly Edge[]
  /**
   * The files that a file is made from, in order of first use.
   *
   * @param options `sdk` and other axes: for this reader only, as `resolve` takes one (default: for all); `deep`: also
   *   what those are made from (default: `false`)
   * @throws {TypeError} where the path is no file, or an option is not known or not declared
   */
  dependencies(path: string, options?: QueryOptions): string[]
  /**
   * The pages that show a file, with their readers and the includes that bring it there; sorted.
   *
   * @param options `sdk` and other axes: for readers with these values only; `deep`: also through other files (default:
   *   `true`)
   * @throws {TypeError} where an option is not known or not declared
   */
  dependents(path: string, options?: QueryOptions): Dependent[]
  /** The outputs that a change to these files reaches, pages among them included; sorted by page. */
  affected(paths: Iterable<string>): Dependent[]
  /** Partials that no page includes, nor anything that a page includes; sorted. */
  unused(): string[]
  /** Includes of files that are not there, where some output meets them: of a page, or of a file that is on none. */
  missing(): Edge[]
  /** Cycles of includes, with the SDKs under which they are live. */
  cycles(): Cycle[]
  /** Partials with a single include. */
  inlineable(): Inlineable[]
  /** The graph as plain JSON, for `fromJSON`. */
  toJSON(): GraphJson
}

/**
 * The graph of what `toJSON` gave.
 *
 * @throws {TypeError} where it is something else, or of another version
 */
export function fromJSON(json: GraphJson): Graph {
  const { traces, ...records } = JSON.parse(JSON.stringify(readGraph(json))) as GraphJson
  const byPage = new Map<string, Trace[]>()
  for (const trace of traces) remember(byPage, trace.page, (): Trace[] => []).push(trace)
  const roots = records.roots.flatMap((path) => byPage.get(path) ?? [])
  return createGraph({ ...records, traces: roots, tracesOf: (path) => byPage.get(path) ?? [] })
}

/** Puts the queries to the records of a graph. */
export function createGraph({ tracesOf, ...written }: WrittenGraph): Graph {
  const graph: GraphJson = freezeDeep({ ...written })
  const paths = new Map(graph.files.map(({ path }) => [formOf(path), path]))
  const toNormal = (given: unknown): string => {
    const path = formOf(normalizePath(expectPath(given)) ?? expectPath(given))
    return paths.get(path) ?? path
  }
  const isRoot = new Set(graph.roots)
  const others = new Map<string, readonly Trace[]>()
  const isMarkup = new Set(graph.files.filter(({ kind }) => kind !== 'code').map(({ path }) => path))
  const tracesBy = (path: string): readonly Trace[] => {
    if (isRoot.has(path)) return tracesOfPage(graph, path)
    return isMarkup.has(path) ? remember(others, path, () => freezeDeep(tracesOf(path))) : []
  }
  const whole = lazy(() => {
    return freezeDeep({ ...graph, traces: [...isMarkup].flatMap(tracesBy) })
  })
  return Object.freeze({
    sdks: graph.axes.sdk ?? [],
    axes: graph.axes,
    files: graph.files,
    edges: graph.edges,
    dependencies: (path: string, options?: QueryOptions) => findDependencies(graph, toNormal(path), tracesBy, options),
    dependents: (path: string, options?: QueryOptions) => findDependents(graph, new Set([toNormal(path)]), options),
    affected: (some: Iterable<string>) =>
      findDependents(graph, new Set(expectIterable('paths', some, 'paths').map(toNormal)), {}, true),
    unused: () => findUnused(graph),
    missing: () => findMissing(graph),
    cycles: () => findCycles(graph),
    inlineable: () => findInlineable(graph),
    toJSON: whole,
  })
}
