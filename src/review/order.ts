import type { SectionOrder } from './change.js'
import type { HeadingFact } from './content.js'
import type { Item } from './item.js'
import type { Paired } from './rewording.js'

/** In which order the headings that both have stand; `undefined` where it is the same. */
export function orderOf(
  before: readonly Item<HeadingFact>[],
  after: readonly Item<HeadingFact>[],
  { same, changed }: Paired<HeadingFact>,
): SectionOrder | undefined {
  const pairs = [...same.map(([from, to]) => ({ from, to })), ...changed]
  const [places, now] = [placesOf(before), placesOf(after)]
  const old = pairs.sort((a, b) => placeIn(places, a.from) - placeIn(places, b.from))
  const fresh = [...pairs].sort((a, b) => placeIn(now, a.to) - placeIn(now, b.to))
  const isElsewhere = old.map((pair, at) => pair !== fresh[at])
  const [start, end] = [isElsewhere.indexOf(true), isElsewhere.lastIndexOf(true) + 1]
  if (start < 0) return undefined
  return {
    before: old.slice(start, end).map(({ from }) => from.fact.text),
    after: fresh.slice(start, end).map(({ to }) => to.fact.text),
  }
}

type Heading = Item<HeadingFact>
type Places = ReadonlyMap<Heading, number>

const placesOf = (items: readonly Heading[]): Places => new Map(items.map((item, at) => [item, at]))
const placeIn = (places: Places, item: Heading): number => places.get(item) ?? 0
