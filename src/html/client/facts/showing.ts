import type { Reader } from '../../../model/reader.js'
import { endsOf, hopsTo, isLive, type Facts } from './facts.js'
import { groupBy } from './group.js'
import { readersOf, type Hop } from './hops.js'
import type { Choice } from './readers.js'
import { refusalsOn, type Refusal } from './refusals.js'
import { isFile, type Vertex } from './vertices.js'

/** One way from a page to a file: the files between the two, and the lines of the page where it starts. */
export interface Route {
  readonly source: string
  readonly via: readonly Vertex[]
  readonly lines: readonly number[]
  readonly readers: readonly Reader[]
  /** Why the file brings nothing by it; what is no file says so itself. */
  readonly refusals: readonly Refusal[]
}

/** A page that shows a file, with all the readers for whom it does. */
export interface Showing {
  readonly page: string
  readonly readers: readonly Reader[]
  readonly routes: readonly Route[]
}

/** Lists the pages that show a file for the chosen readers, by path. */
export function showing(facts: Facts, vertex: Vertex, choice: Choice): Showing[] {
  return [...groupBy(hopsTo(facts, vertex, {}), (hop) => hop.page)]
    .filter(([, hops]) => hops.some((hop) => isLive(hop, choice)))
    .map(([page, hops]) => ({ page, readers: readersOf(hops), routes: routesOf(facts, vertex, hops, choice) }))
    .sort((a, b) => (a.page < b.page ? -1 : 1))
}

function routesOf(facts: Facts, vertex: Vertex, hops: readonly Hop[], choice: Choice): Route[] {
  const between = (hop: Hop) => hop.chain.slice(0, -1).flatMap((edge) => endsOf(facts, edge)?.to ?? [])
  const ways = groupBy(hops, (hop) => [hop.source, ...between(hop).map((vertex) => vertex.id)].join(' '))
  return [...ways.values()].flatMap((same) => {
    const [first] = same
    if (!first || !same.some((hop) => isLive(hop, choice))) return []
    const lines = same.map((hop) => facts.graph.edges[hop.chain[0] ?? -1]?.position.start.line ?? 0)
    const refusals = isFile(vertex) ? refusalsOn(unfollowed(same), choice) : []
    const inSequence = [...new Set(lines)].sort((a, b) => a - b)
    return [{ source: first.source, via: between(first), lines: inSequence, readers: readersOf(same), refusals }]
  })
}

// Of several includes on one way, one that is followed is enough for its readers.
function unfollowed(hops: readonly Hop[]): Hop[] {
  const shown = new Set(hops.filter(({ step }) => step.refused === undefined).map(({ readers }) => readers))
  return hops.filter(({ readers }) => !shown.has(readers))
}
