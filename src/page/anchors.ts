import Slugger from 'github-slugger'
import type { Nodes, Root } from 'mdast'
import { attributeOf, literalOf } from '../directives/attributes.js'
import { hasWrittenId, headingId } from '../directives/headings.js'
import { isElement } from '../directives/jsx.js'

/** What a link can end in: a heading, or a node with an id of its own. */
export interface Anchor {
  readonly id: string
  readonly node: Nodes
}

/** The anchors of a flat page, in document order. Ids that hosts make of headings are numbered where they are alike. */
export function anchorsIn(tree: Root): Anchor[] {
  const slugger = new Slugger()
  const found: Anchor[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'heading') {
      const id = headingId(node)
      found.push({ id: hasWrittenId(node) ? id : slugger.slug(id), node })
    }
    for (const id of idsOf(node)) found.push({ id, node })
    if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(tree)
  return found
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
