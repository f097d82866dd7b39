import type { FileNode, GraphJson, Trace } from '../../../model/dependency.js'
import { sdksIn } from '../../../model/scope.js'

/** One include as one output meets it. */
export interface Hop {
  readonly page: string
  /** The file that the page is made from in this output. */
  readonly source: string
  /** The SDKs in the page's scope that share the output; none in a graph that knows no SDKs. */
  readonly sdks: readonly string[]
  /** The includes that lead here from the page, this one last: indices into the graph's edges. */
  readonly chain: readonly number[]
  /** Whether the include brought its file in; if not, it was met and refused. */
  readonly followed: boolean
}

/** Lists every include of every output of every page, in the order of the traces. */
export function hopsOf(graph: GraphJson): Hop[] {
  const files = new Map(graph.files.map((file) => [file.path, file]))
  return graph.traces.flatMap((trace) => {
    const page = files.get(trace.page)
    const sdks = page ? sdksOf(trace, page) : []
    const isBuilt = graph.sdks.length === 0 || sdks.length > 0
    return page?.kind === 'page' && page.variantOf === undefined && isBuilt ? hopsAlong(graph, trace, sdks) : []
  })
}

function sdksOf({ sdks }: Trace, { scope }: FileNode): string[] {
  return sdksIn(
    scope,
    sdks.filter((sdk) => sdk !== null),
  )
}

function hopsAlong(graph: GraphJson, { page, source, steps }: Trace, sdks: readonly string[]): Hop[] {
  const chain: number[] = []
  return steps.flatMap(({ edge: index, depth }) => {
    chain.length = Math.min(chain.length, depth)
    const edge = graph.edges[index]
    if (!edge) return []
    const above = [source, ...chain.map((link) => graph.edges[link]?.to)]
    const followed = edge.status === 'ok' || (edge.status === 'cycle' && !above.includes(edge.to))
    chain.push(index)
    return [{ page, source, sdks, chain: [...chain], followed }]
  })
}
