import type { Nodes } from 'mdast'
import { plainText } from '../page/plain-text.js'
import { urlOf, type Definitions } from '../page/links.js'
import { imageOf } from './images.js'

/** Where the links and images in a node lead. */
export function urlsIn(node: Nodes, definitions: Definitions): string[] {
  const url = imageOf(node, definitions)?.url ?? urlOf(node, definitions)
  const inner = 'children' in node ? node.children.flatMap((child) => urlsIn(child, definitions)) : []
  return url === undefined ? inner : [url, ...inner]
}

/** A node with its links and images as the text that Markdown has for them. */
export function writeLinks<Node extends Nodes>(node: Node, definitions: Definitions): Node {
  if (!('children' in node)) return node
  const children = (node.children as Nodes[]).map((child): Nodes => {
    const image = imageOf(child, definitions)
    if (image) return { type: 'text', value: `![${image.alt}](${image.url})` }
    const url = urlOf(child, definitions)
    if (url !== undefined) return { type: 'text', value: `[${plainText(child)}](${url})` }
    return writeLinks(child, definitions)
  })
  return { ...node, children }
}
