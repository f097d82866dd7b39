import type { PageFact, Rewording } from './content.js'
import type { Item } from './item.js'
import type { Unmatched } from './match.js'

/** Whether one thing can have become another: for certain, or if the two are alike. */
export type Kinship<Kind extends PageFact> = (from: Kind, to: Kind) => 'certain' | 'possible' | 'none'

/** What is left, and what was paired. */
export interface Paired<Kind extends PageFact> extends Unmatched<Kind> {
  readonly changed: readonly Rewording<Kind>[]
}

// Half of it is enough to know a thing again in its place; where it moved too, most of it.
const needed = { inPlace: 0.5, elsewhere: 0.75 }

/** Pairs what is left with what it became, the most alike first. */
export function pairReworded<Kind extends PageFact>(
  { lost, gained }: Unmatched<Kind>,
  kinship: Kinship<Kind>,
): Paired<Kind> {
  const pairs = lost.flatMap((from) => gained.flatMap((to) => candidate(from, to, kinship(from.fact, to.fact))))
  pairs.sort((a, b) => b.likeness - a.likeness)
  const taken = new Map<Item<Kind>, Rewording<Kind>>()
  for (const { from, to, shared } of pairs) {
    if (taken.has(from) || taken.has(to)) continue
    const rewording = {
      from: from.fact,
      to: to.fact,
      minus: from.parts.length - shared,
      plus: to.parts.length - shared,
    }
    taken.set(from, rewording).set(to, rewording)
  }
  const isLeft = (item: Item<Kind>): boolean => !taken.has(item)
  return {
    lost: lost.filter(isLeft),
    gained: gained.filter(isLeft),
    changed: lost.flatMap((item) => taken.get(item) ?? []),
  }
}

function candidate<Kind extends PageFact>(from: Item<Kind>, to: Item<Kind>, kinship: ReturnType<Kinship<Kind>>) {
  if (kinship === 'none') return []
  const [size, otherSize] = [from.parts.length, to.parts.length]
  const likenessOf = (shared: number): number => (kinship === 'certain' ? 1 : (2 * shared) / (size + otherSize))
  const enough = isSamePlace(from.fact, to.fact) ? needed.inPlace : needed.elsewhere
  if (!(likenessOf(Math.min(size, otherSize)) >= enough)) return []
  const shared = countShared(from.parts, to.parts)
  return likenessOf(shared) >= enough ? [{ from, to, shared, likeness: likenessOf(shared) }] : []
}

function isSamePlace(a: PageFact, b: PageFact): boolean {
  if (a.panel !== null && a.panel === b.panel && a.section[0] === b.section[0]) return true
  return isSameSection(a, b)
}

export function isSameSection(a: PageFact, b: PageFact): boolean {
  return a.section.length === b.section.length && a.section.every((text, depth) => text === b.section[depth])
}

// As many of each as both have.
function countShared(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const part of a) counts.set(part, (counts.get(part) ?? 0) + 1)
  return b.filter((part) => {
    const count = counts.get(part) ?? 0
    counts.set(part, count - 1)
    return count > 0
  }).length
}
