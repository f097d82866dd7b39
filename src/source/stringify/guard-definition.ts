import type { Link, LinkReference, Nodes, PhrasingContent } from 'mdast'
import { isElement } from './component.js'
import { instead, type Context } from './context.js'
import { isMultiline } from './lines.js'

/** Keeps a link at the start from being a definition: its label ends at a bracket that nothing can escape. */
export function guardDefinition(children: PhrasingContent[], context: Context): PhrasingContent[] {
  const [first] = children
  if ((first?.type !== 'link' && first?.type !== 'linkReference') || !isReadAsDefinition(first)) return children
  const separator: PhrasingContent = { type: 'mdxTextExpression', value: '' }
  return instead(context, first, 'a link that reads as a definition', 'text before it', [separator, ...children])
}

/** A link on one line is none, as remark puts an empty title after it. */
function isReadAsDefinition(node: Link | LinkReference): boolean {
  return node.children.some(hasColon) && (node.type === 'linkReference' || isMultiline(node.children))
}

function hasColon(node: Nodes): boolean {
  if ('value' in node) return node.type !== 'text' && node.value.includes(']:')
  return isElement(node) && node.attributes.some()
}
