import { endsOf, hopsFrom, inOrder, type Choice, type Facts } from './facts.js'
import { groupBy } from './group.js'
import type { Hop } from './hops.js'
import type { Vertex } from './vertices.js'

/** An include in the tree of what a page shows, with all the SDKs for which it is live there. */
export interface Branch {
  readonly edge: number
  readonly to: Vertex
  readonly line: number
  readonly sdks: readonly string[]
  /** Whether some output followed it; if not, it was met and refused. */
  readonly followed: boolean
  readonly branches: readonly Branch[]
}

/** Makes trees of what a page shows for the chosen SDK, over its outputs: one for each file it is itself made from. */
export function including(facts: Facts, page: Vertex, sdk: Choice): { source: string; branches: Branch[] }[] {
  const sources = groupBy(hopsFrom(facts, page, null), (hop) => hop.source)
  return [...sources].map(([source, hops]) => ({ source, branches: branchesOf(facts, hops, [], sdk) }))
}

function branchesOf(facts: Facts, hops: readonly Hop[], chain: readonly number[], sdk: Choice): Branch[] {
  const next = hops.filter(
    (hop) => hop.chain.length === chain.length + 1 && chain.every((edge, i) => hop.chain[i] === edge),
  )
  const branches = [...groupBy(next, (hop) => hop.chain.at(-1) ?? -1)].flatMap(([edge, same]) => {
    const ends = endsOf(facts, edge)
    const sdks = inOrder(
      facts,
      same.flatMap((hop) => hop.sdks),
    )
    if (!ends || (sdk !== null && !sdks.includes(sdk))) return []
    const below = branchesOf(facts, hops, [...chain, edge], sdk)
    const followed = same.some((hop) => hop.followed)
    return [{ edge, to: ends.to, line: ends.edge.place.start.line, sdks, followed, branches: below }]
  })
  return branches.sort((a, b) => a.line - b.line)
}
