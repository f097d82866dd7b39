import type { Nodes } from 'mdast'
import type { Unwritable } from './context.js'

/** Reports the nodes of a tree that hold a NUL character, which no parser gives back. */
export function reportNuls(node: Nodes, report: (problem: Unwritable) => void): void {
  if (hasNul(node)) report({ node, actual: 'a NUL character', expected: 'text' })
  if ('children' in node) for (const child of node.children) reportNuls(child, report)
}

function hasNul(node: object): boolean {
  const fields = node as Readonly<Record<string, unknown>>
  for (const name in fields) {
    const field = fields[name]
    if (typeof field === 'string' && field.includes('\0')) return true
  }
  const { attributes, value } = fields
  if (Array.isArray(attributes) && attributes.some(hasNul)) return true
  return typeof value === 'object' && value !== null && hasNul(value)
}
