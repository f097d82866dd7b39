import { isDependency } from '../../../graph/trace.js'
import type { Edge, GraphJson } from '../../../model/dependency.js'
import type { Reader } from '../../../model/reader.js'
import type { RefusalId } from '../../../model/refusal.js'
import { remember } from '../../../model/remember.js'
import type { MatrixData } from '../../matrix/matrix-data.js'
import { hopsOf, readersOf, type Hop } from './hops.js'
import { areAmong, axesOf, isChosen, type Choice, type NamedAxis } from './readers.js'
import { ringsOf, type Rings } from './rings.js'
import { drawnOf, isFile, type Drawn, type Line, type Vertex } from './vertices.js'

/** What the page knows: the graph, and what was worked out of it once. Nothing here changes. */
export interface Facts extends Drawn {
  readonly graph: GraphJson
  /** What is known beside the graph. */
  readonly matrix: MatrixData | null
  readonly axes: readonly NamedAxis[]
  readonly hops: readonly Hop[]
  /** The hops of each edge, by the edge's index. */
  readonly hopsOfEdge: readonly (readonly Hop[])[]
  /** The rules by which edges are refused in files that no page is made from. */
  readonly unshownRules: ReadonlyMap<number, ReadonlySet<RefusalId>>
  readonly rings: Rings
}

export function factsOf(graph: GraphJson, matrix: MatrixData | null = null): Facts {
  const { shown, unshown } = hopsOf(graph)
  const hopsOfEdge: Hop[][] = graph.edges.map(() => [])
  for (const hop of shown) hopsOfEdge[hop.step.edge]?.push(hop)
  const unshownRules = new Map<number, Set<RefusalId>>()
  for (const { step } of unshown) {
    if (step.refused !== undefined) remember(unshownRules, step.edge, () => new Set<RefusalId>()).add(step.refused)
  }
  return {
    graph,
    matrix,
    axes: axesOf(graph),
    hops: shown,
    hopsOfEdge,
    unshownRules,
    rings: ringsOf(graph),
    ...drawnOf(graph),
  }
}

/** Whether a hop belongs to some output for the chosen readers. */
export function isLive(hop: Hop, choice: Choice): boolean {
  return areAmong(hop.readers, choice)
}

/** Finds the hops of a line for the chosen readers. */
export function hopsOn(facts: Facts, line: Line, choice: Choice): Hop[] {
  const hops = line.edges.flatMap((edge) => facts.hopsOfEdge[edge] ?? [])
  return isChosen(choice) ? hops.filter((hop) => isLive(hop, choice)) : hops
}

/** Finds the hops that lead to a vertex for the chosen readers; to a file, only those by which a page is made from it. */
export function hopsTo(facts: Facts, vertex: Vertex, choice: Choice): Hop[] {
  const lines = facts.lines.filter((line) => line.to === vertex)
  const hops = lines.flatMap((line) => hopsOn(facts, line, choice))
  return isFile(vertex) ? hops.filter(({ step, edge }) => isDependency(step, edge)) : hops
}

/** Finds the hops that start at a page, or at the file it is made from, for the chosen readers. */
export function hopsFrom(facts: Facts, page: Vertex, choice: Choice): Hop[] {
  return facts.hops.filter((hop) => (hop.page === page.path || hop.source === page.path) && isLive(hop, choice))
}

/** Counts the pages that show a file for the chosen readers. */
export function reachOf(facts: Facts, vertex: Vertex, choice: Choice): number {
  return new Set(hopsTo(facts, vertex, choice).map((hop) => hop.page)).size
}

/** Finds the readers for whom an edge is live on some page. */
export function readersOfEdge(facts: Facts, edge: number): Reader[] {
  return readersOf(facts.hopsOfEdge[edge] ?? [])
}

/** Finds the vertex an edge starts at, and the one it ends at. */
export function endsOf(facts: Facts, edge: number): { edge: Edge; from: Vertex; to: Vertex } | null {
  const line = facts.lineOf.get(edge)
  const record = facts.graph.edges[edge]
  return line && record ? { edge: record, from: line.from, to: line.to } : null
}
