import type { Edge, FileNode, GraphJson } from '../model/dependency.js'
import { freezeDeep } from '../model/freeze.js'
import { normalizePath } from '../model/path.js'
import { isEmpty } from '../model/scope.js'
import { readGraph } from '../model/read-graph.js'
import { findCycles, type Cycle } from './cycles.js'
import {
  findDependencies,
  findDependents,
  inlineable,
  unused,
  type Dependent,
  type Inlineable,
  type QueryOptions,
} from './queries.js'

/** Which files feed which, for which SDKs; frozen. */
export interface Graph {
  /** SDK ids. */
  readonly sdks: readonly string[]
  /** The nodes, sorted by path. */
  readonly files: readonly FileNode[]
  /** Sorted by `from`, then by place, then by `to`. */
  readonly edges: readonly Edge[]
  /**
   * The files that a file is made from, in order of first use.
   *
   * @param options `sdk`: for this SDK only; `deep`: also what those are made from (default: `false`)
   * @throws {TypeError} where the path is no file, or the SDK is not declared
   */
  dependencies(path: string, options?: QueryOptions): string[]
  /**
   * The pages that show a file, with their SDKs and the includes that bring it there; sorted.
   *
   * @param options `sdk`: for this SDK only; `deep`: also through other files (default: `true`)
   * @throws {TypeError} where the SDK is not declared
   */
  dependents(path: string, options?: QueryOptions): Dependent[]
  /** The outputs that a change to these files reaches, pages among them included; sorted by page. */
  affected(paths: Iterable<string>): Dependent[]
  /** Partials that no page includes, nor anything that a page includes; sorted. */
  unused(): string[]
  /** Includes of files that are not there. */
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
 * @throws {TypeError} where it is something else
 */
export function fromJSON(json: GraphJson): Graph {
  return createGraph(JSON.parse(JSON.stringify(readGraph(json))) as GraphJson)
}

const toNormal = (path: string): string => normalizePath(path) ?? path

/** Puts the queries to the plain records of a graph. */
export function createGraph(json: GraphJson): Graph {
  freezeDeep(json)
  return Object.freeze({
    sdks: json.sdks,
    files: json.files,
    edges: json.edges,
    dependencies: (path: string, options: QueryOptions = {}) => findDependencies(json, toNormal(path), options),
    dependents: (path: string, options: QueryOptions = {}) => findDependents(json, new Set([toNormal(path)]), options),
    affected: (paths: Iterable<string>) => findDependents(json, expectPaths(paths), {}, true),
    unused: () => unused(json),
    missing: () =>
      json.edges.filter(
        ({ status, scope }) => status === 'missing' && (json.sdks.length === 0 || !isEmpty(scope, json.sdks)),
      ),
    cycles: () => findCycles(json),
    inlineable: () => inlineable(json),
    toJSON: () => json,
  })
}

function expectPaths(paths: Iterable<string>): ReadonlySet<string> {
  if (typeof paths === 'string') throw new TypeError(`Expected a list of paths, not \`${paths}\``)
  return new Set([...paths].map(toNormal))
}
