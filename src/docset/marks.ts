import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isBlank } from '../directives/content.js'
import type { Document } from './document.js'

/** The name that a comment is, as `{/* install *\/}`, in lower case: the mark of a section. */
export function markOf(node: Nodes): string | undefined {
  if (node.type !== 'mdxFlowExpression') return undefined
  const text = node.value.trim()
  if (!text.startsWith('/*') || !text.endsWith('*/')) return undefined
  const name = text.slice(2, -2).trim()
  return /^[\w-]+$/.test(name) ? name.toLowerCase() : undefined
}

/** What stands behind a mark, up to the next one; nothing where it is text that stands for nothing. */
export function nodesBehind(siblings: readonly Nodes[], index: number, { syntax }: Document): readonly Nodes[] {
  let end = index + 1
  for (let next = siblings[end]; next !== undefined; next = siblings[++end]) if (markOf(next) !== undefined) break
  const nodes = siblings.slice(index + 1, end)
  const [only, ...rest] = nodes.filter((node) => !isBlank(node))
  if (only?.type !== 'paragraph' || rest.length > 0) return nodes
  return syntax.emptySections.includes(toString(only).trim().toLowerCase()) ? [] : nodes
}
