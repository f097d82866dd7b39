import type { Nodes, Root } from 'mdast'
import { attributeOf, literalOf } from '../directives/attributes.js'

/** URLs of the definitions in a tree, by identifier; the first counts. */
export type Definitions = ReadonlyMap<string, string>

/** Attributes that hold URLs beside `href`, by the name of their element. */
export type UrlAttributes = ReadonlyMap<string, ReadonlySet<string>>

const href: ReadonlySet<string> = new Set(['href'])
const none: UrlAttributes = new Map()

export function definitionsIn(tree: Root): Definitions {
  const found = new Map<string, string>()
  walk(tree, (node) => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node.url)
  })
  return found
}

/** The URL that a node links to. */
export function urlOf(node: Nodes, definitions: Definitions): string | undefined {
  return urlsOf(node, definitions, none)[0]
}

/** All URLs that a node links to. */
function urlsOf(node: Nodes, definitions: Definitions, attributes: UrlAttributes): string[] {
  if (node.type === 'link') return [node.url]
  if (node.type === 'linkReference') return [definitions.get(node.identifier) ?? []].flat()
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return []
  return [href, ...(attributes.get(node.name ?? '') ?? [])].flatMap((one) => {
    const names = typeof one === 'string' ? new Set([one]) : one
    const attribute = attributeOf(node, names)
    const value = attribute && literalOf(attribute)?.value
    return typeof value === 'string' ? [value] : []
  })
}

/**
 * All links of a tree, in document order.
 *
 * @param attributes those that hold URLs beside `href`. Default: none
 */
export function linksIn(tree: Root, attributes: UrlAttributes = none): { node: Nodes; url: string }[] {
  const definitions = definitionsIn(tree)
  const found: { node: Nodes; url: string }[] = []
  walk(tree, (node) => {
    for (const url of new Set(urlsOf(node, definitions, attributes))) found.push({ node, url })
  })
  return found
}

function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node)
  if ('children' in node) for (const child of node.children) walk(child, visit)
}
