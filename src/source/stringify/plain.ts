import type { PhrasingContent } from 'mdast'
import { mayHoldAddress } from '../gfm-addresses.js'
import { isAttention } from './component.js'
import type { Context } from './context.js'

/**
 * Whether phrasing is written as it is: it holds nothing but text, code, images, links and emphasis, of which none has
 * to be fitted, joined or kept apart. Nearly all is, and needs no copy.
 */
export function isPlain(nodes: readonly PhrasingContent[], context: Context): boolean {
  return isPlainIn(nodes, context, false)
}

function isPlainIn(nodes: readonly PhrasingContent[], context: Context, isInAttention: boolean): boolean {
  let before: PhrasingContent | undefined
  for (const node of nodes) {
    if (node.type === before?.type || !isPlainNode(node, context, isInAttention)) return false
    if (isAttention(node) && isAttention(before)) return false
    before = node
  }
  return true
}

function isPlainNode(node: PhrasingContent, context: Context, isInAttention: boolean): boolean {
  switch (node.type) {
    case 'text':
      return node.value !== '' && !node.value.endsWith('\r') && (context.link || !mayHoldAddress(node.value))
    case 'inlineCode':
      return (
        node.value !== '' && !/[\n\r]/.test(node.value) && (context.line !== 'table cell' || !node.value.includes('|'))
      )
    case 'image':
      return true
    case 'link':
      return !context.link && isPlainIn(node.children, { ...context, link: true }, false)
    case 'delete':
    case 'emphasis':
    case 'strong':
      return !isInAttention && node.children.length > 0 && isPlainIn(node.children, context, true)
    default:
      return false
  }
}
