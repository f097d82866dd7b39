import type { MdxJsxAttribute } from 'mdast-util-mdx'
import type { Nodes } from 'mdast'
import { attributeOf, literalOf } from '../directives/attributes.js'
import { expressionOf } from '../directives/evaluate.js'
import { choosePanels, comingPanels, listPanels } from '../directives/panels.js'
import { partOf } from '../directives/part.js'
import { diagnose } from '../messages/diagnostic.js'
import { placeOf, type JsxElement, type Tabs } from '../model/directive.js'
import { isMarkup } from '../model/path.js'
import { programOf, sourceOf } from './estree.js'
import { report, type Frame } from './frame.js'
import type { PanelGroup } from './panel-group.js'
import { select } from './select.js'

/** Decides which panels of tabs stay; `undefined` where the tabs are not to be touched. */
export function choose(tabs: Tabs, frame: Frame): PanelGroup | undefined {
  const { docset, sdk } = frame.output
  if (sdk === undefined || docset.settings.tabs === false) return undefined
  const panels = listPanels(tabs.slots, frame, {
    passes: (condition, at) => select(condition, at).kind !== 'drop',
    scopeOf: (tab, at) => docset.decision(tab, at.document.path).scope,
    open: (include, at) => {
      const { status, path } = docset.target(include, at.document.path, sdk)
      if (status !== 'ok' || !isMarkup(path) || at.paths.includes(path)) return undefined
      const document = docset.document(path)
      const inner: Frame = { ...at, document, site: { include, frame: at }, paths: [...at.paths, path] }
      const part = partOf(document, include, (condition) => select(condition, inner).kind !== 'drop')
      return part && { slots: part.slots, place: inner }
    },
    children: ({ site }) => site && { slots: site.include.slots, place: site.frame },
  })
  const choice = choosePanels(tabs, panels, sdk, docset)
  const say = (diagnostic: ReturnType<typeof diagnose>): void => report(frame, diagnostic)
  const [path, place] = [frame.document.path, placeOf(tabs)]
  if (choice.kind === 'dynamic') say(diagnose('tabs-dynamic', path, place, { actual: tabs.items?.actual ?? '' }))
  if (choice.kind === 'miscounted')
    say(diagnose('tabs-count', path, place, { items: choice.items, panels: choice.panels }))
  if (choice.kind !== 'chosen') return undefined
  if (choice.isUnmatched) {
    const labels = choice.labels.flatMap((label) => label ?? [])
    say(diagnose('tabs-unmatched', path, place, { labels }))
  }
  return { tabs, choice, coming: comingPanels(panels), left: [] }
}

/** Puts the content of a panel in its place, wherever below the tabs it stands. */
export function unwrapPanel(nodes: readonly Nodes[], panel: Nodes): Nodes[] {
  return nodes.flatMap((node): Nodes[] => {
    if (node === panel && 'children' in node) return node.children
    if (node.type === 'paragraph') node.children = unwrapPanel(node.children, panel) as typeof node.children
    return [node]
  })
}

/** Keeps `items` and the choice of the first panel in step with the panels that are left. */
export function keepInStep(element: JsxElement, { choice, left }: PanelGroup, frame: Frame): void {
  const places = left.map(({ place }) => place)
  const items = attributeOf(element, frame.output.docset.settings.names.items)
  if (typeof items?.value === 'object' && items.value) {
    const array = expressionOf(items.value.data?.estree)
    if (array?.type === 'ArrayExpression') {
      const kept = { ...array, elements: places.map((place) => array.elements[place] ?? null) }
      items.value.value = sourceOf(kept)
      items.value.data = { estree: programOf(kept) }
    }
  }
  const labels = places.map((place) => choice.labels[place])
  element.attributes = element.attributes.filter((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') return true
    if (attribute.name === 'defaultIndex') return moveIndex(attribute, places)
    const value = attribute.name === 'defaultValue' ? literalOf(attribute)?.value : undefined
    return typeof value !== 'string' || labels.includes(value) || !choice.labels.includes(value)
  })
}

function moveIndex(attribute: MdxJsxAttribute, places: readonly number[]): boolean {
  const known = literalOf(attribute)
  if (known === undefined) return true
  const index = places.indexOf(Number(known.value))
  if (index < 0) return false
  if (typeof attribute.value === 'string') attribute.value = String(index)
  else {
    const program = programOf({ type: 'Literal', value: index, raw: String(index) })
    attribute.value = { type: 'mdxJsxAttributeValueExpression', value: String(index), data: { estree: program } }
  }
  return true
}
