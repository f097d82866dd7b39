import type { Nodes, Parents } from 'mdast'
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx'
import { categoryOf } from '../directives/category.js'
import { isBlank, isDefinition } from '../directives/content.js'
import { evaluate, expressionOf } from '../directives/evaluate.js'
import { isElement, type JsxElement } from '../directives/jsx.js'
import { copyDeep } from '../model/copy-deep.js'
import { describeValue } from '../model/describe-value.js'
import { freezeDeep } from '../model/freeze.js'
import { isLabel } from '../model/plugin-nodes.js'
import type { Settings } from '../model/settings.js'
import type { Siblings } from './siblings.js'

// What dropping empties goes, but for what says something by itself, and for cells: without one of those, all that
// stand behind it would move. Cells that were emptied are hollow, and what holds nothing but such goes too.

/** What becomes of a node that was emptied: `hollow` where it stays as long as what holds it does. */
export type Fate = 'drop' | 'keep' | 'hollow'

type Emptied = ReadonlyMap<Nodes, Fate>

/**
 * Whether a node is nothing that a reader could see.
 *
 * @param comesBack whether definitions are nothing by themselves: those that are referred to come back at the end of the page
 */
export const showsNothing = (node: Nodes, comesBack: boolean): boolean =>
  isBlank(node) || isLabel(node) || (comesBack && isDefinition(node))

/**
 * Whether dropping has left a node nothing that a reader could see.
 *
 * @param comesBack as above
 */
export function isEmptied(
  parent: Nodes,
  { nodes, isChanged }: Siblings,
  emptied: Emptied,
  comesBack: boolean,
): boolean {
  if (nodes.every((node) => showsNothing(node, comesBack))) return isChanged
  const lostRows = parent.type === 'table' && isChanged
  if (emptied.size === 0 && !lostRows) return false
  const isHit = lostRows || nodes.some((node) => emptied.get(node) === 'hollow')
  return isHit && nodes.every((node) => isHollow(node, emptied))
}

function isHollow(node: Nodes, emptied: Emptied): boolean {
  if (isBlank(node) || emptied.get(node) === 'hollow') return true
  if (node.type === 'tableRow') return node.children.every((cell) => isHollow(cell, emptied))
  return !emptied.has(node) && isCell(node) && 'children' in node && node.children.every(isBlank)
}

const cellNames: ReadonlySet<string> = new Set(['dd', 'dt', 'option', 'td', 'th'])

function isCell(node: Nodes): boolean {
  if (isElement(node)) return cellNames.has(node.name ?? '') && !node.attributes.some(isTelling)
  if (node.type === 'listItem' || node.type === 'tableRow') return false
  return categoryOf(node) === 'part'
}

/**
 * What becomes of a parent that was emptied, other than an element of MDX: the head of a table stays with the table, and
 * parts of a parent that mdast does not know may be cells.
 *
 * @param siblings what it was written among
 */
export function fateOfParent(node: Parents, siblings: readonly Nodes[]): Fate {
  if (node.type === 'tableRow' && siblings[0] === node) return 'hollow'
  if (isCell(node)) return 'hollow'
  const { attributes } = node as { readonly attributes?: unknown }
  if (typeof attributes !== 'object' || attributes === null) return 'drop'
  return Object.entries(attributes).some(([name, value]) => tells(name, value)) ? 'keep' : 'drop'
}

/**
 * What becomes of an element that was emptied.
 *
 * @param isGivenNothing whether nothing but what its include does not give has emptied it (default: no)
 * @throws {TypeError} where the option `emptied` gives no right answer
 */
export function fateOfElement(element: JsxElement, { emptied }: Settings, isGivenNothing = false): Fate {
  const answer: unknown = emptied?.(freezeDeep(copyDeep({ ...element, children: [] })))
  if (answer === 'keep' || answer === 'drop') return answer
  if (answer !== undefined) {
    const of = `for \`<${element.name ?? ''}>\``
    throw new TypeError(
      `Expected option \`emptied\` to return 'keep', 'drop' or undefined, not ${describeValue(answer)}, ${of}`,
    )
  }
  if (element.attributes.some(isTelling)) return 'keep'
  // A component may show any of its attributes.
  if (isGivenNothing && element.attributes.length > 0 && !/^[a-z]/.test(element.name ?? '')) return 'keep'
  return isCell(element) ? 'hollow' : 'drop'
}

const tellingNames: ReadonlySet<string> = new Set(['href', 'id', 'name', 'path', 'src', 'to'])

const tells = (name: string, value: unknown): boolean =>
  tellingNames.has(name) && value !== null && value !== undefined && value !== ''

// What is spread and not known may hold any attribute.
function isTelling(attribute: MdxJsxAttribute | MdxJsxExpressionAttribute): boolean {
  if (attribute.type === 'mdxJsxAttribute') return tells(attribute.name, attribute.value)
  const spread = evaluate(expressionOf(attribute.data?.estree))?.value
  if (typeof spread !== 'object' || spread === null) return true
  return Object.entries(spread).some(([name, value]) => tells(name, value))
}
