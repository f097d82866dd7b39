import { remember } from '../model/remember.js'
import type { PageFact } from './content.js'
import type { Item } from './item.js'
import { createLookup } from './kin.js'
import type { Matched, Twins, Unmatched } from './match.js'
import { sharing, type Sharing } from './sharing.js'

/** When one thing has become another. */
export interface Kinship<Kind extends PageFact> {
  /** Things of which one of these is the same are one thing for certain, the first of them first; `undefined` is none. */
  readonly certainBy?: readonly ((fact: Kind) => string | undefined)[]
  /** Whether the one may be the other, if the two are alike; left out, never. */
  readonly isPossible?: (from: Kind, to: Kind) => boolean
}

/** A thing before, and what it became. */
export interface Reworded<Kind extends PageFact = PageFact> {
  readonly from: Item<Kind>
  readonly to: Item<Kind>
  readonly minus: number
  readonly plus: number
}

/** What is left, and what was paired. */
export interface Paired<Kind extends PageFact = PageFact> extends Matched<Kind> {
  readonly changed: readonly Reworded<Kind>[]
}

interface Pair<Kind extends PageFact> {
  readonly from: Item<Kind>
  readonly to: Item<Kind>
  readonly shared: number
}

/** Two of what is left, by their indices there. */
interface Candidate<Kind extends PageFact> extends Pair<Kind> {
  readonly likeness: number
  readonly at: readonly [from: number, to: number]
}

// Half of it is enough to know a thing again in its place; where it moved too, most of it.
const needed = { inPlace: 0.5, elsewhere: 0.75 }

/** Pairs what is left with what it became: first what is certain, then the most alike. */
export function pairReworded<Kind extends PageFact>(
  { lost, gained, same }: Matched<Kind>,
  { certainBy = [], isPossible }: Kinship<Kind>,
): Paired<Kind> {
  const taken = new Map<Item<Kind>, Reworded<Kind>>()
  const isLeft = (item: Item<Kind>): boolean => !taken.has(item)
  const take = ({ from, to, shared }: Pair<Kind>): void => {
    if (taken.has(from) || taken.has(to)) return
    const reworded = { from, to, minus: from.parts.length - shared, plus: to.parts.length - shared }
    taken.set(from, reworded).set(to, reworded)
  }
  const isAlike = ([from, to]: Twins<Kind>): boolean => from.detail === to.detail
  for (const [from, to] of same.filter((twins) => !isAlike(twins)))
    take({ from, to, shared: sharing(from.parts)(to.parts) })
  for (const by of certainBy)
    for (const pair of certainPairs(lost.filter(isLeft), gained.filter(isLeft), by)) take(pair)
  if (isPossible)
    for (const pair of candidates({ lost: lost.filter(isLeft), gained: gained.filter(isLeft) }, isPossible)) take(pair)
  return {
    lost: lost.filter(isLeft),
    gained: gained.filter(isLeft),
    same: same.filter(isAlike),
    changed: [...new Set([...same.map(([from]) => from), ...lost].flatMap((item) => taken.get(item) ?? []))],
  }
}

// Of several that are certain, the first goes with the first.
function certainPairs<Kind extends PageFact>(
  lost: readonly Item<Kind>[],
  gained: readonly Item<Kind>[],
  certainBy: (fact: Kind) => string | undefined,
): Pair<Kind>[] {
  const waiting = new Map<string, Item<Kind>[]>()
  for (const item of [...gained].reverse()) {
    const name = certainBy(item.fact)
    if (name !== undefined) remember(waiting, name, (): Item<Kind>[] => []).push(item)
  }
  return lost.flatMap((from) => {
    const name = certainBy(from.fact)
    const to = name === undefined ? undefined : waiting.get(name)?.pop()
    return to ? [{ from, to, shared: sharing(from.parts)(to.parts) }] : []
  })
}

// Where several are as alike, those that stand at the same place go first: whichever of the two versions is the earlier.
function candidates<Kind extends PageFact>(
  { lost, gained }: Unmatched<Kind>,
  isPossible: (from: Kind, to: Kind) => boolean,
): Candidate<Kind>[] {
  const lookUp = createLookup(lost, gained)
  const places = new Map(gained.map((item, at) => [item, at]))
  return lost
    .flatMap((from, at) => {
      const shareWith = sharing(from.parts)
      return lookUp(from).flatMap((to) =>
        isPossible(from.fact, to.fact) ? candidate(from, to, shareWith, [at, places.get(to) ?? 0]) : [],
      )
    })
    .sort((a, b) => b.likeness - a.likeness || sum(a) - sum(b) || gap(a) - gap(b))
}

const sum = ({ at: [from, to] }: Candidate<PageFact>): number => from + to
const gap = ({ at: [from, to] }: Candidate<PageFact>): number => Math.abs(from - to)

function candidate<Kind extends PageFact>(
  from: Item<Kind>,
  to: Item<Kind>,
  shareWith: Sharing,
  at: Candidate<Kind>['at'],
): Candidate<Kind>[] {
  const [size, otherSize] = [from.parts.length, to.parts.length]
  const likenessOf = (shared: number): number => (2 * shared) / (size + otherSize)
  const enough = isSamePlace(from.fact, to.fact) ? needed.inPlace : needed.elsewhere
  if (!(likenessOf(Math.min(size, otherSize)) >= enough)) return []
  const shared = shareWith(to.parts)
  return likenessOf(shared) >= enough ? [{ from, to, shared, likeness: likenessOf(shared), at }] : []
}

function isSamePlace(a: PageFact, b: PageFact): boolean {
  if (a.panel !== null && a.panel === b.panel && a.section[0] === b.section[0]) return true
  return isSameSection(a, b)
}

function isSameSection(a: PageFact, b: PageFact): boolean {
  return a.section.length === b.section.length && a.section.every((text, depth) => text === b.section[depth])
}
