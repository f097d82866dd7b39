import type { Edge, FileNode, GraphJson } from '../model/dependency.js'
import { expectIterable, expectPath } from '../model/expect.js'
import { freezeDeep } from '../model/freeze.js'
import { formOf, normalizePath } from '../model/path.js'
import { readGraph } from '../model/read-graph.js'
import { lazy, remember } from '../model/remember.js'
import type { Plans } from '../plan/plans.js'
import { findCycles, type Cycle } from './cycles.js'
import { findDependencies } from './dependencies.js'
import { findDependents, type Dependent } from './dependents.js'
import { edgesIn, type GraphIndex, type IndexedTrace } from './graph-index.js'
import { noteSource, type GraphSource } from './graph-source.js'
import { readParts, writeParts, type JsonParts } from './json-parts.js'
import { findPaths, type IncludePaths, type PathOptions } from './paths.js'
import type { QueryOptions } from './query.js'
import { readRecords } from './read-records.js'
import { nodesIn, recordsOf } from './records.js'
import { writeTraces } from './root-record.js'
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
  /**
   * All chains of includes by which a file comes to show another, with the readers for whom each is live; in the order in
   * which they are met.
   *
   * @param from path of a page, or of any other file by itself
   * @param options `limit`: how many at most (default: 1000)
   * @throws {TypeError} where `from` is no file, or an option is not as described
   */
  paths(from: string, to: string, options?: PathOptions): IncludePaths
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
  /**
   * The text of that JSON in parts, for `fromJSONParts`: put together, they are `JSON.stringify(graph)`. No more of it is
   * made at a time than one part, of about 64 KiB.
   */
  toJSONParts(): Generator<string, void, undefined>
}

/**
 * The graph of what `toJSON` gave.
 *
 * @throws {TypeError} where it is something else, or of another version
 */
export function fromJSON(json: GraphJson): Graph {
  return graphOfRecords(JSON.parse(JSON.stringify(readGraph(json))) as GraphJson)
}

/**
 * The graph of what `toJSONParts` gave, or of any other text of a graph's JSON, which is never held as a whole.
 *
 * @param parts strings, or bytes of UTF-8, split anywhere: a stream that reads a file will do
 * @returns a promise of the graph; it is rejected with a `TypeError` where the text is something else, is broken or cut off,
 *   or is of another version
 */
export async function fromJSONParts(parts: JsonParts): Promise<Graph> {
  return graphOfRecords(readGraph((await readParts(parts)) as GraphJson))
}

/** @param records what nobody else holds */
function graphOfRecords(records: GraphJson): Graph {
  const { index, traces } = readRecords(records)
  const forms = lazy(() => new Map(nodesIn(index).map(({ path }) => [formOf(path), path])))
  const leading = lazy(() => filesByTarget(index))
  return createGraph({
    index,
    find: (path) => forms().get(formOf(path)),
    tracesOf: (path) => traces.get(path) ?? [],
    mayLeadTo: (path) => leading().get(path) ?? [],
  })
}

/** The graph of plans that are written down. */
export function graphOf(index: GraphIndex, plans: Plans): Graph {
  const { docset } = plans
  return createGraph({
    index,
    find: docset.names.find,
    tracesOf: (path) => writeTraces(plans.peek(path), docset, index.files),
    mayLeadTo: (path) => index.lookedForBy.get(path) ?? [],
  })
}

function createGraph(source: GraphSource): Graph {
  const { index, find, tracesOf } = source
  const toNormal = (given: unknown): string => {
    const path = formOf(normalizePath(expectPath(given)) ?? expectPath(given))
    return find(path) ?? path
  }
  const others = new Map<string, readonly IndexedTrace[]>()
  const tracesBy = (path: string): readonly IndexedTrace[] => {
    const node = index.files.get(path)?.node
    return index.roots.get(path)?.traces ?? (isFileOfMarkup(node) ? remember(others, path, () => tracesOf(path)) : [])
  }
  const tracesOnce = (path: string): readonly IndexedTrace[] =>
    index.roots.get(path)?.traces ?? others.get(path) ?? tracesOf(path)
  const nodes = lazy(() => Object.freeze(nodesIn(index)))
  const edges = lazy(() => Object.freeze(edgesIn(index)))
  const records = lazy(() => freezeDeep({ ...recordsOf(index, tracesBy), files: nodes(), edges: edges() }))
  const graph = Object.freeze({
    sdks: index.axes.sdk ?? [],
    axes: index.axes,
    get files() {
      return nodes()
    },
    get edges() {
      return edges()
    },
    dependencies: (path: string, options?: QueryOptions) => findDependencies(index, toNormal(path), tracesBy, options),
    dependents: (path: string, options?: QueryOptions) => findDependents(index, new Set([toNormal(path)]), options),
    paths: (from: string, to: string, options?: PathOptions) =>
      findPaths(index, toNormal(from), toNormal(to), tracesBy, options),
    affected: (some: Iterable<string>) =>
      findDependents(index, new Set(expectIterable('paths', some, 'paths').map(toNormal)), {}, true),
    unused: () => findUnused(index),
    missing: () => findMissing(index),
    cycles: () => findCycles(index),
    inlineable: () => findInlineable(index),
    toJSON: records,
    toJSONParts: () => writeParts(index, tracesOnce),
  })
  return noteSource(graph, source)
}

function filesByTarget({ paths, files }: GraphIndex): Map<string, string[]> {
  const leading = new Map<string, string[]>()
  for (const path of paths)
    for (const to of new Set(files.get(path)?.edges.map((edge) => edge.to)))
      remember(leading, to, (): string[] => []).push(path)
  return leading
}

const isFileOfMarkup = (node: FileNode | undefined): boolean => node !== undefined && node.kind !== 'code'
