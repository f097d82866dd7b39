import type { Code, Nodes } from 'mdast'
import type { MdxJsxAttribute } from 'mdast-util-mdx'
import { expressionOf } from '../../directives/evaluate.js'
import { isElement, positionOf, type JsxElement } from '../../directives/jsx.js'
import { valuesNamedBy } from '../../directives/tabs/labels.js'
import { keyOf } from '../../directives/tabs/match-items.js'
import { triggerOf } from '../../directives/tabs/triggers.js'
import type { Docset } from '../../docset/docset.js'
import { append } from '../../model/append.js'
import { copyDeep } from '../../model/copy-deep.js'
import type { MetTabs } from '../../plan/planning.js'
import { keepInStep } from '../../tree/in-step.js'
import type { Change } from './change.js'
import { listsNaming } from './conditions.js'
import { changesOf, cut } from './cut.js'
import { itemsOut } from './list-items.js'
import { openUp } from './open-up.js'
import { outermost } from './going-along.js'
import type { Mention } from '../../insight/mentions.js'
import type { Proposal } from './proposal.js'
import { isForNobodyElse, type Retired } from './retired.js'
import { takeOut } from './take-out.js'
import { attributeOut, valueRangeOf } from './tags.js'
import type { TextFile } from './text-file.js'

/** Tabs, of which some panels are for nobody but who has the value. */
export interface SpentPanels {
  readonly met: MetTabs
  /** Their places among the panels. */
  readonly spent: ReadonlySet<number>
  /** The places of those that name it and others. */
  readonly shared: ReadonlySet<number>
}

/** The panels of tabs that name a value by their labels or attributes. */
export function findSpent(met: MetTabs, retired: Retired): SpentPanels {
  const { panels, choice } = met
  const [spent, shared] = [new Set<number>(), new Set<number>()]
  const axis = retired.axis.name
  for (const [index, { written }] of panels.entries()) {
    const named = written.scope === undefined ? valuesNamedBy(choice.known[index], choice.labelAxes) : written
    const set = named?.sets.get(axis)
    const isNamed = named?.ids.get(axis)?.includes(retired.id) === true
    if (set && isForNobodyElse(set, retired)) spent.add(index)
    else if (isNamed && written.scope === undefined) shared.add(index)
  }
  return { met, spent, shared }
}

/**
 * Takes panels out, with the items that label them, and what shows them first.
 *
 * @param gone what goes of each file, panels among it
 */
export function proposePanels(
  { met, spent, shared }: SpentPanels,
  retired: Retired,
  fileOf: (path: string) => TextFile,
  goneOf: (path: string) => ReadonlySet<Nodes>,
  docset: Docset,
): Proposal[] {
  const others: Proposal[] =
    shared.size === 0
      ? []
      : [{ about: mentionsOf(met, shared, retired, fileOf, docset), ways: [], reason: 'Its label names others, too' }]
  if (spent.size === 0) return others
  const about = mentionsOf(met, spent, retired, fileOf, docset)
  const file = fileOf(met.path)
  const changes = [...spent].map((index) => panelOut(met, index, fileOf, goneOf))
  const left = new Set([...met.panels.keys()].filter((index) => !spent.has(index)))
  const step = left.size === 0 ? [] : inStep(met, left, file, docset)
  if (changes.includes(undefined) || step === undefined)
    return [
      ...others,
      { about, ways: [], reason: 'The list that labels its panels is not written out where they stand' },
    ]
  const out = changes.flatMap((change) => change ?? [])
  const kept = [...out, ...step]
  const opened = left.size === 1 ? openTabs(met, [...left][0] ?? 0, out, file) : []
  return [...others, { about, ways: [...opened, kept], tabs: met.tabs }]
}

function panelOut(
  { panels }: MetTabs,
  index: number,
  fileOf: (path: string) => TextFile,
  goneOf: (path: string) => ReadonlySet<Nodes>,
): Change | undefined {
  const panel = panels[index]
  if (panel === undefined) return undefined
  const file = fileOf(panel.path)
  const range = takeOut(outermost(panel.tab.node, goneOf(panel.path), file), file)
  return range && { path: panel.path, ...range, text: '' }
}

