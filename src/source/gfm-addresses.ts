import type { Nodes, Root } from 'mdast'
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'

const [link] = gfmAutolinkLiteralFromMarkdown().transforms ?? []

/**
 * Makes links of the addresses in the texts of a node that are none by syntax, as GFM does once a tree is read, whatever is
 * escaped in them.
 */
export function linkAddresses(node: Nodes): void {
  // It takes any node, but is typed as what it is called with.
  link?.(node as Root)
}

const www = /www\./i

/** Whether a text has what no such address is without. */
export const mayHoldAddress = (text: string): boolean => text.includes('://') || text.includes('@') || www.test(text)
