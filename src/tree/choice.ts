import type { Nodes, Paragraph, Parents } from 'mdast'
import type { Node } from 'unist'
import { isBlock } from '../directives/category.js'
import { isElement, type JsxElement } from '../directives/jsx.js'
import type { Choice } from '../directives/tabs/panel.js'
import { mayHoldOthers } from '../directives/tabs/strangers.js'
import { copyPosition } from '../model/copy-position.js'
import type { OriginPanel } from '../model/origin.js'
import { isLabel } from '../model/plugin-nodes.js'
import { remember } from '../model/remember.js'
import type { Settings } from '../model/settings.js'
import type { Frame, Outcome } from '../plan/frame.js'
import type { Allowed } from './allowed.js'
import { toFlow } from './convert.js'
import { keepInStep } from './in-step.js'
import { withoutTriggers } from './triggers.js'
import type { Output } from './passage.js'

type Chosen = Choice & { readonly kind: 'chosen' }

/** A panel, as nodes that stand in it remember it. */
export function panelOf(
  { choice, index }: Outcome & { kind: 'panel' },
  { position }: Node,
  { document }: Frame,
): OriginPanel {
  return { label: choice.labels[index], path: document.path, position: position && copyPosition(position) }
}

/** Notes a panel that is left; one that holds but the value of a prop comes back in a paragraph. */
export function notePanel(node: Nodes, { choice, index }: Outcome & { kind: 'panel' }, { left }: Output): void {
  const panel = node.type === 'paragraph' ? (node.children[0] ?? node) : node
  remember(left, choice, () => new Map<number, Nodes>()).set(index, panel)
}

/** Tabs once panels are gone: as they are, in step with what is left, or the content of the only panel left. */
export function withPanelsLeft(
  element: Nodes & Parents,
  choice: Chosen,
  panels: ReadonlyMap<number, Nodes>,
  { settings, allowed, isAlone }: { readonly settings: Settings; readonly allowed: Allowed; readonly isAlone: boolean },
): Nodes | readonly Nodes[] {
  const isWhole = panels.size === choice.stays.length
  if (isWhole && choice.axes.length === 0) return element
  const content = unwrapped(element, choice, panels, settings)
  if (content) {
    if (allowed.kind === 'flow') return toFlow(content)
    if (!content.some(isBlock) || isAlone) return content
  }
  if (isWhole || !isElement(element)) return element
  keepInStep(element, choice, new Set(panels.keys()), settings)
  const children = withoutTriggers(element.children, choice, panels, (panel) => panels.has(panel), settings)
  return Object.assign(element, { children })
}

// What takes the place of tabs, if they go. Without them, nothing is there to be shown.
function unwrapped(
  { children }: Parents,
  choice: Chosen,
  panels: ReadonlyMap<number, Nodes>,
  settings: Settings,
): readonly Nodes[] | undefined {
  const [last, ...others] = panels
  if (last && (others.length > 0 || !choice.unwraps || choice.areOpen[last[0]] === true)) return undefined
  const inside = withoutTriggers(children, choice, panels, () => false, settings)
  if (last) return unwrapPanel(inside, last[1], choice.opens[last[0]] === true)
  // A block of code that stood beside panels would be a panel where it stands alone.
  const beside = inside.filter((node) => !isLabel(node))
  return mayHoldOthers(beside) ? undefined : beside
}

// Panels stand in paragraphs, or in an element that holds them.
function isAround(node: Nodes, panel: Nodes): node is Paragraph | JsxElement {
  if (node.type !== 'paragraph' && !isElement(node)) return false
  return node.children.some((child) => child === panel || (child.type === 'paragraph' && isAround(child, panel)))
}

// Puts the content of a panel in its place, wherever below the tabs it stands.
function unwrapPanel(nodes: readonly Nodes[], panel: Nodes, opens: boolean): Nodes[] {
  return nodes.flatMap((node): Nodes[] => {
    if (isLabel(node)) return []
    if (node === panel && opens && 'children' in node) return node.children.filter((child) => !isLabel(child))
    if (node === panel || !isAround(node, panel)) return [node]
    const inside = unwrapPanel(node.children, panel, opens)
    // What is there to hold panels alone goes with the tabs.
    if (node.type !== 'paragraph') return inside
    node.children = inside as typeof node.children
    return [node]
  })
}
