import type { EdgeStatus } from '../../../model/dependency.js'
import type { Reader } from '../../../model/reader.js'
import type { RefusalId } from '../../../model/refusal.js'
import { endsOf, isLive, type Facts } from './facts.js'
import { groupBy } from './group.js'
import { readersOf, type Hop } from './hops.js'
import type { Choice } from './readers.js'
import type { Vertex } from './vertices.js'

/** Why an include brought nothing, and the readers of whose pages that is true; none where no page meets it. */
export interface Refusal {
  readonly rule: RefusalId
  readonly readers: readonly Reader[]
}

const ruleOf: Readonly<Record<Exclude<EdgeStatus, 'ok' | 'value'>, RefusalId>> = {
  missing: 'include-missing',
  cycle: 'include-cycle',
  code: 'directive-in-code',
  outside: 'include-outside',
  dynamic: 'include-dynamic',
}

/** Lists why hops were refused, where that is true for the chosen readers. */
export function refusalsOn(hops: readonly Hop[], choice: Choice): Refusal[] {
  const refused = groupBy(hops, ({ step }) => step.refused)
  return [...refused].flatMap(([rule, same]) => {
    return rule !== undefined && same.some((hop) => isLive(hop, choice)) ? [{ rule, readers: readersOf(same) }] : []
  })
}

/** Lists why an edge is refused, be it in a file that no page is made from. */
export function refusalsOf(facts: Facts, edge: number): Refusal[] {
  const status = facts.graph.edges[edge]?.status ?? 'ok'
  const met = refusalsOn(facts.hopsOfEdge[edge] ?? [], {})
  const rules = new Set([
    ...(status === 'ok' || status === 'value' ? [] : [ruleOf[status]]),
    ...(facts.unshownRules.get(edge) ?? []),
  ])
  for (const { rule } of met) rules.delete(rule)
  return [...[...rules].map((rule) => ({ rule, readers: [] })), ...met]
}

/** An include that went wrong, and one reason why. */
export interface Problem extends Refusal {
  /** Index into the graph's edges. */
  readonly edge: number
  readonly line: number
  readonly from: Vertex
  readonly to: Vertex
}

/** Lists what went wrong, in the order of the graph's edges. */
export function problemsOf(facts: Facts): Problem[] {
  return facts.graph.edges.flatMap(({ position }, edge) => {
    const ends = endsOf(facts, edge)
    if (!ends) return []
    const { from, to } = ends
    return refusalsOf(facts, edge).map((refusal) => ({ edge, line: position.start.line, from, to, ...refusal }))
  })
}
