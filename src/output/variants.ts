import { groupBy } from '../model/group-by.js'
import { valueOf, type Reader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import type { Plan } from '../plan/plan.js'
import type { Plans } from '../plan/plans.js'
import { readersOf } from './outputs.js'
import type { Wanted } from './wanted.js'

/** One distinct output of a page, and the readers who get it. */
export interface PlanVariant {
  readonly plan: Plan
  readonly readers: readonly Reader[]
}

/** The distinct outputs of a page over all whom it is built for; none is made. */
export function variantsOf(page: string, plans: Plans): PlanVariant[] {
  const byPlan = new Map<Plan, Reader[]>()
  for (const reader of readersOf(page, plans.docset)) {
    remember(byPlan, plans.for(page, reader).plan, (): Reader[] => []).push(reader)
  }
  return [...byPlan].map(([plan, readers]) => ({ plan, readers }))
}

/** What was decided for each reader of a page, where that is known without a plan. */
export type Decisions = ReadonlyMap<Reader, string> | undefined

/** The readers who share an output of a page, for each; none is made. */
export function sharersOf(page: string, plans: Plans, decisions: Decisions): (readonly Reader[])[] {
  if (decisions === undefined) return variantsOf(page, plans).map(({ readers }) => readers)
  return groupBy([...decisions], ([, decided]) => decided).map((alike) => alike.map(([reader]) => reader))
}

/** The readers for whom a page has outputs of their own: the first for each, by SDK. */
export function* distinctReaders(
  at: Plans,
  page: string,
  isWanted: Wanted | undefined,
  findDecisions: () => Decisions,
): Generator<Reader> {
  // Where there is no other axis, each SDK has one output: nothing is planned to tell it from others.
  const isOneEach = at.docset.axes.every(({ name, values }) => name === 'sdk' || values.length === 0)
  const decisions = isOneEach ? undefined : findDecisions()
  const seen = new Set<string>()
  let last: string | undefined
  for (const candidate of readersOf(page, at.docset)) {
    if (isWanted && !isWanted(candidate)) continue
    const sdk = valueOf(candidate, 'sdk')
    if (sdk !== last) seen.clear()
    last = sdk
    if (!isOneEach) {
      const decided = decisions?.get(candidate) ?? at.for(page, candidate).plan.signature
      if (seen.has(decided)) continue
      seen.add(decided)
    }
    yield candidate
  }
}
