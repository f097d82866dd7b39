import { remember } from '../../model/remember.js'
import type { ItemPanel, Items, Tabs } from '../directive.js'
import { positionOf } from '../jsx.js'

const panels = new WeakMap<Items, readonly ItemPanel[]>()

/** The panels that the items of tabs are; none where these are only known when the page runs. */
export function itemPanelsOf(tabs: Tabs, items: Items | undefined): readonly ItemPanel[] {
  if (items?.list === undefined) return none
  const { list } = items
  const position = items.attribute?.position ?? positionOf(tabs)
  return remember(panels, items, () =>
    list.map(({ label, value, id }): ItemPanel =>
      Object.freeze({
        kind: 'item',
        node: Object.freeze({ type: 'text', value: label ?? '', position }),
        lists: none,
        label,
        value,
        id,
      }),
    ),
  )
}

const none: readonly never[] = []
