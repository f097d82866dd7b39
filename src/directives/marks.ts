import type { Nodes } from 'mdast'
import type { Node } from 'unist'
import { mayUse } from './bound-uses.js'

// What is only known once a whole file was walked.

/** Marks what uses a name of the file's own as portable: a page may have another of that name. */
export function markUses(node: Nodes, bound: ReadonlySet<string>, portable: Set<Node>): boolean {
  let isMarked = mayUse(node, bound)
  if ('children' in node) for (const child of node.children) if (markUses(child, bound, portable)) isMarked = true
  if (isMarked) portable.add(node)
  return isMarked
}

/** Marks references to footnotes as active: they go with a footnote that is left without content. */
export function markFootnoteReferences(node: Nodes, active: Set<Node>): boolean {
  let isActive = node.type === 'footnoteReference'
  if ('children' in node)
    for (const child of node.children) isActive = markFootnoteReferences(child, active) || isActive
  if (isActive) active.add(node)
  return isActive
}
