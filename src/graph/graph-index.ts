import type { Edge, FileNode, ReaderBox, Step } from '../model/dependency.js'
import { LayeredMap } from '../model/layered-map.js'
import type { Tally } from './tally.js'
import type { Twins } from './places.js'

/** What is on record of one file: written anew where something has changed that it hangs on. */
export interface FileRecord {
  /** `undefined` for what has edges and is no file, as only foreign records have it. */
  readonly node: FileNode | undefined
  /** Its edges as they are written, before it is known which outputs meet them; in order. */
  readonly written: readonly Edge[]
  /** The same, with what outputs make of them. */
  readonly edges: readonly Edge[]
  /** How often steps of roots lead along each edge. */
  readonly tally: Tally
  readonly twins: Twins | undefined
  /** Where it leads as a whole, whatever lines of it are read by themselves. */
  readonly leadsTo: readonly string[]
  /** Paths that were looked for to write its edges. */
  readonly looked: readonly string[]
}

/** A step; its edge is told by the file that holds it and its place there, so that it stays true when others change. */
export interface TraceStep extends Pick<Step, 'parent' | 'refused' | 'value'> {
  readonly from: string
  readonly at: number
}

/** The includes of one page for the readers who share them, in order of first use. */
export interface IndexedTrace {
  readonly page: string
  readonly source: string
  readonly readers: readonly ReaderBox[]
  readonly steps: readonly TraceStep[]
}

/** What is on record of a root. */
export interface RootRecord {
  readonly traces: readonly IndexedTrace[]
  /** The paths that its traces name: the page, what it is made from, and whatever a step leads to. */
  readonly names: readonly string[]
  /** The files of which it reads some lines by themselves. */
  readonly excerpts: readonly string[]
}

/** Paths, and by each those that have to do with it, sorted. */
export type PathLists = LayeredMap<string, readonly string[]>

/**
 * The records of a graph by what they are about. It is never changed: a graph after a change has an index of its own, which
 * shares all records that the change has not touched.
 */
export interface GraphIndex {
  readonly axes: Readonly<Record<string, readonly string[]>>
  /** Sorted. */
  readonly paths: readonly string[]
  readonly files: LayeredMap<string, FileRecord>
  readonly roots: LayeredMap<string, RootRecord>
  /** The roots that are no pages, sorted: those that lead to all files that no page is made from. */
  readonly leading: readonly string[]
  /** The files of markup that no page is made from. */
  readonly unreached: ReadonlySet<string>
  /** By path, the roots that name it. */
  readonly namedBy: PathLists
  /** By path, the files whose edges hang on it. */
  readonly lookedForBy: PathLists
  /** By path, the roots that read some lines of it by themselves. */
  readonly excerptedBy: PathLists
}

/** The index of no files. */
export const emptyIndex: GraphIndex = {
  axes: {},
  paths: [],
  files: LayeredMap.of(new Map()),
  roots: LayeredMap.of(new Map()),
  leading: [],
  unreached: new Set(),
  namedBy: LayeredMap.of(new Map()),
  lookedForBy: LayeredMap.of(new Map()),
  excerptedBy: LayeredMap.of(new Map()),
}

/** The edge that a step goes along. */
export function edgeOf(
  { files }: Pick<GraphIndex, 'files'>,
  { from, at }: Pick<TraceStep, 'from' | 'at'>,
): Edge | undefined {
  return files.get(from)?.edges[at]
}

/** All edges, in order. */
export function edgesIn({ paths, files }: Pick<GraphIndex, 'paths' | 'files'>): Edge[] {
  return paths.flatMap((path) => files.get(path)?.edges ?? [])
}

/** The traces of the roots that name any of some paths, in order. */
export function tracesNaming({ namedBy, roots }: GraphIndex, paths: ReadonlySet<string>): IndexedTrace[] {
  const named = [...paths].map((path) => namedBy.get(path) ?? [])
  const [first = []] = named
  const found = named.length < 2 ? first : [...new Set(named.flat())].sort()
  return found.flatMap((root) => roots.get(root)?.traces ?? [])
}
