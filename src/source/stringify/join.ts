import type { Nodes } from 'mdast'
import type { Options } from 'remark-stringify'
import { isSpreadByEnd } from './blockquote.js'
import { hasLines, isComponent } from './component.js'
import { isMultiline } from './lines.js'

type Join = NonNullable<Options['join']>[number]

/** How many blank lines stand between blocks, where remark would be wrong. */
export const join: Join[] = [
  (left, right) => (left.type === 'mdxjsEsm' || right.type === 'mdxjsEsm' ? 1 : undefined),
  // Text continues a footnote, and after a table is a row of it.
  (left, right) => ((left.type === 'footnoteDefinition' || left.type === 'table') && isText(right) ? 1 : undefined),
  // What can't interrupt a paragraph continues one at the end of a container.
  (left, right) => (isOpen(left) && isContinuing(right) ? 1 : undefined),
  (left, _, parent) => (parent.type === 'blockquote' && isSpreadByEnd(left) ? 2 : undefined),
]

function isText(node: Nodes): boolean {
  if (node.type === 'heading') return node.depth < 3 && isMultiline(node.children)
  return node.type === 'definition' || node.type === 'paragraph' || node.type === 'table'
}

const containers = new Set(['blockquote', 'footnoteDefinition', 'list', 'listItem'])

function isOpen(node: Nodes): boolean {
  if (node.type === 'table') return true
  if (!containers.has(node.type) || !('children' in node)) return false
  const last: Nodes | undefined = node.children.at(-1)
  return last !== undefined && (last.type === 'paragraph' || last.type === 'definition' || isOpen(last))
}

function isContinuing(node: Nodes): boolean {
  if (node.type === 'table') return true
  if (node.type === 'list') return typeof node.start === 'number' && node.start !== 1
  return isComponent(node) && hasLines(node)
}
