import { el } from '../dom.js'
import { endsOf, isLive, readersOfEdge } from '../facts/facts.js'
import { including, type Branch } from '../facts/including.js'
import { baseOf } from '../facts/names.js'
import { refusalsOf } from '../facts/refusals.js'
import type { Vertex } from '../facts/vertices.js'
import { nobodyText } from '../facts/wording.js'
import { badges, valueBadge } from './badges.js'
import { chips, entry, linesText, list, section, type Context } from './parts.js'

/** Lists what a page shows, as a tree, with the readers for whom each include is live on it. */
export function includesOfPage(context: Context, page: Vertex): HTMLElement {
  const trees = including(context.facts, page, context.choice).filter(({ branches }) => branches.length > 0)
  if (trees.length === 0) return section(context.told ? `Includes nothing for ${context.told}` : 'Includes nothing')
  const several = trees.some(({ source }) => source !== page.path)
  const parts = trees.map(({ source, branches }) =>
    el('div', {}, several ? el('h4', {}, `In ${baseOf(source)}`) : null, tree(context, branches)),
  )
  return section('Includes', ...parts)
}

function tree(context: Context, branches: readonly Branch[]): HTMLElement {
  return list(
    branches.map((branch) => [
      entry(context, branch.to, { note: linesText([branch.line]) }),
      valueBadge(branch.status),
      ...badges(context, branch.refusals, branch.readers),
      chips(context, branch.readers),
      branch.branches.length > 0 ? tree(context, branch.branches) : null,
    ]),
  )
}

/** Lists what a partial includes itself, with the readers for whom each include is live on some page. */
export function ownIncludes(context: Context, vertex: Vertex): HTMLElement | null {
  const own = ownOf(context, vertex).filter(({ isWanted }) => isWanted)
  return own.length === 0 ? null : section('Includes', list(own.map((include) => item(context, include))))
}

/** Lists the includes of a page that no output has. */
export function deadIncludes(context: Context, page: Vertex): HTMLElement | null {
  const dead = context.told === '' ? ownOf(context, page).filter(({ isMet }) => !isMet) : []
  const heading = `Live for ${nobodyText(context.facts.axes)}`
  return dead.length === 0 ? null : section(heading, list(dead.map((include) => item(context, include))))
}

interface OwnInclude {
  readonly index: number
  readonly to: Vertex
  readonly line: number
  /** Whether some page meets it. */
  readonly isMet: boolean
  /** Whether some page meets it for the chosen readers; where none are chosen, all are wanted. */
  readonly isWanted: boolean
}

function ownOf({ facts, choice, told }: Context, vertex: Vertex): OwnInclude[] {
  return facts.graph.edges.flatMap(({ position }, index) => {
    const ends = endsOf(facts, index)
    if (ends?.from !== vertex) return []
    const hops = facts.hopsOfEdge[index] ?? []
    const isWanted = told === '' || hops.some((hop) => isLive(hop, choice))
    return [{ index, to: ends.to, line: position.start.line, isMet: hops.length > 0, isWanted }]
  })
}

function item(context: Context, { index, to, line, isMet }: OwnInclude): (Node | null)[] {
  const readers = readersOfEdge(context.facts, index)
  const refusals = refusalsOf(context.facts, index)
  const live = isMet ? chips(context, readers) : el('span', { class: 'badge' }, 'never live')
  return [
    entry(context, to, { note: linesText([line]) }),
    valueBadge(context.facts.graph.edges[index]?.status),
    ...badges(context, refusals, readers),
    live,
  ]
}
