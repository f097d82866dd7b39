import { plansOf } from '../internals.js'
import { describeValue } from '../model/describe-value.js'
import type { Reader } from '../model/reader.js'
import { hasOtherAxes, told } from '../model/told-readers.js'
import type { CoreResolver } from '../core-resolver.js'
import { findBrokenLinks } from './broken-links.js'
import type { Diff, OutputsChange } from './change.js'
import { comparePages, type ComparedPage } from './compare-pages.js'
import { followAcross } from './cross.js'
import { tellFlattened } from './flattened.js'
import { findTouched } from './duplicates.js'
import { findGaps } from './gaps.js'
import { findRetired } from './retired.js'
import { tellArrivals } from './tell-arrivals.js'
import { tellMoves } from './moves.js'
import { createTrails } from './moving.js'
import { tellGroups } from './page-changes.js'
import { readVersion } from './version.js'

/**
 * Says what the readers of each page gained and lost between two versions of the docs. Flat pages are compared, so
 * what only moved within a page, or to a partial, is no difference; what went to another file or page is told as moved.
 *
 * @param before a resolver of the earlier version
 * @param after a resolver of the later version
 * @returns plain data; the same input gives the same data
 * @throws {TypeError} where one of the two is no resolver
 */
export function diff(before: CoreResolver, after: CoreResolver, ...more: readonly never[]): Diff {
  plansOf(before, 'before')
  plansOf(after, 'after')
  if (more.length > 0) throw new TypeError(`Expected two resolvers, not also ${describeValue(more[0])}`)
  const trails = createTrails()
  const pages = comparePages({ before: readVersion(before), after: readVersion(after) }, trails)
  const remains = { lost: pages.flatMap(({ lost }) => lost), gained: pages.flatMap(({ gained }) => gained) }
  const crossed = followAcross(remains, trails)
  const changes = pages.flatMap(({ groups, readers }) => tellGroups(groups, readers, after, crossed))
  const removed = pages.flatMap((page) => tellOutputs(page, page.removed, page.added, before))
  const added = pages.flatMap((page) => tellOutputs(page, page.added, page.removed, after))
  const shared = new Map(pages.map(({ page, readers }) => [page, readers]))
  const comings = pages.flatMap(({ comings }) => comings)
  const found = {
    added,
    removed,
    changes,
    moved: tellMoves(trails, after),
    arrivals: tellArrivals(comings, crossed, before, after),
    flattened: tellFlattened(trails, before, after),
    duplicates: findTouched(changes, trails, after),
    gaps: findGaps(changes, added, before, after),
    retired: findRetired(before, after),
    brokenLinks: findBrokenLinks(changes, before, after),
  }
  return hasOtherAxes(after) ? { ...found, readers: readersOfNamed(found, shared) } : found
}

function tellOutputs(
  { page, readers }: ComparedPage,
  own: readonly Reader[],
  others: readonly Reader[],
  resolver: CoreResolver,
): OutputsChange[] {
  if (own.length === 0) return []
  return [{ page, ...told(own, resolver), isWhole: readers.length + others.length === 0 }]
}

function readersOfNamed(
  { added, removed, changes, brokenLinks }: Diff,
  shared: ReadonlyMap<string, readonly Reader[]>,
): Record<string, readonly Reader[]> {
  const named = [...[added, removed, changes].flat().map(({ page }) => page), ...brokenLinks.map(({ from }) => from)]
  return Object.fromEntries([...new Set(named)].sort().map((page) => [page, shared.get(page) ?? []]))
}
