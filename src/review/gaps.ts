import { coverageOf, type Coverage } from '../insight/coverage.js'
import { plansOf } from '../internals.js'
import type { CoreResolver } from '../core-resolver.js'
import type { Gap, OutputsChange, PageChange } from './change.js'

/** Finds what tabs of pages that changed or came leave some readers without, where they did not before. */
export function findGaps(
  changes: readonly PageChange[],
  added: readonly OutputsChange[],
  before: CoreResolver,
  after: CoreResolver,
): Gap[] {
  const [old, now] = [plansOf(before), plansOf(after)]
  const had = new Set(old.docset.pages)
  const pages = [...new Set([...changes, ...added].map(({ page }) => page))].sort()
  return pages.flatMap((page) => {
    const known = new Set(had.has(page) ? coverageOf(page, old).map(nameOf) : [])
    return coverageOf(page, now).flatMap((row): Gap[] => {
      if (row.none.length === 0 || known.has(nameOf(row))) return []
      const { path, position, axis, none } = row
      return [{ page, location: { path, line: position.start.line }, axis, none }]
    })
  })
}

// Tabs of the same labels are the same tabs, wherever they went.
const nameOf = ({ axis, labels, none }: Coverage): string => JSON.stringify([axis, labels, none])
