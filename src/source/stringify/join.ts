import type { Nodes } from 'mdast'
import type { Options } from 'remark-stringify'
import { hasLines, isComponent } from './component.js'
import { isMultiline } from './lines.js'
import { isSpreadByEnd, listAtEnd } from './list-end.js'

type Join = NonNullable<Options['join']>[number]

/** How many blank lines stand between blocks, where remark would be wrong. */
export const join: Join[] = [
  (left, right) => (left.type === 'mdxjsEsm' || right.type === 'mdxjsEsm' ? 1 : undefined),
  // Text continues a footnote, and after a table is a row of it.
  (left, right) => ((left.type === 'footnoteDefinition' || left.type === 'table') && isText(right) ? 1 : undefined),
  // What can't interrupt a paragraph continues one at the end of a container.
  (left, right) => (isOpen(left) && isContinuing(right) ? 1 : undefined),
  // In a quote, blank lines spread the list before them.
  (left, right, _, state) => (opens(right) && listAtEnd(left, state)?.spread === false ? 0 : undefined),
  (left, right, _, state) => (isSpreadByEnd(left, state) ? (opens(right) ? 1 : 2) : undefined),
]

function isText(node: Nodes): boolean {
  if (node.type === 'heading') return node.depth < 3 && isMultiline(node.children)
  return node.type === 'definition' || node.type === 'paragraph' || node.type === 'table'
}

const containers = new Set(['blockquote', 'footnoteDefinition', 'list', 'listItem'])

/** Whether a container starts, but for an item that goes on with a list. */
const opens = (node: Nodes): boolean => node.type !== 'listItem' && containers.has(node.type)

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
