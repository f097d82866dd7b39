import { plansOf } from '../internals.js'
import { remember } from '../model/remember.js'
import type { CoreResolver } from '../core-resolver.js'
import type { Arrival, ArrivalOn, ReplacedContent } from './change.js'
import type { Comparison } from './compare.js'
import type { PageFact } from './content.js'
import type { Coming } from './groups.js'
import type { Item } from './item.js'
import { byKey, keyOf } from './readers.js'
import type { Unmatched } from './match.js'
import { compareLines } from '../page/location.js'
import { compareTexts } from '../model/sorted.js'
import { told } from '../model/told-readers.js'

/**
 * Tells which files came to pages, and what was lost there.
 *
 * @param crossed what only went to another page
 */
export function tellArrivals(
  all: readonly Coming[],
  crossed: ReadonlySet<Item>,
  before: CoreResolver,
  after: CoreResolver,
): Arrival[] {
  const byPath = new Map<string, Coming[]>()
  for (const coming of all) remember(byPath, coming.path, (): Coming[] => []).push(coming)
  const had = plansOf(before).docset.names
  return [...byPath]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([path, comings]) => ({
      path,
      isNew: !had.has(path),
      pages: tellPages(path, comings, crossed, after),
      shownOn: [...new Set(after.graph.dependents(path).map(({ page }) => page))].sort(),
    }))
}

function tellPages(
  path: string,
  comings: readonly Coming[],
  crossed: ReadonlySet<Item>,
  after: CoreResolver,
): ArrivalOn[] {
  const byPage = new Map<string, Coming[]>()
  for (const coming of comings) remember(byPage, coming.page, (): Coming[] => []).push(coming)
  return [...byPage]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([page, some]) => {
      const readers = byKey([])
      for (const coming of some) for (const reader of coming.readers) readers.set(keyOf(reader), reader)
      return { page, ...told([...readers.values()], after), lost: lostTo(path, some, crossed) }
    })
}

function lostTo(path: string, comings: readonly Coming[], crossed: ReadonlySet<Item>): ReplacedContent {
  const each = <Kind extends PageFact>(pick: (compared: Comparison) => Unmatched<Kind>): Kind[] => {
    const facts = comings.flatMap(({ compared, replaced }) =>
      pick(compared)
        .lost.filter((item) => replaced.get(item) === path && !crossed.has(item))
        .map(({ fact }) => fact),
    )
    return [...new Map(facts.map((fact) => [JSON.stringify(fact), fact])).values()].sort((a, b) =>
      compareLines(a.location, b.location),
    )
  }
  return {
    code: each(({ code }) => code),
    headings: each(({ headings }) => headings),
    images: each(({ images }) => images),
    text: each(({ text }) => text),
  }
}
