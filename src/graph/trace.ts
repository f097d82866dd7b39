import type { Edge, FileNode, GraphJson, ReaderBox, Step, Trace } from '../model/dependency.js'
import { valueOf, type Reader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import { contains } from '../model/scope.js'

/** The edges that lead to a step from the page, its own last, as indices. */
export function edgesTo({ steps }: Trace, step: Step): number[] {
  const edges = [step.edge]
  for (let at = step.parent; at !== null; at = steps[at]?.parent ?? null) edges.push(steps[at]?.edge ?? -1)
  return edges.reverse()
}

/** Whether a step brings its file in: the output is made from it, be it for the message that it says no more than that. */
export function isDependency({ refused }: Step, { status }: Edge): boolean {
  const isFile = status === 'ok' || status === 'cycle' || status === 'code' || status === 'value'
  return isFile && refused !== 'include-cycle' && refused !== 'directive-in-code'
}

/** Whether a reader is in any of some boxes; what the reader leaves open is open there. */
export function isInBoxes(boxes: readonly ReaderBox[], reader: Reader): boolean {
  return boxes.some((box) =>
    Object.entries(box).every(([axis, values]) => values.includes(valueOf(reader, axis) ?? null)),
  )
}

const built = new WeakMap<Trace, readonly Reader[]>()

/** The readers of a trace for whom its page is built; of an axis on which nothing hangs, no value is named. */
export function builtReaders(trace: Trace, file: FileNode | undefined, { axes }: GraphJson): readonly Reader[] {
  return remember(built, trace, () => {
    const scope = file?.scope ?? { except: [] }
    const named = 'any' in scope ? scope.any.flatMap((box) => Object.keys(box)) : []
    return trace.readers
      .flatMap((box) => expand(box, new Set(['sdk', ...Object.keys(box), ...named]), axes))
      .filter((reader) => contains(scope, reader))
  })
}

function expand(box: ReaderBox, named: ReadonlySet<string>, axes: GraphJson['axes']): Reader[] {
  let readers: Reader[] = [{}]
  for (const [axis, all] of Object.entries(axes)) {
    if (!named.has(axis) || all.length === 0) continue
    const values = box[axis]?.filter((value) => value !== null) ?? all
    readers = readers.flatMap((reader) => values.map((value) => ({ ...reader, [axis]: value })))
  }
  return readers
}

/** Readers, told by their SDKs in the order of the graph, and one by one where there are other axes. */
export function told(readers: readonly Reader[], { axes }: GraphJson): { sdks: string[]; readers?: readonly Reader[] } {
  const found = new Set(readers.map((reader) => valueOf(reader, 'sdk')))
  const sdks = (axes.sdk ?? []).filter((sdk) => found.has(sdk))
  return Object.keys(axes).length > 1 ? { sdks, readers } : { sdks }
}

/** The files of a graph by path. */
export function filesByPath({ files }: GraphJson): ReadonlyMap<string, FileNode> {
  return remember(byPath, files, () => new Map(files.map((file) => [file.path, file])))
}

const byPath = new WeakMap<readonly FileNode[], ReadonlyMap<string, FileNode>>()

/** Whether a file is a page of its own, no variant file of one. */
export const isPage = (file: FileNode | undefined): boolean => file?.kind === 'page' && file.variantOf === undefined

/** The traces of all that is looked at by itself. */
export function rootTraces({ roots, traces }: Pick<GraphJson, 'roots' | 'traces'>): Trace[] {
  const wanted = new Set(roots)
  return traces.filter(({ page }) => wanted.has(page))
}

const byPage = new WeakMap<readonly Trace[], ReadonlyMap<string, readonly Trace[]>>()

/** The traces of one page. */
export function tracesOfPage({ traces }: Pick<GraphJson, 'traces'>, page: string): readonly Trace[] {
  const pages = remember(byPage, traces, () => {
    const found = new Map<string, Trace[]>()
    for (const trace of traces) remember(found, trace.page, (): Trace[] => []).push(trace)
    return found
  })
  return pages.get(page) ?? []
}

const byFile = new WeakMap<GraphJson, ReadonlyMap<string, readonly Trace[]>>()

/** The traces that may show any of some files: those in which one is the page, its source, or what a step leads to; in order. */
export function tracesNaming(graph: GraphJson, paths: ReadonlySet<string>): readonly Trace[] {
  const files = remember(byFile, graph, () => {
    const found = new Map<string, Trace[]>()
    for (const trace of graph.traces) {
      const named = new Set([trace.page, trace.source])
      for (const { edge } of trace.steps) named.add(graph.edges[edge]?.to ?? trace.page)
      for (const path of named) remember(found, path, (): Trace[] => []).push(trace)
    }
    return found
  })
  const [path] = paths
  if (paths.size === 1 && path !== undefined) return files.get(path) ?? []
  const wanted = new Set([...paths].flatMap((one) => files.get(one) ?? []))
  return graph.traces.filter((trace) => wanted.has(trace))
}
