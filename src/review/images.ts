import type { Nodes } from 'mdast'
import { attributeOf, literalOf } from '../directives/attributes.js'
import { isElement } from '../directives/jsx.js'
import type { Definitions } from '../page/links.js'

export interface Image {
  readonly url: string
  readonly alt: string
}

const elements: ReadonlySet<string | null> = new Set(['img', 'Image'])
const src: ReadonlySet<string> = new Set(['src'])
const alt: ReadonlySet<string> = new Set(['alt'])

/** The image that a node is: of Markdown, or an element whose URL is written out. */
export function imageOf(node: Nodes, definitions: Definitions): Image | undefined {
  if (node.type === 'image') return { url: node.url, alt: node.alt ?? '' }
  if (node.type === 'imageReference') return { url: definitions.get(node.identifier) ?? '', alt: node.alt ?? '' }
  if (!isElement(node) || !elements.has(node.name)) return undefined
  const [url, words] = [src, alt].map((names) => {
    const attribute = attributeOf(node, names)
    const value = attribute && literalOf(attribute)?.value
    return typeof value === 'string' ? value : undefined
  })
  return url === undefined ? undefined : { url, alt: words ?? '' }
}

/** A node without the images in it; itself where there are none. */
export function withoutImages<Node extends Nodes>(node: Node, definitions: Definitions): Node {
  if (!('children' in node)) return node
  const children = (node.children as Nodes[])
    .filter((child) => imageOf(child, definitions) === undefined)
    .map((child) => withoutImages(child, definitions))
  const isSame = children.length === node.children.length && children.every((child, at) => child === node.children[at])
  return isSame ? node : { ...node, children }
}
