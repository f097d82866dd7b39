import type { Edge, GraphJson } from '../../../model/dependency.js'
import { hopsOf, type Hop } from './hops.js'
import { drawnOf, type Drawn, type Line, type Vertex } from './vertices.js'

/** What the page knows: the graph, and what was worked out of it once. Nothing here changes. */
export interface Facts extends Drawn {
  readonly graph: GraphJson
  readonly hops: readonly Hop[]
  /** The hops of each edge, by the edge's index. */
  readonly hopsOfEdge: readonly (readonly Hop[])[]
}

/** The SDK that was chosen; `null` is any. */
export type Choice = string | null

export function factsOf(graph: GraphJson): Facts {
  const hops = hopsOf(graph)
  const hopsOfEdge: Hop[][] = graph.edges.map(() => [])
  for (const hop of hops) hopsOfEdge[hop.chain.at(-1) ?? -1]?.push(hop)
  return { graph, hops, hopsOfEdge, ...drawnOf(graph) }
}

/** Whether a hop belongs to some output for the chosen SDK. */
export function isLive(hop: Hop, sdk: Choice): boolean {
  return sdk === null || hop.sdks.includes(sdk)
}

/** Finds the hops of a line for the chosen SDK. */
export function hopsOn(facts: Facts, line: Line, sdk: Choice): Hop[] {
  return line.edges.flatMap((edge) => facts.hopsOfEdge[edge] ?? []).filter((hop) => isLive(hop, sdk))
}

/** Finds the hops that lead to a vertex for the chosen SDK; to a file, only those that brought it in. */
export function hopsTo(facts: Facts, vertex: Vertex, sdk: Choice): Hop[] {
  const lines = facts.lines.filter((line) => line.to === vertex)
  const ghost = !facts.files.has(vertex.path) || facts.files.get(vertex.path) !== vertex
  return lines.flatMap((line) => hopsOn(facts, line, sdk)).filter((hop) => hop.followed || ghost)
}

/** Finds the hops that start at a page, or at the file it is made from, for the chosen SDK. */
export function hopsFrom(facts: Facts, page: Vertex, sdk: Choice): Hop[] {
  return facts.hops.filter((hop) => (hop.page === page.path || hop.source === page.path) && isLive(hop, sdk))
}

/** Counts the pages that show a file for the chosen SDK. */
export function reachOf(facts: Facts, vertex: Vertex, sdk: Choice): number {
  return new Set(hopsTo(facts, vertex, sdk).map((hop) => hop.page)).size
}

/** Finds the SDKs for which an edge is live on some page, in the graph's order. */
export function sdksOfEdge(facts: Facts, edge: number): string[] {
  return inOrder(
    facts,
    (facts.hopsOfEdge[edge] ?? []).flatMap((hop) => hop.sdks),
  )
}

/** Puts SDKs in the graph's order, each once. */
export function inOrder(facts: Facts, sdks: Iterable<string>): string[] {
  const wanted = new Set(sdks)
  return facts.graph.sdks.filter((sdk) => wanted.has(sdk))
}

/** Finds the includes that went wrong, as indices into the graph's edges. */
export function problemsOf(facts: Facts): number[] {
  return facts.graph.edges.flatMap((edge, index) => (edge.status === 'ok' ? [] : [index]))
}

/** Finds the vertex an edge starts at, and the one it ends at. */
export function endsOf(facts: Facts, edge: number): { edge: Edge; from: Vertex; to: Vertex } | null {
  const line = facts.lineOf[edge]
  const record = facts.graph.edges[edge]
  return line && record ? { edge: record, from: line.from, to: line.to } : null
}
