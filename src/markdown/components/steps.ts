import type { WriteComponent } from '../component.js'
import { listOf, toFlow } from '../flow.js'
import { paragraph, strong, type MarkdownItem, type MarkdownNode } from '../node.js'
import { mark } from '../phrasing.js'
import { firstOf, titleNames } from '../unknown.js'

/** A step: an item of an ordered list, under its title. */
export const step: WriteComponent = (_, context) => {
  const title = mark(strong, firstOf(titleNames, context))
  const head = title.length > 0 ? [paragraph(title)] : []
  return { type: 'item', isOrdered: true, children: [...head, ...context.children] }
}

/** Steps, an ordered list: of steps, or of what stands under each heading, or the list that is there already. */
export const steps: WriteComponent = (_, { children }) => {
  const nodes = gather(children)
  if (nodes.some(isStep)) {
    const first = nodes.findIndex(isStep)
    return [...toFlow(nodes.slice(0, first)), ...listOf(nodes.slice(first), true)]
  }
  return byHeadings(toFlow(nodes))
}

// What stands between two steps belongs to the first.
function gather(nodes: readonly MarkdownNode[]): MarkdownNode[] {
  const found: MarkdownNode[] = []
  let inside: MarkdownNode[] | undefined
  for (const node of nodes) {
    if (isStep(node)) {
      inside = [...node.children]
      found.push({ ...node, children: inside })
    } else (inside ?? found).push(node)
  }
  return found
}

const isStep = (node: MarkdownNode): node is MarkdownItem => node.type === 'item' && node.isOrdered

function byHeadings(nodes: readonly MarkdownNode[]): MarkdownNode[] {
  const depth = nodes.reduce((top, node) => (node.type === 'heading' ? Math.min(top, node.depth) : top), 7)
  if (depth > 6) return [...nodes]
  const items: { type: 'item'; isOrdered: true; children: MarkdownNode[] }[] = []
  const before: MarkdownNode[] = []
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === depth) items.push({ type: 'item', isOrdered: true, children: [node] })
    else (items.at(-1)?.children ?? before).push(node)
  }
  return before.concat(listOf(items, true))
}
