import type { Settings } from '../model/settings.js'
import type { Resolver, Variant } from '../resolver.js'
import type { Change, Delta } from './change.js'
import { compare, isEmptyDelta } from './compare.js'
import { takeInventory } from './inventory.js'
import type { Inventory } from './item.js'
import type { Pair } from './outputs.js'
import { panelsIn } from './panels.js'

/** What changed on one page, SDKs with the same change together; only outputs that can differ are made. */
export function changesOf(
  page: string,
  pairs: readonly Pair[],
  before: Resolver,
  after: Resolver,
  settings: Settings,
): Change[] {
  const [old, young] = [inventoryMaker(before, settings), inventoryMaker(after, settings)]
  const groups = new Map<string, { readonly delta: Delta; readonly sdks: string[] }>()
  for (const pair of pairs) {
    if (isEqual(pair, page, before, after)) continue
    const delta = compare(old(pair.before), young(pair.after))
    if (isEmptyDelta(delta)) continue
    const key = JSON.stringify(delta)
    const group = groups.get(key) ?? { delta, sdks: [] }
    groups.set(key, group)
    group.sdks.push(...named(pair.sdks))
  }
  const scope = inOrder(named(pairs.flatMap(({ sdks }) => sdks)), after)
  const changes = [...groups.values()].map(({ delta, sdks }) => ({ page, sdks: inOrder(sdks, after), scope, ...delta }))
  return changes.sort((a, b) => scope.indexOf(a.sdks[0] ?? '') - scope.indexOf(b.sdks[0] ?? ''))
}

// The two may have been made for different SDKs, by which their fingerprints differ; so both are asked for the same.
function isEqual({ sdks: [sdk] }: Pair, page: string, before: Resolver, after: Resolver): boolean {
  const target = typeof sdk === 'string' ? { sdk } : {}
  return before.resolve(page, target).fingerprint === after.resolve(page, target).fingerprint
}

function inventoryMaker(resolver: Resolver, settings: Settings): (variant: Variant) => Inventory {
  const made = new Map<Variant, Inventory>()
  return (variant) => {
    const { path } = variant.file
    const inventory =
      made.get(variant) ?? takeInventory(variant.tree, path, panelsIn(resolver.resolve(path).tree, path, settings))
    made.set(variant, inventory)
    return inventory
  }
}

const named = (sdks: readonly (string | null)[]): string[] => sdks.filter((sdk) => sdk !== null)

const inOrder = (sdks: readonly string[], { sdks: order }: Resolver): string[] =>
  order.filter((sdk) => sdks.includes(sdk))
