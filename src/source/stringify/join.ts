import type { Nodes } from 'mdast'
import type { Options } from 'remark-stringify'
import { hasLines, isComponent } from './component.js'

type Join = NonNullable<Options['join']>[number]

const containers = new Set(['blockquote', 'list', 'table'])

/** Where a list item has no blank lines, those that it needs all the same. */
export const join: Join[] = [
  (left, right) => isApart(left) || isApart(right) || left.type === 'footnoteDefinition' ? 1 : undefined,
  // Text after a table is a row of it.
  (left, right) => left.type === 'table' && isRow(right) ? 1 : undefined,
  // What does not interrupt a paragraph continues one at the end of a quote or a list.
  (left, right) => containers.has(left.type) && isContinuing(right) ? 1 : undefined,
]

function isApart(node: Nodes): boolean {
  return node.type === 'mdxjsEsm'
}

function isRow(node: Nodes): boolean {
  return node.type === 'definition' || node.type === 'paragraph' || node.type === 'table' ||
    (node.type === 'heading' && node.depth < 3)
}

function isContinuing(node: Nodes): boolean {
  if (node.type === 'table') return true
  if (node.type === 'list') return typeof node.start === 'number' && node.start !== 1
  return isComponent(node) && hasLines(node)
}
