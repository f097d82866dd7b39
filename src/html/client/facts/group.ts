import { remember } from '../../../model/remember.js'

/** Groups items by key, both in order of first appearance. */
export function groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) remember(groups, keyOf(item), (): Item[] => []).push(item)
  return groups
}
