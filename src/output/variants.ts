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

/**
 * The readers for whom a page has outputs of their own: the first for each, by SDK.
 *
 * @param groups those who share an output, where that is known without a plan
 */
export function* distinctReaders(
  at: Plans,
  page: string,
  isWanted: Wanted | undefined,
  groups: () => ReadonlyMap<string, readonly Reader[]> | undefined,
): Generator<Reader> {
  // Where there is no other axis, each SDK has one output: nothing is planned to tell it from others.
  const isOneEach = at.docset.axes.every(({ name, values }) => name === 'sdk' || values.length === 0)
  const shared = new Map(
    [...((isOneEach ? undefined : groups()) ?? [])].flatMap(([name, all]) => all.map((reader) => [reader, name])),
  )
  const seen = new Set<string>()
  let last: string | undefined
  for (const candidate of readersOf(page, at.docset)) {
    if (isWanted && !isWanted(candidate)) continue
    const sdk = valueOf(candidate, 'sdk')
    if (sdk !== last) seen.clear()
    last = sdk
    if (!isOneEach) {
      const signature = shared.get(candidate) ?? at.for(page, candidate).plan.signature
      if (seen.has(signature)) continue
      seen.add(signature)
    }
    yield candidate
  }
}
