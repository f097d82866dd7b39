import { append } from '../model/append.js'
import type { Reader } from '../model/reader.js'
import type { CoreResolver, Variant } from '../core-resolver.js'
import type { Delta, PageChange } from './change.js'
import { compare, isEmptyDelta } from './compare.js'
import { takeInventory } from './inventory.js'
import type { Inventory } from './item.js'
import { sourceOf, type Pair } from './outputs.js'
import { sdksAmong, told } from './readers.js'

/** What changed on one page, readers with the same change together; only outputs that can differ are made. */
export function changesOf(
  page: string,
  pairs: readonly Pair[],
  before: CoreResolver,
  after: CoreResolver,
): PageChange[] {
  const [old, now] = [inventoryMaker(before), inventoryMaker(after)]
  const groups = new Map<string, { readonly delta: Delta; readonly readers: Reader[] }>()
  for (const pair of pairs) {
    if (isEqual(pair, page, before, after)) continue
    const delta = compare(old(pair.before), now(pair.after))
    if (isEmptyDelta(delta)) continue
    const key = JSON.stringify(delta)
    const group = groups.get(key) ?? { delta, readers: [] }
    groups.set(key, group)
    append(group.readers, pair.readers)
  }
  const scope = sdksAmong(
    pairs.flatMap(({ readers }) => readers),
    after,
  )
  const changes = [...groups.values()].map(({ delta, readers }) => ({ page, ...told(readers, after), scope, ...delta }))
  return changes.sort((a, b) => scope.indexOf(a.sdks[0] ?? '') - scope.indexOf(b.sdks[0] ?? ''))
}

// The two may have been made for different readers, by which their fingerprints differ; so both are asked for the same.
function isEqual({ readers: [reader = {}] }: Pair, page: string, before: CoreResolver, after: CoreResolver): boolean {
  return before.resolve(page, reader).fingerprint === after.resolve(page, reader).fingerprint
}

function inventoryMaker(resolver: CoreResolver): (variant: Variant) => Inventory {
  const made = new Map<Variant, Inventory>()
  return (variant) => {
    const inventory = made.get(variant) ?? takeInventory(variant.tree, sourceOf(variant, resolver))
    made.set(variant, inventory)
    return inventory
  }
}
