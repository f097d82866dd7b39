import type { Nodes, Root } from 'mdast'
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'

const [findIn] = gfmAutolinkLiteralFromMarkdown().transforms ?? []

/**
 * Makes links of the addresses in text that are none by syntax, as the reference does once a tree is read.
 *
 * @param node what may hold some; it stands in no link
 */
export function findAddresses(node: Nodes): void {
  if (!findIn || !('children' in node) || node.type === 'link' || node.type === 'linkReference') return
  const { children }: { readonly children: readonly Nodes[] } = node
  // Each text is looked through once: what is left of it could hold another one.
  if (children.some((child) => child.type === 'text' && mayHoldAddress(child.value))) findIn(node as Root)
  else for (const child of children) findAddresses(child)
}

const www = /www\./i

/** Whether a text may hold an address that is none by syntax. */
export const mayHoldAddress = (text: string): boolean => text.includes('://') || text.includes('@') || www.test(text)
