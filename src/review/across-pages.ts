import { remember } from '../model/remember.js'
import type { PageFact } from './content.js'
import type { Item } from './item.js'
import { pairReworded, type Reworded } from './rewording.js'
import { sharing } from './sharing.js'
import { sharedReaders, type Stray, type Strays } from './strays.js'

/** What left one page and came to another. */
export interface Crossing<Kind extends PageFact> extends Pick<Reworded, 'minus' | 'plus'> {
  readonly from: Stray<Kind>
  readonly to: Stray<Kind>
}

/** What so many pages have or had is no one's. */
const mostPages = 30

/** How alike two pages are in what left the one and came to the other. */
export type Affinity = ReadonlyMap<string, number>

export const wayKey = ({ page: from }: { page: string }, { page: to }: { page: string }): string =>
  JSON.stringify([from, to])

/** Counts by pages what left the one and came to the other as it was. */
export function countShared<Kind extends PageFact>({ lost, gained }: Strays<Kind>): Affinity {
  const byKey = groupByKey(gained)
  const counts = new Map<string, number>()
  for (const [key, froms] of groupByKey(lost)) {
    const tos = byKey.get(key) ?? []
    if (froms.length > mostPages || tos.length > mostPages) continue
    for (const from of froms)
      for (const to of tos) counts.set(wayKey(from, to), (counts.get(wayKey(from, to)) ?? 0) + 1)
  }
  return counts
}

/**
 * Pairs what left a page with the same content that came to another: of several, with that on the page that got most of
 * it, and there with what is the same in all that is told of it.
 *
 * @param affinity of pages; those that share nothing exchange nothing
 */
export function crossAlike<Kind extends PageFact>(
  { lost, gained }: Strays<Kind>,
  affinity: Affinity,
): Crossing<Kind>[] {
  const byKey = groupByKey(gained)
  const candidates = lost.flatMap((from) =>
    (byKey.get(from.item.key) ?? []).flatMap((to) => {
      const weight = affinity.get(wayKey(from, to)) ?? 0
      return weight > 0 && from.page !== to.page && sharedReaders(from, to).length > 0 ? [{ from, to, weight }] : []
    }),
  )
  const taken = new Set<Stray<Kind>>()
  return candidates
    .sort((a, b) => b.weight - a.weight || Number(isAsItWas(b)) - Number(isAsItWas(a)))
    .flatMap(({ from, to }) => {
      if (taken.has(from) || taken.has(to)) return []
      taken.add(from).add(to)
      return { from, to, ...changeOf(from.item, to.item) }
    })
}

const isAsItWas = ({ from, to }: Pick<Crossing<PageFact>, 'from' | 'to'>): boolean =>
  from.item.detail === to.item.detail

// The same content may be told of in other words.
function changeOf(from: Item, to: Item): Pick<Reworded, 'minus' | 'plus'> {
  if (from.detail === to.detail) return { minus: 0, plus: 0 }
  const shared = sharing(from.parts)(to.parts)
  return { minus: from.parts.length - shared, plus: to.parts.length - shared }
}

/** Pairs what left a page with what is most of it on another. */
export function crossReworded<Kind extends PageFact>(
  { lost, gained }: Strays<Kind>,
  isPossible: (from: Kind, to: Kind) => boolean,
): Crossing<Kind>[] {
  const strays = new Map<Kind, Stray<Kind>>()
  // No two pages are one place, whatever their sections are called.
  const apart = (stray: Stray<Kind>): Item<Kind> => {
    const fact = { ...stray.item.fact, section: [stray.page], panel: null }
    strays.set(fact, stray)
    return { ...stray.item, fact }
  }
  const canCross = (from: Kind, to: Kind): boolean => {
    const [a, b] = [strays.get(from), strays.get(to)]
    return (
      a !== undefined && b !== undefined && a.page !== b.page && isPossible(from, to) && sharedReaders(a, b).length > 0
    )
  }
  const { changed } = pairReworded(
    { lost: lost.map(apart), gained: gained.map(apart), same: [] },
    { isPossible: canCross },
  )
  return changed.flatMap(({ from, to, minus, plus }) => {
    const [a, b] = [strays.get(from.fact), strays.get(to.fact)]
    return a && b ? [{ from: a, to: b, minus, plus }] : []
  })
}

function groupByKey<Kind extends PageFact>(strays: readonly Stray<Kind>[]): Map<string, Stray<Kind>[]> {
  const groups = new Map<string, Stray<Kind>[]>()
  for (const stray of strays) remember(groups, stray.item.key, (): Stray<Kind>[] => []).push(stray)
  return groups
}
