import { endsOf, hopsTo, inOrder, type Choice, type Facts } from './facts.js'
import { groupBy } from './group.js'
import type { Hop } from './hops.js'
import type { Vertex } from './vertices.js'

/** One way from a page to a file: the files between the two, and the lines of the page where it starts. */
export interface Route {
  readonly source: string
  readonly via: readonly Vertex[]
  readonly lines: readonly number[]
  readonly sdks: readonly string[]
}

/** A page that shows a file, with all the SDKs for which it does. */
export interface Showing {
  readonly page: string
  /** In the graph's order; none in a graph that knows no SDKs. */
  readonly sdks: readonly string[]
  readonly routes: readonly Route[]
}

/** Lists the pages that show a file for the chosen SDK, by path. */
export function showing(facts: Facts, vertex: Vertex, sdk: Choice): Showing[] {
  const isChosen = ({ sdks }: { sdks: readonly string[] }) => sdk === null || sdks.includes(sdk)
  return [...groupBy(hopsTo(facts, vertex, null), (hop) => hop.page)]
    .map(([page, hops]) => ({ page, sdks: sdksOf(facts, hops), routes: routesOf(facts, hops).filter(isChosen) }))
    .filter(isChosen)
    .sort((a, b) => (a.page < b.page ? -1 : 1))
}

function routesOf(facts: Facts, hops: readonly Hop[]): Route[] {
  const between = (hop: Hop) => hop.chain.slice(0, -1).flatMap((edge) => endsOf(facts, edge)?.to ?? [])
  const ways = groupBy(hops, (hop) => [hop.source, ...between(hop).map((vertex) => vertex.id)].join(' '))
  return [...ways.values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const lines = same.map((hop) => facts.graph.edges[hop.chain[0] ?? -1]?.place.start.line ?? 0)
    const inSequence = [...new Set(lines)].sort((a, b) => a - b)
    return [{ source: first.source, via: between(first), lines: inSequence, sdks: sdksOf(facts, same) }]
  })
}

function sdksOf(facts: Facts, hops: readonly Hop[]): string[] {
  return inOrder(
    facts,
    hops.flatMap((hop) => hop.sdks),
  )
}
