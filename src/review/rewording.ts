import { remember } from '../model/remember.js'
import type { PageFact, Rewording } from './content.js'
import type { Item } from './item.js'
import { createLookup } from './kin.js'
import type { Unmatched } from './match.js'

/** Whether one thing can have become another. */
export interface Kinship<Kind extends PageFact> {
  /** Things of which this is the same are one thing for certain. */
  readonly certainBy?: (fact: Kind) => string
  /** Whether the one may be the other, if the two are alike; left out, never. */
  readonly isPossible?: (from: Kind, to: Kind) => boolean
}

/** What is left, and what was paired. */
export interface Paired<Kind extends PageFact> extends Unmatched<Kind> {
  readonly changed: readonly Rewording<Kind>[]
}

interface Pair<Kind extends PageFact> {
  readonly from: Item<Kind>
  readonly to: Item<Kind>
  readonly shared: number
  readonly likeness: number
}

// Half of it is enough to know a thing again in its place; where it moved too, most of it.
const needed = { inPlace: 0.5, elsewhere: 0.75 }

/** Pairs what is left with what it became: first what is certain, then the most alike. */
export function pairReworded<Kind extends PageFact>(
  { lost, gained }: Unmatched<Kind>,
  { certainBy, isPossible }: Kinship<Kind>,
): Paired<Kind> {
  const taken = new Map<Item<Kind>, Rewording<Kind>>()
  const isLeft = (item: Item<Kind>): boolean => !taken.has(item)
  const take = ({ from, to, shared }: Pair<Kind>): void => {
    if (taken.has(from) || taken.has(to)) return
    const [minus, plus] = [from.parts.length - shared, to.parts.length - shared]
    const rewording = { from: from.fact, to: to.fact, minus, plus }
    taken.set(from, rewording).set(to, rewording)
  }
  if (certainBy) for (const pair of certainPairs(lost, gained, certainBy)) take(pair)
  if (isPossible) {
    const lookUp = createLookup(lost.filter(isLeft), gained.filter(isLeft))
    const pairs = lost.filter(isLeft).flatMap((from) => {
      const shareWith = sharing(from.parts)
      return lookUp(from).flatMap((to) => (isPossible(from.fact, to.fact) ? candidate(from, to, shareWith) : []))
    })
    for (const pair of pairs.sort((a, b) => b.likeness - a.likeness)) take(pair)
  }
  return {
    lost: lost.filter(isLeft),
    gained: gained.filter(isLeft),
    changed: lost.flatMap((item) => taken.get(item) ?? []),
  }
}

// Of several that are certain, the first goes with the first.
function certainPairs<Kind extends PageFact>(
  lost: readonly Item<Kind>[],
  gained: readonly Item<Kind>[],
  certainBy: (fact: Kind) => string,
): Pair<Kind>[] {
  const waiting = new Map<string, Item<Kind>[]>()
  for (const item of [...gained].reverse()) {
    remember(waiting, certainBy(item.fact), (): Item<Kind>[] => []).push(item)
  }
  return lost.flatMap((from) => {
    const to = waiting.get(certainBy(from.fact))?.pop()
    return to ? [{ from, to, shared: sharing(from.parts)(to.parts), likeness: 1 }] : []
  })
}

function candidate<Kind extends PageFact>(from: Item<Kind>, to: Item<Kind>, shareWith: Sharing): Pair<Kind>[] {
  const [size, otherSize] = [from.parts.length, to.parts.length]
  const likenessOf = (shared: number): number => (2 * shared) / (size + otherSize)
  const enough = isSamePlace(from.fact, to.fact) ? needed.inPlace : needed.elsewhere
  if (!(likenessOf(Math.min(size, otherSize)) >= enough)) return []
  const shared = shareWith(to.parts)
  return likenessOf(shared) >= enough ? [{ from, to, shared, likeness: likenessOf(shared) }] : []
}

function isSamePlace(a: PageFact, b: PageFact): boolean {
  if (a.panel !== null && a.panel === b.panel && a.section[0] === b.section[0]) return true
  return isSameSection(a, b)
}

function isSameSection(a: PageFact, b: PageFact): boolean {
  return a.section.length === b.section.length && a.section.every((text, depth) => text === b.section[depth])
}

/** Counts the parts that a thing shares with another: as many of each as both have. */
type Sharing = (others: readonly string[]) => number

// What is counted once serves all that a thing is compared with.
function sharing(parts: readonly string[]): Sharing {
  const counts = new Map<string, number>()
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1)
  return (others) => {
    const used = new Map<string, number>()
    return others.filter((part) => {
      const count = counts.get(part)
      if (count === undefined) return false
      const before = used.get(part) ?? 0
      used.set(part, before + 1)
      return before < count
    }).length
  }
}
