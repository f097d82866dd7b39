import type { EdgeStatus } from '../../../model/dependency.js'
import type { Reader } from '../../../model/reader.js'
import { remember } from '../../../model/remember.js'
import { endsOf, hopsFrom, isLive, type Facts } from './facts.js'
import { groupBy } from './group.js'
import { readersOf, type Hop } from './hops.js'
import type { Choice } from './readers.js'
import { refusalsOn, type Refusal } from './refusals.js'
import type { Vertex } from './vertices.js'

/** An include in the tree of what a page shows, with all the readers for whom it is live there. */
export interface Branch {
  readonly to: Vertex
  readonly line: number
  readonly status: EdgeStatus
  readonly readers: readonly Reader[]
  readonly refusals: readonly Refusal[]
  readonly branches: readonly Branch[]
}

/** Makes trees of what a page shows for the chosen readers, over its outputs: one for each file it is itself made from. */
export function including(facts: Facts, page: Vertex, choice: Choice): { source: string; branches: Branch[] }[] {
  const sources = groupBy(hopsFrom(facts, page, {}), (hop) => hop.source)
  return [...sources].map(([source, hops]) => ({ source, branches: branchesOf(facts, twigsOf(hops), choice) }))
}

/** The hops that came by one chain of includes, and what its file includes in turn. */
interface Twig {
  readonly hops: Hop[]
  readonly twigs: Twigs
}

/** By edge. */
type Twigs = Map<number, Twig>

function twigsOf(hops: readonly Hop[]): Twigs {
  const root: Twig = { hops: [], twigs: new Map() }
  for (const hop of hops) {
    let twig = root
    for (const edge of hop.chain) twig = remember(twig.twigs, edge, (): Twig => ({ hops: [], twigs: new Map() }))
    twig.hops.push(hop)
  }
  return root.twigs
}

function branchesOf(facts: Facts, twigs: Twigs, choice: Choice): Branch[] {
  const branches = [...twigs].flatMap(([edge, { hops, twigs: inner }]): Branch[] => {
    const ends = endsOf(facts, edge)
    if (!ends || !hops.some((hop) => isLive(hop, choice))) return []
    const line = ends.edge.position.start.line
    return [
      {
        to: ends.to,
        line,
        status: ends.edge.status,
        readers: readersOf(hops),
        refusals: refusalsOn(hops, choice),
        branches: branchesOf(facts, inner, choice),
      },
    ]
  })
  return branches.sort((a, b) => a.line - b.line)
}
