import type { Nodes } from 'mdast'
import { textSize } from '../model/limits.js'
import { isElement } from './jsx.js'

/**
 * As how many nodes one counts towards the limit of an output, without those in it: as one, and as one more for each
 * 100 characters of what it says.
 */
export function weightOf(node: Nodes): number {
  if (isElement(node)) return node.attributes.reduce((sum, attribute) => sum + weightOfAttribute(attribute), 1)
  return 1 + ('value' in node ? Math.floor(node.value.length / textSize) : 0) + weightOfUrl(node)
}

function weightOfAttribute({
  value,
}: {
  readonly value?: string | { readonly value: string } | null | undefined
}): number {
  const text = typeof value === 'object' ? value?.value : value
  return Math.floor((text?.length ?? 0) / textSize)
}

function weightOfUrl(node: Nodes): number {
  return 'url' in node ? Math.floor((node.url.length + (node.title?.length ?? 0)) / textSize) : 0
}
