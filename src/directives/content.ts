import type { Nodes } from 'mdast'
import { expressionOf } from './evaluate.js'

/** Whether a node only defines what others refer to. */
export const isDefinition = (node: Nodes): boolean => node.type === 'definition' || node.type === 'footnoteDefinition'

/** Whether a node is `{{ … }}`, which belongs to what stands before it. */
export function isAnnotation(node: Nodes): boolean {
  return (
    (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') &&
    expressionOf(node.data?.estree)?.type === 'ObjectExpression'
  )
}

/** Whether a node shows a reader nothing: white space, a comment, a break, an annotation without its neighbour. */
export function isBlank(node: Nodes): boolean {
  if (node.type === 'text') return /^[ \t\r\n]*$/.test(node.value)
  if (node.type === 'break') return true
  if (node.type !== 'mdxTextExpression' && node.type !== 'mdxFlowExpression') return false
  return node.data?.estree?.body.length === 0 || isAnnotation(node)
}
