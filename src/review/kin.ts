import { remember } from '../model/remember.js'
import type { PageFact } from './content.js'
import type { Item } from './item.js'

/** Up to so many pairs, each is looked at. */
const everyPair = 10_000

/** Beyond that, each thing is compared with those that share a part which so many have at most, and those beside it. */
const mostAlike = 30

/**
 * Tells which of what was gained a thing that was lost is to be compared with, in their order: with all on a page of
 * usual size, and with what shares a rare part or stands at the same place on one where that would be too many.
 */
export function createLookup<Kind extends PageFact>(
  lost: readonly Item<Kind>[],
  gained: readonly Item<Kind>[],
): (from: Item<Kind>) => readonly Item<Kind>[] {
  if (lost.length * gained.length <= everyPair) return () => gained
  const byPart = new Map<string, number[]>()
  for (const [at, { parts }] of gained.entries()) {
    for (const part of new Set(parts)) remember(byPart, part, (): number[] => []).push(at)
  }
  const places = new Map(lost.map((item, at) => [item, Math.floor((at * gained.length) / lost.length)]))
  return (from) => {
    const found = new Set<number>()
    for (const part of new Set(from.parts)) {
      const sharing = byPart.get(part) ?? []
      if (sharing.length <= mostAlike) for (const at of sharing) found.add(at)
    }
    const place = places.get(from) ?? 0
    for (let at = place - mostAlike; at <= place + mostAlike; at++) found.add(at)
    return [...found].sort((a, b) => a - b).flatMap((at) => gained[at] ?? [])
  }
}
