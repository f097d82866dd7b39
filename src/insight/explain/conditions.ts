import type { Nodes } from 'mdast'
import type { Plan } from '../../plan/plan.js'
import type { Decider } from './explanation.js'
import { wayTo, type Place } from './places.js'
import { covers, rangeOf, type Range } from './target.js'
import { deciderAt } from './tell-end.js'

/** The conditions around something, and around what leads to its place, that let it through; the outermost first. */
export function allConditions(place: Place, range: Range, plan: Plan): Decider[] {
  const way = wayTo(place)
  return way.flatMap((at, index) => {
    const key = way[index + 1]?.by?.key
    const sought = key === undefined ? range : rangeOf(key as Nodes)
    return at.code || sought === undefined ? [] : conditionsAround(at, sought, plan)
  })
}

function conditionsAround(place: Place, sought: Range, plan: Plan): Decider[] {
  const { outcomes, frame } = place.reading
  const { byNode, byCode } = frame.document
  return [...byNode.values(), ...byCode.values()]
    .flatMap((directive) => {
      if (directive.kind !== 'condition') return []
      const range = rangeOf(directive.node)
      const fate = outcomes.get(directive.node)?.kind
      const holds = fate === 'unwrap' || fate === 'stay'
      return holds && range !== undefined && covers(range, sought) ? [{ start: range.start, node: directive.node }] : []
    })
    .sort((a, b) => a.start - b.start)
    .map(({ node }) => deciderAt(node, place, plan))
}
