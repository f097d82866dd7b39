import type { FootnoteDefinition, List, Nodes } from 'mdast'
import type { State } from './handle.js'

// In a quote, the parser counts blank lines as those of the innermost list or footnote that ends before them. Two
// spread such a list, and one does where a list or a quote follows.

/** The list in a quote that the blank lines after a node would spread. */
export function listAtEnd(node: Nodes | undefined, { stack }: State): List | undefined {
  const last = stack.includes('blockquote') ? innermost(node) : undefined
  return last?.type === 'list' ? last : undefined
}

/** Whether nothing but the blank lines after a node in a quote spreads the list at its end. */
export function isSpreadByEnd(node: Nodes | undefined, state: State): boolean {
  const list = listAtEnd(node, state)
  return list?.spread === true && list.children.slice(0, -1).every(innermost)
}

function innermost(node: Nodes | undefined): FootnoteDefinition | List | undefined {
  if (node?.type !== 'footnoteDefinition' && node?.type !== 'list' && node?.type !== 'listItem') return undefined
  return innermost(node.children.at(-1)) ?? (node.type === 'listItem' ? undefined : node)
}
