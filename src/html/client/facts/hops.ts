import { builtReaders, edgesTo, filesByPath, isPage, rootTraces } from '../../../graph/trace.js'
import type { Edge, GraphJson, Step } from '../../../model/dependency.js'
import type { Reader } from '../../../model/reader.js'

/** One include as one output meets it. */
export interface Hop {
  readonly page: string
  /** The file that the page is made from in this output. */
  readonly source: string
  /** The readers in the page's scope who share the output. */
  readonly readers: readonly Reader[]
  /** The includes that lead here from the page, this one last: indices into the graph's edges. */
  readonly chain: readonly number[]
  readonly edge: Edge
  readonly step: Step
}

/** The includes of all outputs. */
export interface Hops {
  /** Of every page, in the order of the traces. */
  readonly shown: Hop[]
  /** Of every file that no page is made from, looked at by itself. */
  readonly unshown: Hop[]
}

/** Lists every include of every output. */
export function hopsOf(graph: GraphJson): Hops {
  const files = filesByPath(graph)
  const hasReaders = Object.values(graph.axes).some((values) => values.length > 0)
  const hops: Hops = { shown: [], unshown: [] }
  for (const trace of rootTraces(graph)) {
    const { page, source, steps } = trace
    const file = files.get(page)
    const readers = builtReaders(trace, file, graph)
    if (hasReaders && readers.length === 0) continue
    const own = isPage(file) ? hops.shown : hops.unshown
    for (const step of steps) {
      const edge = graph.edges[step.edge]
      if (edge) own.push({ page, source, readers, chain: edgesTo(trace, step), edge, step })
    }
  }
  return hops
}

/** Gathers the readers of hops. */
export function readersOf(hops: readonly Hop[]): Reader[] {
  return [...new Set(hops.map((hop) => hop.readers))].flat()
}
