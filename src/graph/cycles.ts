import type { Edge, GraphJson } from '../model/dependency.js'
import { contains } from '../model/scope.js'

/** Files that include each other in a ring. */
export interface Cycle {
  /** The files in the order of their includes, from the first by name; the last includes the first. */
  readonly paths: readonly string[]
  /** The SDKs under which it is live. */
  readonly sdks: readonly string[]
  /** The includes that make it, in the same order. */
  readonly edges: readonly Edge[]
}

/** See `Graph.cycles`. */
export function findCycles(graph: GraphJson): Cycle[] {
  const files = new Map(graph.files.map((file) => [file.path, file]))
  const found = new Map<string, { edges: readonly Edge[]; live: Set<string> }>()
  const reached = new Set(
    graph.traces.flatMap(({ page, steps }) =>
      files.get(page)?.kind === 'page' ? steps.map(({ edge }) => graph.edges[edge]?.to) : [],
    ),
  )
  for (const { page, source, sdks, steps } of graph.traces) {
    if (files.get(page)?.kind !== 'page' && reached.has(page)) continue
    const scope = files.get(page)?.scope
    const chain: Edge[] = []
    for (const { edge: index, depth } of steps) {
      const edge = graph.edges[index]
      if (edge === undefined) continue
      chain.length = depth
      chain.push(edge)
      const paths = [source, ...chain.slice(0, -1).map(({ to }) => to)]
      const start = edge.status === 'cycle' ? paths.indexOf(edge.to) : -1
      if (start < 0) continue
      const ring = rotate(chain.slice(start))
      const key = ring.map((member) => graph.edges.indexOf(member)).join()
      const cycle = found.get(key) ?? { edges: ring, live: new Set<string>() }
      found.set(key, cycle)
      for (const sdk of sdks) if (sdk !== null && (!scope || contains(scope, sdk))) cycle.live.add(sdk)
    }
  }
  return [...found.values()]
    .map(({ edges, live }) => ({
      paths: edges.map(({ from }) => from),
      sdks: graph.sdks.filter((sdk) => live.has(sdk)),
      edges,
    }))
    .filter(({ sdks }) => sdks.length > 0 || graph.sdks.length === 0)
    .sort((a, b) => (a.paths.join() < b.paths.join() ? -1 : 1))
}

function rotate(ring: readonly Edge[]): Edge[] {
  const first = ring.reduce((least, edge, index) => (edge.from < (ring[least]?.from ?? '') ? index : least), 0)
  return [...ring.slice(first), ...ring.slice(0, first)]
}
