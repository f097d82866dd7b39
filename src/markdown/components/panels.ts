import type { Code, Nodes } from 'mdast'
import { containerOf, nameOf, type Container } from '../../directives/container.js'
import type { Item, Keys } from '../../directives/directive.js'
import { attributeOf } from '../../directives/attributes.js'
import { isElement, type JsxElement } from '../../directives/jsx.js'
import { readFence } from '../../directives/tabs/fence.js'
import { itemOf } from '../../directives/tabs/items.js'
import { axesNamedBy } from '../../directives/tabs/labels.js'
import { matchItems } from '../../directives/tabs/match-items.js'
import { holdsPanelsAlone, placedTriggers } from '../../directives/tabs/held-panels.js'
import { itemOfTrigger, readTriggers, triggerOf } from '../../directives/tabs/triggers.js'
import type { TabsSettings } from '../../model/component-options.js'
import type { Axis } from '../../model/axis.js'
import { valueOf, type Reader } from '../../model/reader.js'
import { isRecord } from '../../model/record.js'
import { idsOf } from '../../model/value-ids.js'
import type { Settings } from '../../model/settings.js'
import type { MarkdownComponent, MarkdownContext, WriteComponent } from '../component.js'
import { textIn } from '../html.js'
import { text } from '../node.js'
import { saidBy } from '../show.js'
import { titled } from '../unknown.js'
import { Written } from '../written.js'
import { readersIn, saidByLists, withReaders } from './conditions.js'

/** Tabs: their panels, each a section under its label; of blocks of code, each with its label as its title. */
export function tabsBy(ways: TabsSettings, settings: Settings, axes: readonly Axis[]): WriteComponent {
  const { tab } = settings.components
  return (node, context) => {
    const panels = panelsIn(node.children, ways, settings)
    const triggers = isElement(node) ? readTriggers(node.children, (name) => tab.names.has(name)) : []
    const placed = triggers.length > 0 ? undefined : placedTriggers(node.children, settings.components)
    const [shown] = placed?.length === panels.length ? placed : []
    const told = triggers.length > 0 ? triggers : shown && placed?.map(itemOfTrigger)
    const items = told ?? itemsOf(node, context, ways, tab.label)
    const keys = panels.map((panel) => keysOf(panel))
    const places = items && matchItems(items, keys)
    const labels = new Map<Nodes, string>()
    panels.forEach((panel, index) => {
      const label = items?.[places?.[index] ?? index]?.label
      const written = panel.type === 'code' ? labelOfCode(panel, label, settings, axes, context.reader) : label
      if (written !== undefined) labels.set(panel, written)
    })
    context.name(labels)
    const areTold = told !== undefined && panels.length > 0 && panels.every((panel) => labels.has(panel))
    const isTold = (child: Nodes): boolean =>
      isTriggers(child, tab.names) || (shown !== undefined && holds(child, shown))
    return context.write(areTold ? node.children.filter((child) => !isTold(child)) : node.children)
  }
}

/** A panel: a section under its label, with whom else it is for. */
export function panelBy(label: ReadonlySet<string>, axes: readonly Axis[], when: ReadonlySet<string>): WriteComponent {
  return (node, context) => {
    const { title: own, children } = titled(node, [...label], context)
    // An item that is matched by a value is there to label the panel.
    const isByValue = context.label !== undefined && isElement(node) && attributeOf(node, titles) === undefined
    const title = context.label !== undefined && (own.length === 0 || isByValue) ? [text(context.label)] : own
    // What the reader is known to be, or the title says, goes without saying.
    const said = axesNamedBy(textIn(title), axes)
    const open = openAxes(axes, context.reader).filter(({ name }) => !said.includes(name))
    const readers = readersIn(node, context, open, when)
    return { type: 'section', title, children: withReaders(readers, false, children) }
  }
}

const titles: ReadonlySet<string> = new Set(['title', 'label'])

const openAxes = (axes: readonly Axis[], reader: Reader): readonly Axis[] =>
  axes.filter(({ name }) => valueOf(reader, name) === undefined)

// What the meta of a block of code says of who reads stands behind its label.
function labelOfCode(
  code: Code,
  label: string | undefined,
  { components }: Settings,
  axes: readonly Axis[],
  reader: Reader,
): string | undefined {
  const open = openAxes(axes, reader)
  const fence = readFence(code, { names: components.tab.meta, axes: open })
  const saidOf = (axis: Axis): string[] => {
    const declared = (id: string): boolean => idsOf(axis, id).length > 0
    return saidByLists(
      fence.lists.map((list) => ({ ...list, ids: list.ids?.filter(declared) })),
      [axis],
    )
  }
  const said = open.flatMap(saidOf).join(', ')
  const own = label ?? fence.label
  if (said === '') return label
  return own === undefined ? `for ${said}` : `${own} (for ${said})`
}

function panelsIn(nodes: readonly Nodes[], ways: TabsSettings, settings: Settings): Nodes[] {
  const { tab, tabs, condition } = settings.components
  const walk = (list: readonly Nodes[]): Nodes[] =>
    list.flatMap((node) => {
      const named = isElement(node) ? node : containerOf(node)
      if (named === undefined) return node.type === 'paragraph' ? walk(node.children) : []
      const name = nameOf(named)
      if ((ways.panels === 'children' && isElement(node)) || tab.names.has(name)) return [node]
      if (tabs.has(name)) return []
      const isAround = condition.names.has(name) || name === '' || holdsAlone(named)
      return isAround ? walk(named.children) : []
    })
  const holdsAlone = (node: JsxElement | Container): boolean =>
    isElement(node) && holdsPanelsAlone(node, settings.components, (one) => condition.names.has(one))
  const elements = walk(nodes)
  return elements.length > 0 ? elements : nodes.filter(({ type }) => type === 'code')
}

function itemsOf(
  node: MarkdownComponent,
  { attributes }: MarkdownContext,
  ways: TabsSettings,
  names: ReadonlySet<string>,
): readonly Item[] | undefined {
  if (!isElement(node)) return undefined
  const list = [...ways.items].map((name) => attributes[name]).find((value) => Array.isArray(value))
  return Array.isArray(list) ? list.map((item: unknown) => itemOf(plain(item), names)) : undefined
}

// JSX labels as its text does.
function plain(item: unknown): unknown {
  if (item instanceof Written) return textIn(saidBy(item))
  return isRecord(item) ? Object.fromEntries(Object.entries(item).map(([key, value]) => [key, plain(value)])) : item
}

function keysOf(panel: Nodes): Keys {
  return { value: triggerOf(panel), id: isElement(panel) ? literalId(panel) : undefined }
}

function literalId(element: JsxElement): string | undefined {
  const value = attributeOf(element, ids)?.value
  return typeof value === 'string' ? value : undefined
}

const ids: ReadonlySet<string> = new Set(['id'])

function isTriggers(node: Nodes, panels: ReadonlySet<string>): boolean {
  return isElement(node) && !panels.has(nameOf(node)) && readTriggers([node], (name) => panels.has(name)).length > 0
}

const holds = (node: Nodes, inside: Nodes): boolean =>
  node === inside || ('children' in node && node.children.some((child) => holds(child, inside)))
