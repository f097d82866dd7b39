import { diagnose, type Diagnostic } from '../../messages/diagnostic.js'
import { attributeOf, literalOf } from '../attributes.js'
import type { Tabs } from '../directive.js'
import { positionOf } from '../jsx.js'
import type { CheckSetting, Role } from '../role.js'
import { checkSlips } from '../slips.js'
import { choosePanels } from './choose.js'
import { findStrangers } from './strangers.js'

const none: ReadonlySet<string> = new Set()

/** `<Tabs>`: holds panels. */
export const tabs: Role<Tabs> = {
  names: ({ components }) => new Set(components.tabs.keys()),
  read: (element, { components }) => {
    const { items = none } = components.tabs.get(element.node.name ?? '') ?? {}
    const attribute = attributeOf(element.node, items)
    const value = attribute && literalOf(attribute)?.value
    const labels = Array.isArray(value) ? value.map((item: unknown) => labelIn(item, components.tab.label)) : undefined
    return { ...element, kind: 'tabs', lists: [], items: attribute && { attribute, labels } }
  },
  check: (directive, setting) => [...checkItems(directive, setting), ...checkPanels(directive, setting)],
  decide: (directive, setting) => ({ kind: 'choose', choice: choosePanels(directive, setting) }),
}

function checkItems(tabs: Tabs, { path, settings }: CheckSetting): Diagnostic[] {
  return tabs.items
    ? []
    : checkSlips(tabs, path, [...(settings.components.tabs.get(tabs.node.name ?? '')?.items ?? [])])
}

// Of tabs that hold no panel, what stands there may be one by another name.
function checkPanels(tabs: Tabs, { path, settings }: CheckSetting): Diagnostic[] {
  const strangers = findStrangers(tabs)
  const items = tabs.items?.labels?.length ?? 0
  if (strangers === undefined || (strangers.length === 0 && items === 0)) return []
  const args = { strangers, items, panels: [...settings.components.tab.names] }
  return [diagnose('tabs-empty', path, positionOf(tabs), args)]
}

// An item is a label, or an object that has one under a name that labels go by.
function labelIn(item: unknown, names: ReadonlySet<string>): string | undefined {
  if (typeof item === 'string') return item
  if (typeof item !== 'object' || item === null) return undefined
  const fields = Object.entries(item)
  for (const name of names) {
    const field = fields.find(([key]) => key === name)
    if (typeof field?.[1] === 'string') return field[1]
  }
  return undefined
}
