import { diagnose, type Diagnostic } from '../../messages/diagnostic.js'
import type { Settings } from '../../model/settings.js'
import { attributeOf } from '../attributes.js'
import type { Container } from '../container.js'
import type { Element, Items, Tabs } from '../directive.js'
import { isElement, positionOf } from '../jsx.js'
import type { CheckSetting, Role } from '../role.js'
import { checkSlips } from '../slips.js'
import { choosePanels } from './choose.js'
import { readItems } from './items.js'
import { readTriggers } from './triggers.js'
import { findStrangers, mayGrow } from './strangers.js'
import { waysOf } from './ways.js'

/** `<Tabs>`: holds panels. */
export const tabs: Role<Tabs> = {
  names: ({ components }) => new Set(components.tabs.keys()),
  read: readTabs,
  check: (directive, setting) => [...checkItems(directive, setting), ...checkPanels(directive, setting)],
  decide: (directive, setting) => ({ kind: 'choose', choice: choosePanels(directive, setting) }),
}

/** Reads tabs, which may be a container: `:::code-group`. */
export function readTabs(
  element: Omit<Element, 'node'> & { readonly node: Element['node'] | Container },
  settings: Settings,
): Tabs {
  const { node } = element
  return { ...element, kind: 'tabs', lists: [], items: itemsOf(node, settings), mayGrow: mayGrow(element) }
}

function itemsOf(node: Tabs['node'], settings: Settings): Items | undefined {
  if (!isElement(node)) return undefined
  const { tab } = settings.components
  const { items, panels } = waysOf(node, settings)
  const attribute = attributeOf(node, items)
  if (attribute) return { attribute, areTriggers: false, list: readItems(attribute, tab.label) }
  const list = panels === 'tab' ? readTriggers(node.children, (name) => tab.names.has(name)) : []
  return list.length === 0 ? undefined : { attribute: undefined, areTriggers: true, list }
}

// What tabs run by, `value`, is no slip of the list that labels them.
function checkItems({ node, items }: Tabs, { path, settings }: CheckSetting): Diagnostic[] {
  if (items?.attribute || !isElement(node)) return []
  const names = [...waysOf(node, settings).items]
  return checkSlips({ node }, path, names.includes('values') ? [...names, 'value'] : names)
}

// Of tabs that hold no panel, what stands there may be one by another name.
function checkPanels(tabs: Tabs, { path, settings }: CheckSetting): Diagnostic[] {
  if (!isElement(tabs.node) || waysOf(tabs.node, settings).panels === 'children') return []
  const strangers = findStrangers(tabs)
  const items = tabs.items?.areTriggers ? 0 : (tabs.items?.list?.length ?? 0)
  if (strangers === undefined || (strangers.length === 0 && items === 0)) return []
  const args = { strangers, items, panels: [...settings.components.tab.names] }
  return [diagnose('tabs-empty', path, positionOf(tabs), args)]
}
