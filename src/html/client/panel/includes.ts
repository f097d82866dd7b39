import { el } from '../dom.js'
import { endsOf, sdksOfEdge } from '../facts/facts.js'
import { including, type Branch } from '../facts/including.js'
import { baseOf } from '../facts/names.js'
import type { Vertex } from '../facts/vertices.js'
import { chips, entry, linesText, list, section, type Context } from './parts.js'
import { badge } from './problem.js'

/** Lists what a page shows, as a tree, with the SDKs for which each include is live on it. */
export function includesOfPage(context: Context, page: Vertex): HTMLElement {
  const trees = including(context.facts, page, context.sdk).filter(({ branches }) => branches.length > 0)
  if (trees.length === 0) return section(context.sdk ? `Includes nothing for ${context.sdk}` : 'Includes nothing')
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
      branch.followed ? null : badge(context.facts.graph.edges[branch.edge]?.status ?? 'ok'),
      chips(context, branch.sdks),
      branch.branches.length > 0 ? tree(context, branch.branches) : null,
    ]),
  )
}

/** Lists what a partial includes itself, with the SDKs for which each include is live on some page. */
export function ownIncludes(context: Context, vertex: Vertex): HTMLElement | null {
  const own = ownOf(context, vertex).filter(({ sdks }) => context.sdk === null || sdks.includes(context.sdk))
  return own.length === 0 ? null : section('Includes', list(own.map((include) => item(context, include))))
}

/** Lists the includes of a page that no output has. */
export function deadIncludes(context: Context, page: Vertex): HTMLElement | null {
  const dead = context.sdk === null ? ownOf(context, page).filter(({ isMet }) => !isMet) : []
  return dead.length === 0 ? null : section('Live for no SDK', list(dead.map((include) => item(context, include))))
}

function ownOf({ facts }: Context, vertex: Vertex) {
  return facts.graph.edges.flatMap((edge, index) => {
    const ends = endsOf(facts, index)
    if (ends?.from !== vertex) return []
    return [{ edge, to: ends.to, sdks: sdksOfEdge(facts, index), isMet: (facts.hopsOfEdge[index] ?? []).length > 0 }]
  })
}

function item(context: Context, { edge, to, sdks, isMet }: ReturnType<typeof ownOf>[number]): (Node | null)[] {
  const live = isMet ? chips(context, sdks) : el('span', { class: 'badge' }, 'never live')
  return [entry(context, to, { note: linesText([edge.place.start.line]) }), badge(edge.status), live]
}
