import type { MdxJsxAttribute } from 'mdast-util-mdx'
import type { Nodes, Parents } from 'mdast'
import { attributeOf, literalOf } from '../directives/attributes.js'
import { isBlock } from '../directives/category.js'
import { isElement, type JsxElement } from '../directives/jsx.js'
import { programOf, sourceOf } from '../source/estree.js'
import { expressionOf } from '../directives/evaluate.js'
import type { Choice } from '../directives/tabs/panel.js'
import { copyPosition } from '../model/copy-position.js'
import type { OriginPanel } from '../model/origin.js'
import { remember } from '../model/remember.js'
import type { Settings } from '../model/settings.js'
import type { Frame, Outcome } from '../plan/frame.js'
import type { Allowed } from './allowed.js'
import { toFlow } from './convert.js'
import type { Output } from './passage.js'

type Chosen = Choice & { readonly kind: 'chosen' }

/** A panel that is left, and its place among all. */
interface Left {
  readonly node: Nodes
  readonly index: number
}

/** A panel, as nodes that stand in it remember it. */
export function panelOf(
  { choice, index }: Outcome & { kind: 'panel' },
  { position }: Nodes,
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
export function finishTabs(
  element: Nodes & Parents,
  choice: Chosen,
  panels: ReadonlyMap<number, Nodes>,
  { settings, allowed, isAlone }: { readonly settings: Settings; readonly allowed: Allowed; readonly isAlone: boolean },
): Nodes | readonly Nodes[] {
  const left = [...panels].map(([index, node]) => ({ index, node })).sort((a, b) => a.index - b.index)
  const { unwrap, unmatched } = settings.tabs || { unwrap: false, unmatched: 'keep' }
  const isKept = choice.standing === 'none' && unmatched === 'keep'
  const isWhole = left.length === choice.stays.length
  if (isWhole && (choice.axes.length === 0 || isKept)) return element
  const [only] = left
  if (only && left.length === 1 && unwrap && !isKept) {
    const content = unwrapPanel(element.children, only.node)
    if (allowed.kind === 'flow') return toFlow(content)
    if (!content.some(isBlock) || isAlone) return content
  }
  if (!isWhole && isElement(element)) keepInStep(element, choice, left, settings)
  return element
}

// Puts the content of a panel in its place, wherever below the tabs it stands.
function unwrapPanel(nodes: readonly Nodes[], panel: Nodes): Nodes[] {
  return nodes.flatMap((node): Nodes[] => {
    if (node === panel && 'children' in node) return node.children
    if (node.type !== 'paragraph' || !node.children.some((child) => child === panel)) return [node]
    node.children = unwrapPanel(node.children, panel) as typeof node.children
    return [node]
  })
}

// Keeps `items` and the choice of the first panel in step with the panels that are left.
function keepInStep(element: JsxElement, { labels }: Chosen, left: readonly Left[], { components }: Settings): void {
  const indices = left.map(({ index }) => index)
  const items = attributeOf(element, components.tabs.get(element.name ?? '')?.items ?? new Set())
  if (typeof items?.value === 'object' && items.value) {
    const array = expressionOf(items.value.data?.estree)
    if (array?.type === 'ArrayExpression') {
      const kept = { ...array, elements: indices.map((index) => array.elements[index] ?? null) }
      items.value.value = sourceOf(kept)
      items.value.data = { estree: programOf(kept) }
    }
  }
  const kept = indices.map((index) => labels[index])
  element.attributes = element.attributes.filter((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') return true
    if (attribute.name === 'defaultIndex') return moveIndex(attribute, indices)
    const value = attribute.name === 'defaultValue' ? literalOf(attribute)?.value : undefined
    return typeof value !== 'string' || kept.includes(value) || !labels.includes(value)
  })
}

function moveIndex(attribute: MdxJsxAttribute, indices: readonly number[]): boolean {
  const known = literalOf(attribute)
  if (known === undefined) return true
  const index = indices.indexOf(Number(known.value))
  if (index < 0) return false
  if (typeof attribute.value === 'string') attribute.value = String(index)
  else {
    const program = programOf({ type: 'Literal', value: index, raw: String(index) })
    attribute.value = { type: 'mdxJsxAttributeValueExpression', value: String(index), data: { estree: program } }
  }
  return true
}
