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
    const pairs = lost
      .filter(isLeft)
      .flatMap((from) => lookUp(from).flatMap((to) => (isPossible(from.fact, to.fact) ? candidate(from, to) : [])))
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
    return to ? [{ from, to, shared: countShared(from.parts, to.parts), likeness: 1 }] : []
  })
}

function candidate<Kind extends PageFact>(from: Item<Kind>, to: Item<Kind>): Pair<Kind>[] {
  const [size, otherSize] = [from.parts.length, to.parts.length]
  const likenessOf = (shared: number): number => (2 * shared) / (size + otherSize)
  const enough = isSamePlace(from.fact, to.fact) ? needed.inPlace : needed.elsewhere
  if (!(likenessOf(Math.min(size, otherSize)) >= enough)) return []
  const shared = countShared(from.parts, to.parts)
  return likenessOf(shared) >= enough ? [{ from, to, shared, likeness: likenessOf(shared) }] : []
}

function isSamePlace(a: PageFact, b: PageFact): boolean {
  if (a.panel !== null && a.panel === b.panel && a.section[0] === b.section[0]) return true
  return isSameSection(a, b)
}

function isSameSection(a: PageFact, b: PageFact): boolean {
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
