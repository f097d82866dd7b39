import type { Nodes } from 'mdast'
import { isPlaceOfChildren } from '../code-sites.js'
import { isBlank } from '../content.js'
import type { Named, Slot } from '../directive.js'
import { isExpression } from '../expressions.js'
import { isElement } from '../jsx.js'

/** Whether there is anything in tabs that is a panel, or may bring one. */
export function mayHoldPanels(slots: readonly Slot[]): boolean {
  return slots.some((slot) => {
    if (slot.kind === 'condition') return mayHoldPanels(slot.slots)
    return slot.kind !== 'tabs' || slot.isAdjacent
  })
}

/** Whether an expression that stands where panels do may bring more of them when the page runs. */
export function mayGrow({ node, slots }: Pick<Named, 'slots' | 'node'>): boolean {
  return (
    node.children.flatMap(inParagraph).some(isComputed) ||
    slots.some((slot) => slot.kind === 'condition' && mayGrow(slot))
  )
}

/** Whether among what tabs hold there is what may be a panel by another name, or bring one. */
export function mayHoldOthers(nodes: readonly Nodes[]): boolean {
  return nodes.flatMap(inParagraph).some((node) => isElement(node) || isComputed(node))
}

function isComputed(node: Nodes): boolean {
  return isExpression(node) && !isBlank(node) && !isPlaceOfChildren(node)
}

/** Names of the elements that stand where panels do in tabs that hold none; `undefined` where more may come at run time. */
export function findStrangers({ node, slots }: Pick<Named, 'slots' | 'node'>): readonly string[] | undefined {
  if (mayHoldPanels(slots)) return undefined
  const names = new Set<string>()
  for (const child of node.children.flatMap(inParagraph)) {
    if (isElement(child)) names.add(child.name ?? '')
    else if (!isBlank(child) && child.type.startsWith('mdx')) return undefined
  }
  return [...names]
}

function inParagraph(node: Nodes): readonly Nodes[] {
  return node.type === 'paragraph' ? node.children : [node]
}
