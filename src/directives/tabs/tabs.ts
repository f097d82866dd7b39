import type { Nodes } from 'mdast'
import { diagnose, type Diagnostic } from '../../messages/diagnostic.js'
import type { Settings } from '../../model/settings.js'
import { attributeOf } from '../attributes.js'
import { nameOf } from '../container.js'
import type { Items, Named, Tabs } from '../directive.js'
import { isElement, positionOf } from '../jsx.js'
import type { CheckSetting, Role } from '../role.js'
import { checkSlips } from '../slips.js'
import { checkFences } from './check-fences.js'
import { choosePanels } from './choose.js'
import { readItems } from './items.js'
import { placedTriggers } from './held-panels.js'
import { itemOfTrigger, readTriggers } from './triggers.js'
import { findStrangers, mayGrow } from './strangers.js'
import { waysOf } from './ways.js'

/** `<Tabs>` or `:::code-group`: holds panels. */
export const tabs: Role<Tabs> = {
  names: ({ components }) => new Set(components.tabs.keys()),
  read: readTabs,
  check: (directive, setting) => [
    ...checkItems(directive, setting),
    ...checkPanels(directive, setting),
    ...checkFences(directive.slots, setting),
  ],
  decide: (directive, setting) => ({ kind: 'choose', choice: choosePanels(directive, setting) }),
}

function readTabs(element: Named, settings: Settings): Tabs {
  return {
    ...element,
    kind: 'tabs',
    isAdjacent: false,
    lists: [],
    items: itemsOf(element, settings),
    mayGrow: mayGrow(element),
  }
}

function itemsOf({ node, hidden }: Pick<Tabs, 'node' | 'hidden'>, settings: Settings): Items | undefined {
  if (!isElement(node)) return undefined
  const { tab } = settings.components
  const { items, panels } = waysOf(node, settings)
  const attribute = attributeOf(node, items)
  const placed = panels === 'tab' ? placedTriggers(node.children, settings.components)?.map(itemOfTrigger) : undefined
  if (attribute) return { ...readItems(attribute, tab.label, hidden), shown: placed ?? [] }
  if (panels !== 'tab') return undefined
  const rest = { attribute: undefined, values: undefined, expression: undefined, shown: placed ?? [] }
  const list = readTriggers(node.children, (name) => tab.names.has(name))
  if (list.length > 0) return { ...rest, triggers: 'value', list }
  return placed && { ...rest, triggers: 'place', list: placed }
}

// What tabs run by, `value`, is no slip of the list that labels them.
function checkItems({ node, items, isAdjacent }: Tabs, { path, settings }: CheckSetting): Diagnostic[] {
  if (isAdjacent || items?.attribute || !isElement(node)) return []
  const names = [...waysOf(node, settings).items]
  return checkSlips({ node }, path, names.includes('values') ? [...names, 'value'] : names)
}

// Of tabs that hold no panel, what stands there may be one by another name.
function checkPanels({ node, slots, isAdjacent }: Tabs, { path, settings, items: read }: CheckSetting): Diagnostic[] {
  if (isAdjacent || !isElement(node) || waysOf(node, settings).panels !== 'tab') return []
  const strangers = findStrangers({ node, slots })
  const items = read?.triggers ? 0 : (read?.list?.length ?? 0)
  if (strangers === undefined || (strangers.length === 0 && items === 0)) return []
  const { tab, tabs: ways } = settings.components
  const areDeeper = hasPanel(node.children, tab.names, ways)
  const args = { strangers, items, panels: [...tab.names], areDeeper }
  return [diagnose('tabs-empty', path, positionOf({ node }), args)]
}

// Those of other tabs are theirs.
function hasPanel(nodes: readonly Nodes[], panels: ReadonlySet<string>, tabs: ReadonlyMap<string, unknown>): boolean {
  return nodes.some((node) => {
    const name = isElement(node) ? nameOf(node) : ''
    return panels.has(name) || (!tabs.has(name) && 'children' in node && hasPanel(node.children, panels, tabs))
  })
}
