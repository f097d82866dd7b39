import type { Item, Keys } from '../directive.js'
import { fold } from '../../model/value-ids.js'

/**
 * The place of the item of each panel: by what both are called, whatever their order, else by the place of the panel;
 * `undefined` where neither tells. A panel that no item is for has none.
 */
export function matchItems(
  items: readonly Item[],
  panels: readonly Keys[],
): readonly (number | undefined)[] | undefined {
  return matchBy('value', items, panels) ?? matchBy('id', items, panels) ?? matchByPlace(items, panels)
}

// Not where a value says that some stand in another order.
function matchByPlace(items: readonly Item[], panels: readonly Keys[]): readonly number[] | undefined {
  if (items.length !== panels.length) return undefined
  const places = placesBy('value', items)
  const isMoved = panels.some(({ value }, index) => {
    const place = value === undefined ? undefined : places?.get(keyOf(value))
    return place !== undefined && place !== index
  })
  return isMoved ? undefined : panels.map((_, index) => index)
}

/** The same by one key: all that one side has must be found on the other. */
export function matchBy(
  key: keyof Keys,
  items: readonly Item[],
  panels: readonly Keys[],
): readonly (number | undefined)[] | undefined {
  const places = placesBy(key, items)
  if (places === undefined || panels.length === 0 || panels.some((panel) => panel[key] === undefined)) return undefined
  const found = panels.map((panel) => places.get(keyOf(panel[key] ?? '')))
  const isWhole = !found.includes(undefined) || new Set(found).size > items.length
  return isWhole ? found : undefined
}

// Items of one name are told apart by their place alone.
function placesBy(key: keyof Keys, items: readonly Item[]): ReadonlyMap<string, number> | undefined {
  const places = new Map<string, number>()
  for (const [place, item] of items.entries()) {
    const name = item[key]
    if (name !== undefined) places.set(keyOf(name), place)
  }
  return items.length > 0 && places.size === items.length ? places : undefined
}

/** What a name is matched by: letter case and spaces do not tell it from others. */
export const keyOf = (name: string): string => fold(name.trim()).replace(/\s+/g, '-')
