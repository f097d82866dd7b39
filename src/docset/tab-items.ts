import type { Items, Tabs } from '../directives/directive.js'
import type { ModuleLookup } from '../directives/module-use.js'
import { readItemList } from '../directives/tabs/items.js'
import { append } from '../model/append.js'
import { remember } from '../model/remember.js'
import type { Docset } from './docset.js'

/** What labels the panels of tabs. */
export interface TabItems {
  readonly items: Items | undefined
  /** The modules that it was looked for in. */
  readonly modules: readonly ModuleLookup[]
}

const known = new WeakMap<Docset, WeakMap<Tabs, TabItems>>()
const none: readonly ModuleLookup[] = []

/** What labels the panels of tabs, with what their file and others define filled in. */
export function itemsOf(tabs: Tabs, path: string, docset: Docset): TabItems {
  const { items } = tabs
  if (items?.expression === undefined) return { items, modules: none }
  const { expression } = items
  return remember(
    remember(known, docset, () => new WeakMap<Tabs, TabItems>()),
    tabs,
    () => {
      const modules: ModuleLookup[] = []
      const found = readItemList(expression, docset.settings.components.tab.label, (code) => {
        const constant = docset.evaluate(code, path)
        append(modules, constant.modules)
        return constant.known
      })
      return { items: { ...items, ...found }, modules }
    },
  )
}