// What an output without these panels is left with says what becomes of the attributes.
function inStep(met: MetTabs, left: ReadonlySet<number>, file: TextFile, docset: Docset): Change[] | undefined {
  const { tabs, choice } = met
  const { node } = tabs
  if (choice.kind !== 'chosen' || !isElement(node)) return isElement(node) ? undefined : []
  const copy: JsxElement = { ...node, attributes: node.attributes.map((attribute) => copyDeep(attribute)) }
  const copies = new Map(copy.attributes.map((attribute, index) => [attribute, node.attributes[index]]))
  keepInStep(copy, choice, left, docset.settings)
  const stays = new Map(copy.attributes.map((attribute) => [copies.get(attribute), attribute]))
  const changes: Change[] = []
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue
    const now = stays.get(attribute)
    if (now === undefined) {
      const out = attributeOut(attribute, file)
      if (out === undefined) return undefined
      append(changes, changesOf(cut([out]), file))
    } else if (now.type === 'mdxJsxAttribute' && attribute === tabs.items?.attribute) {
      const items = itemsGone(attribute, met, left, file)
      if (items === undefined) return undefined
      append(changes, items)
    } else if (now.type === 'mdxJsxAttribute') {
      const [was, is] = [textOfValue(attribute), textOfValue(now)]
      const range = was === is ? undefined : valueRangeOf(attribute, file)
      if (range) changes.push({ path: file.path, start: range.start + 1, end: range.end - 1, text: is })
    }
  }
  return [...changes, ...triggersGone(met, left, file)]
}

const textOfValue = ({ value }: MdxJsxAttribute): string =>
  typeof value === 'object' ? (value?.value ?? '') : (value ?? '')

function itemsGone(
  { value }: MdxJsxAttribute,
  { choice }: MetTabs,
  left: ReadonlySet<number>,
  file: TextFile,
): Change[] | undefined {
  if (choice.kind !== 'chosen' || choice.places === undefined) return []
  const array = typeof value === 'object' ? expressionOf(value?.data?.estree) : undefined
  if (choice.values !== undefined || array?.type !== 'ArrayExpression') return undefined
  const kept = new Set(choice.places.filter((_, panel) => left.has(panel)))
  const gone = choice.places.filter((place, panel) => place !== undefined && !left.has(panel) && !kept.has(place))
  const ranges = array.elements.map((element) => element && file.rangeOfCode(element))
  const outs = itemsOut(ranges, new Set(gone.filter((place) => place !== undefined)))
  return outs && changesOf(cut(outs), file)
}

function triggersGone({ tabs, choice }: MetTabs, left: ReadonlySet<number>, file: TextFile): Change[] {
  if (choice.kind !== 'chosen' || !choice.hasTriggers) return []
  const kept = new Set(choice.callings.flatMap((names, panel) => (left.has(panel) ? names.map(keyOf) : [])))
  const gone = new Set(choice.callings.flatMap((names, panel) => (left.has(panel) ? [] : names.map(keyOf))))
  const find = (nodes: readonly Nodes[]): Nodes[] =>
    nodes.flatMap((node) => {
      if (!isElement(node) && node.type !== 'paragraph') return []
      const trigger = triggerOf(node)
      if (trigger === undefined) return find(node.children)
      return gone.has(keyOf(trigger)) && !kept.has(keyOf(trigger)) ? [node] : []
    })
  return find(tabs.node.children).flatMap((node) => {
    const range = takeOut(node, file)
    return range ? changesOf(cut([range]), file) : []
  })
}

// The content of the only panel that is left in the place of the tabs, as in an output.
function openTabs({ tabs, panels }: MetTabs, index: number, out: readonly Change[], file: TextFile): Change[][] {
  const panel = panels[index]
  if (!isElement(tabs.node) || panel?.path !== file.path || panel.tab.kind !== 'tab') return []
  if (panel.tab.isPlain || file.parentOf(panel.tab.node) !== tabs.node) return []
  const { node } = tabs
  const { node: inner } = panel.tab
  return [true, false].flatMap((isMoved) => {
    const [outer, own] = [openUp(node, file, isMoved), openUp(inner, file, isMoved)]
    return outer && own ? [[...out, ...changesOf(cut([...outer, ...own]), file)]] : []
  })
}

/** What names a value in tabs, as it is told. */
function mentionsOf(
  met: MetTabs,
  places: ReadonlySet<number>,
  retired: Retired,
  fileOf: (path: string) => TextFile,
  docset: Docset,
): Mention[] {
  const { tabs, panels, choice, path } = met
  const position = tabs.items?.attribute?.position ?? positionOf(tabs)
  return [...places].flatMap((index): Mention[] => {
    const panel = panels[index]
    if (panel === undefined) return []
    const label = choice.known[index] ?? ''
    const own = { kind: 'tab', path: panel.path, position: positionOf(panel.tab), actual: label } as const
    const lists = panel.tab.kind === 'tab' ? listsNaming(panel.tab, retired, fileOf(panel.path), docset) : []
    return [
      ...(lists.length > 0 ? lists.map(({ actual }) => ({ ...own, actual })) : [own]),
      ...(choice.kind === 'chosen' && choice.places?.[index] !== undefined
        ? [{ kind: 'tab', path, position, actual: label } as const]
        : []),
    ]
  })
}

/** A block of code, or an element, that is a panel. */
export type PanelNode = Code | JsxElement
