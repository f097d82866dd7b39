import type { Nodes, Root } from 'mdast'
import { attributeOf, literalOf } from '../directives/attributes.js'
import { hasWrittenId, headingId, headingText } from '../directives/headings.js'
import { isElement } from '../directives/jsx.js'

/** What a link can end in: a heading, or a node with an id of its own. */
export interface Anchor {
  readonly id: string
  readonly node: Nodes
}

/**
 * The anchors of a flat page, in document order. Ids that hosts make of headings are numbered where they are alike.
 *
 * @param slug makes the id of a heading of its text. Default: as GitHub does
 */
export function anchorsIn(tree: Root, slug?: (text: string) => string): Anchor[] {
  const numbered = numbering()
  const found: Anchor[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'heading') {
      const isWritten = hasWrittenId(node)
      const id = isWritten || slug === undefined ? headingId(node) : slug(headingText(node))
      found.push({ id: isWritten ? id : numbered(id), node })
    }
    for (const id of idsOf(node)) found.push({ id, node })
    if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(tree)
  return found
}

// As GitHub numbers them; what a site makes itself may hold what GitHub's own leaves out.
function numbering(): (id: string) => string {
  const taken = new Map<string, number>()
  return (id) => {
    let count = taken.get(id)
    let own = id
    while (taken.has(own)) own = `${id}-${(count = (count ?? 0) + 1)}`
    if (count !== undefined) taken.set(id, count)
    taken.set(own, 0)
    return own
  }
}

const id: ReadonlySet<string> = new Set(['id'])
const name: ReadonlySet<string> = new Set(['name'])

/** The ids that are written on an element or a container; `<a name>` is one as well. */
function idsOf(node: Nodes): string[] {
  if (node.type === 'containerDirective') return node.attributes?.id ? [node.attributes.id] : []
  if (!isElement(node)) return []
  const attributes = [attributeOf(node, id), node.name === 'a' ? attributeOf(node, name) : undefined]
  const values = attributes.map((attribute) => attribute && literalOf(attribute)?.value)
  return [...new Set(values.filter((value) => typeof value === 'string'))]
}
