import { remember } from '../model/remember.js'
import type { PageFact } from './content.js'
import type { Item } from './item.js'

/** The same before and after. */
export type Twins<Kind extends PageFact = PageFact> = readonly [from: Item<Kind>, to: Item<Kind>]

/** What is only before, and what is only after. */
export interface Unmatched<Kind extends PageFact> {
  readonly lost: readonly Item<Kind>[]
  readonly gained: readonly Item<Kind>[]
}

/** What is left, and what was found on both sides. */
export interface Matched<Kind extends PageFact> extends Unmatched<Kind> {
  readonly same: readonly Twins<Kind>[]
}

/**
 * Takes away what is the same, one for one: first what is so in all that is told of it, then what has the same content.
 * Of either, first where it stayed in its place, then wherever it moved.
 */
export function matchEach<Kind extends PageFact>(
  before: readonly Item<Kind>[],
  after: readonly Item<Kind>[],
): Matched<Kind> {
  return names.reduce<Matched<Kind>>(
    (matched, nameOf) => {
      const { lost, gained, same } = takeEqual(matched, nameOf)
      return { lost, gained, same: [...matched.same, ...same] }
    },
    { lost: before, gained: after, same: [] },
  )
}

// No text of a parsed file holds this character.
const apart = '\0'
const join = (...parts: (string | null | undefined)[]): string => parts.map((part) => part ?? apart).join(apart)

/** What two have to share to be the same. */
type NameOf = (item: Item) => string

const content = ({ key }: Item): string => key
const whole = ({ key, detail }: Item): string => join(key, detail)
const inPlace =
  (nameOf: NameOf): NameOf =>
  (item) =>
    join(nameOf(item), item.fact.panel, ...item.fact.section)
const inPlaceAndFile =
  (nameOf: NameOf): NameOf =>
  (item) =>
    join(inPlace(nameOf)(item), item.fact.location.path)
const names = [whole, content].flatMap((nameOf) => [inPlaceAndFile(nameOf), inPlace(nameOf), nameOf])

function takeEqual<Kind extends PageFact>({ lost, gained }: Unmatched<Kind>, nameOf: NameOf): Matched<Kind> {
  if (lost.length === 0 || gained.length === 0) return { lost, gained, same: [] }
  const waiting = new Map<string, Item<Kind>[]>()
  for (const item of [...gained].reverse()) remember(waiting, nameOf(item), (): Item<Kind>[] => []).push(item)
  const same: Twins<Kind>[] = []
  const left = lost.filter((from) => {
    const to = waiting.get(nameOf(from))?.pop()
    if (to) same.push([from, to])
    return to === undefined
  })
  const over = new Set([...waiting.values()].flat())
  return { lost: left, gained: gained.filter((item) => over.has(item)), same }
}

/** Takes away all that the other side has at all, however often; of what is left, each stays once. */
export function matchAny<Kind extends PageFact>(
  before: readonly Item<Kind>[],
  after: readonly Item<Kind>[],
): Matched<Kind> {
  const { lost, gained, same } = matchEach(before, after)
  return { lost: without(lost, after), gained: without(gained, before), same }
}

function without<Kind extends PageFact>(items: readonly Item<Kind>[], others: readonly Item<Kind>[]): Item<Kind>[] {
  if (items.length === 0) return []
  const known = new Set(others.map(({ key }) => key))
  const first = new Map([...items].reverse().map((item) => [whole(item), item]))
  return items.filter((item) => !known.has(item.key) && first.get(whole(item)) === item)
}
