import type { Nodes, Root } from 'mdast'
import { attributeOf, literalOf } from '../directives/attributes.js'

/** URLs of the definitions in a tree, by identifier; the first counts. */
export type Definitions = ReadonlyMap<string, string>

const href: ReadonlySet<string> = new Set(['href'])

export function definitionsIn(tree: Root): Definitions {
  const found = new Map<string, string>()
  walk(tree, (node) => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node.url)
  })
  return found
}

/** The URL that a node links to. */
export function urlOf(node: Nodes, definitions: Definitions): string | undefined {
  if (node.type === 'link') return node.url
  if (node.type === 'linkReference') return definitions.get(node.identifier)
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined
  const attribute = attributeOf(node, href)
  const value = attribute && literalOf(attribute)?.value
  return typeof value === 'string' ? value : undefined
}

/** All links of a tree, in document order. */
export function linksIn(tree: Root): { node: Nodes; url: string }[] {
  const definitions = definitionsIn(tree)
  const found: { node: Nodes; url: string }[] = []
  walk(tree, (node) => {
    const url = urlOf(node, definitions)
    if (url !== undefined) found.push({ node, url })
  })
  return found
}

function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node)
  if ('children' in node) for (const child of node.children) walk(child, visit)
}
