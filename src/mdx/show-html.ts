import type { Nodes, Parents, Root, RootContent, Text } from 'mdast'
import { holdsPhrasing } from '../directives/category.js'

/**
 * Has raw HTML that could not become elements stand in a tree as `toMdx` writes it: as text, comments left out. MDX
 * fails on it.
 */
export function showHtml(tree: Root): void {
  const walk = (node: Nodes): void => {
    if (!('children' in node)) return
    if (node.children.some(({ type }) => type === 'html'))
      node.children = node.children.flatMap((child) => shown(child, node)) as typeof node.children
    node.children.forEach(walk)
  }
  walk(tree)
}

function shown(node: RootContent, parent: Parents): RootContent[] {
  if (node.type !== 'html') return [node]
  if (node.value.trim().startsWith('<!--')) return []
  const { value, position, data } = node
  const place = { ...(position && { position }), ...(data && { data }) }
  const text: Text = { type: 'text', value, ...place }
  return [holdsPhrasing(parent) ? text : { type: 'paragraph', children: [text], ...place }]
}
