import { remember } from '../model/remember.js'
import type { PageFact } from './content.js'
import type { Item } from './item.js'

/** What is only before, and what is only after. */
export interface Unmatched<Kind extends PageFact> {
  readonly lost: readonly Item<Kind>[]
  readonly gained: readonly Item<Kind>[]
}

/** Takes away what is the same, one for one: first where it stayed in its place, then wherever it moved. */
export function matchEach<Kind extends PageFact>(
  before: readonly Item<Kind>[],
  after: readonly Item<Kind>[],
): Unmatched<Kind> {
  return withoutEqual(withoutEqual({ lost: before, gained: after }, inPlace), ({ key }) => key)
}

const inPlace = ({ key, fact }: Item<PageFact>): string => JSON.stringify([key, fact.panel, fact.section])

function withoutEqual<Kind extends PageFact>(
  { lost, gained }: Unmatched<Kind>,
  nameOf: (item: Item<Kind>) => string,
): Unmatched<Kind> {
  const waiting = new Map<string, Item<Kind>[]>()
  for (const item of [...gained].reverse()) remember(waiting, nameOf(item), (): Item<Kind>[] => []).push(item)
  const left = lost.filter((item) => waiting.get(nameOf(item))?.pop() === undefined)
  const over = new Set([...waiting.values()].flat())
  return { lost: left, gained: gained.filter((item) => over.has(item)) }
}

/** Takes away all that the other side has at all, however often; of what is left, each stays once. */
export function matchAny<Kind extends PageFact>(
  before: readonly Item<Kind>[],
  after: readonly Item<Kind>[],
): Unmatched<Kind> {
  return { lost: without(before, after), gained: without(after, before) }
}

function without<Kind extends PageFact>(items: readonly Item<Kind>[], others: readonly Item<Kind>[]): Item<Kind>[] {
  const known = new Set(others.map(({ key }) => key))
  const first = new Map([...items].reverse().map((item) => [item.key, item]))
  return items.filter((item) => !known.has(item.key) && first.get(item.key) === item)
}
