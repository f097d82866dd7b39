import type { Nodes } from 'mdast'
import { linkAddresses, mayHoldAddress } from '../source/gfm-addresses.js'

/**
 * Makes links of the addresses in text that are none by syntax, as the reference does once a tree is read.
 *
 * @param node what may hold some; it stands in no link
 * @param apart in what they were found already
 */
export function findAddresses(node: Nodes, apart: ReadonlySet<Nodes>): void {
  if (!('children' in node) || node.type === 'link' || node.type === 'linkReference' || apart.has(node)) return
  const { children }: { readonly children: readonly Nodes[] } = node
  // Each text is looked through once: what is left of it could hold another one.
  if (children.some((child) => child.type === 'text' && mayHoldAddress(child.value))) linkAddresses(node)
  else for (const child of children) findAddresses(child, apart)
}
