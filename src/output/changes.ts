import type { Docset } from '../docset/docset.js'
import type { Reader } from '../model/reader.js'
import type { Plan } from '../plan/plan.js'
import { hasAny, type PagePlans, type Plans } from '../plan/plans.js'
import { hintsOf } from './hints.js'
import { outputsFor, readersOf, type Outputs } from './outputs.js'

/** What a change of files did to outputs. */
export interface Changes {
  /** The outputs there are now that may differ from before, sorted by page. */
  readonly changed: Outputs[]
  /** The outputs there are no longer, sorted by page. */
  readonly removed: Outputs[]
}

/** Whether a page is after a change as it was before, also for readers for whom it was not planned yet. */
export function isUntouched(plans: PagePlans, seen: ReadonlySet<string>, before: Docset, after: Docset): boolean {
  if (plans.looksFor(seen, before)) return false
  return before.names === after.names || ![...plans.distinct(before)].some((plan) => hasNewHint(plan, before, after))
}

function hasNewHint(plan: Plan, { names: before }: Docset, { names: after }: Docset): boolean {
  const hints = hintsOf(plan, after)
  return hintsOf(plan, before).some((hint, index) => hint !== hints[index])
}

/**
 * The outputs that a change has reached.
 *
 * @param seen as by `seenBy`; `undefined` where everything may have changed
 */
export function changesOf(before: Plans, after: Plans, seen: ReadonlySet<string> | undefined): Changes {
  const [old, now] = [before.docset, after.docset]
  const known = new Set(old.pages)
  const changed = now.pages.flatMap((page) => {
    const isNew = seen === undefined || !known.has(page) || seen.has(page)
    if (!isNew && after.of(page) === before.of(page)) return []
    // What an output was made from tells whether it can be another now; nothing is planned again for it.
    const isChanged = (reader: Reader): boolean => {
      if (isNew) return true
      const { plan, looked } = before.for(page, reader)
      return hasAny(looked, seen) || (old.names !== now.names && hasNewHint(plan, old, now))
    }
    return toRow(page, readersOf(page, now).filter(isChanged), now)
  })
  return { changed, removed: removedOutputs(old, now, seen) }
}

function removedOutputs(before: Docset, after: Docset, seen: ReadonlySet<string> | undefined): Outputs[] {
  const left = before.names === after.names ? undefined : new Set(after.pages)
  return before.pages.flatMap((page) => {
    if (left?.has(page) === false) return toRow(page, readersOf(page, before), before)
    if (seen?.has(page) === false) return []
    const built = new Set(readersOf(page, after).map((reader) => JSON.stringify(reader)))
    const isGone = (reader: Reader): boolean => !built.has(JSON.stringify(reader)) && Object.keys(reader).length > 0
    return toRow(page, readersOf(page, before).filter(isGone), before)
  })
}

function toRow(page: string, readers: readonly Reader[], docset: Docset): Outputs[] {
  return readers.length === 0 ? [] : [outputsFor(page, readers, docset)]
}
