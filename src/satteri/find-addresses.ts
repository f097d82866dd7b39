import type { Nodes, Root } from 'mdast'
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'

const [findIn] = gfmAutolinkLiteralFromMarkdown().transforms ?? []
const address = /https?:|www\.|@/i

/** Makes links of the addresses in text that are none by syntax, as the reference does once a tree is read. */
export function findAddresses(tree: Root): void {
  if (findIn && mayHold(tree)) findIn(tree)
}

function mayHold(node: Nodes): boolean {
  if (node.type === 'text') return address.test(node.value)
  if (!('children' in node) || node.type === 'link' || node.type === 'linkReference') return false
  return node.children.some(mayHold)
}
