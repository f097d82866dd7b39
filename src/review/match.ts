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
  return steps.reduce<Matched<Kind>>(
    (matched, step) => {
      const { lost, gained, same } = takeEqual(matched, step)
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
interface Step {
  readonly nameOf: NameOf
  /** Whether it is only for those of which both sides have as many. */
  readonly isEven?: boolean
}

// Of as many in one place, each is what stands there in its turn, in whichever file.
const steps = [whole, content].flatMap((nameOf): Step[] => [
  { nameOf: inPlace(nameOf), isEven: true },
  { nameOf: inPlaceAndFile(nameOf) },
  { nameOf: inPlace(nameOf) },
  { nameOf },
])

function takeEqual<Kind extends PageFact>(
  { lost, gained }: Unmatched<Kind>,
  { nameOf, isEven = false }: Step,
): Matched<Kind> {
  if (lost.length === 0 || gained.length === 0) return { lost, gained, same: [] }
  const byName = named(gained, nameOf)
  const pairs = new Map<Item<Kind>, Item<Kind>>()
  for (const [name, froms] of named(lost, nameOf)) {
    const tos = byName.get(name) ?? []
    if (isEven && tos.length !== froms.length) continue
    for (const [at, from] of froms.entries()) {
      const to = tos[at]
      if (to) pairs.set(from, to)
    }
  }
  const taken = new Set(pairs.values())
  const same = lost.flatMap((from): Twins<Kind>[] => {
    const to = pairs.get(from)
    return to ? [[from, to]] : []
  })
  return { lost: lost.filter((from) => !pairs.has(from)), gained: gained.filter((to) => !taken.has(to)), same }
}

function named<Kind extends PageFact>(items: readonly Item<Kind>[], nameOf: NameOf): Map<string, Item<Kind>[]> {
  const groups = new Map<string, Item<Kind>[]>()
  for (const item of items) remember(groups, nameOf(item), (): Item<Kind>[] => []).push(item)
  return groups
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
