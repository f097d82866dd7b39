import type { Reader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import type { Plan } from '../plan/plan.js'
import type { Plans } from '../plan/plans.js'
import { readersOf } from './outputs.js'

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
