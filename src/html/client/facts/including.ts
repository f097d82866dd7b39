import { endsOf, hopsFrom, inOrder, type Choice, type Facts } from './facts.js'
import { groupBy } from './group.js'
import type { Hop } from './hops.js'
import type { Vertex } from './vertices.js'

/** An include in the tree of what a file shows. */
export interface Branch {
  readonly edge: number
  readonly to: Vertex
  readonly line: number
  readonly sdks: readonly string[]
  readonly followed: boolean
  readonly branches: readonly Branch[]
}

/** What a page is made from for the chosen SDK, united over its outputs, one tree for each file it is made from. */
export function including(facts: Facts, page: Vertex, sdk: Choice): { source: string; branches: Branch[] }[] {
  const sources = groupBy(hopsFrom(facts, page, sdk), (hop) => hop.source)
  const under = (own: readonly Hop[], chain: readonly number[]): Branch[] => {
    const next = own.filter((hop) => hop.chain.length === chain.length + 1 && chain.every((edge, i) => hop.chain[i] === edge))
    return [...groupBy(next, (hop) => hop.chain.at(-1) ?? -1)].flatMap(([edge, same]) => {
      const ends = endsOf(facts, edge)
      if (!ends) return []
      const sdks = inOrder(facts, same.flatMap((hop) => hop.sdks))
      const branches = under(own, [...chain, edge])
      const followed = same.some((hop) => hop.followed)
      return [{ edge, to: ends.to, line: ends.edge.place.start.line, sdks, followed, branches }]
    })
  }
  return [...sources].map(([source, own]) => ({ source, branches: byLine(under(own, [])) }))
}

function byLine(branches: readonly Branch[]): Branch[] {
  return [...branches]
    .sort((a, b) => a.line - b.line)
    .map((branch) => ({ ...branch, branches: byLine(branch.branches) }))
}
