import type { Nodes } from 'mdast'
import type { MdxJsxAttribute } from 'mdast-util-mdx'
import { expressionOf } from '../../directives/evaluate.js'
import { isElement, type JsxElement } from '../../directives/jsx.js'
import { keyOf } from '../../directives/tabs/match-items.js'
import { placedTriggersGone } from '../../directives/tabs/held-panels.js'
import { triggerOf } from '../../directives/tabs/triggers.js'
import type { Docset } from '../../docset/docset.js'
import { append } from '../../model/append.js'
import { copyDeep } from '../../model/copy-deep.js'
import type { MetTabs } from '../../plan/planning.js'
import { keepInStep } from '../../tree/in-step.js'
import type { Change } from './change.js'
import { changesOf, cut } from './cut.js'
import { itemsOut } from './list-items.js'
import { attributeOut, valueRangeOf } from './tags.js'
import { takeOut } from './take-out.js'
import type { TextFile } from './text-file.js'

/**
 * The changes by which tabs keep in step with the panels that are left: their items, which of them is shown first, and
 * what shows them; as an output without the others has it. `undefined` where a list is not written out.
 */
export function inStep(met: MetTabs, left: ReadonlySet<number>, file: TextFile, docset: Docset): Change[] | undefined {
  const { tabs, choice } = met
  const { node } = tabs
  if (tabs.isAdjacent || !isElement(node)) return []
  if (choice.kind !== 'chosen') return undefined
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
  const placed = placedTriggersGone(node.children, choice, (panel) => left.has(panel), docset.settings.components)
  for (const trigger of [...triggersGone(met, left), ...placed]) {
    const range = takeOut(trigger, file)
    if (range) append(changes, changesOf(cut([range]), file))
  }
  return changes
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

function triggersGone({ tabs, choice }: MetTabs, left: ReadonlySet<number>): Nodes[] {
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
  return find('children' in tabs.node ? tabs.node.children : [])
}
