import type { Heading, RootContent } from 'mdast'
import { toFlow } from './flow.js'
import type { MarkdownNode } from './node.js'
import { inLine } from './phrasing.js'

const deepest = 6

/**
 * The blocks of a page: the title of a section is a heading under the one before it, and the headings in the section stand
 * under its title.
 *
 * @param level that of the heading that they stand under
 */
export function settle(nodes: readonly MarkdownNode[], level = 1): RootContent[] {
  let above = level
  return toFlow(nodes).flatMap((node): RootContent[] => {
    if (node.type === 'heading') above = node.depth
    if (node.type !== 'section') return isSettled(node) ? [node] : []
    const title = inLine(node.title)
    if (title.length === 0) return settle(node.children, above)
    const depth = depthOf(above + 1)
    const children = settle(node.children, depth)
    return [{ type: 'heading', depth, children: title }, ...under(children, depth)]
  })
}

const isSettled = (node: MarkdownNode): node is RootContent =>
  node.type !== 'section' && node.type !== 'item' && node.type !== 'row'

function under(nodes: readonly RootContent[], depth: number): RootContent[] {
  const least = nodes.reduce((top, node) => (node.type === 'heading' ? Math.min(top, node.depth) : top), deepest)
  const offset = Math.max(0, depth + 1 - least)
  return nodes.map((node) => (node.type === 'heading' ? { ...node, depth: depthOf(node.depth + offset) } : node))
}

const depthOf = (depth: number): Heading['depth'] => Math.min(deepest, depth) as Heading['depth']
