import type { Heading, Nodes, Paragraph, PhrasingContent } from 'mdast'
import { expressionsOf, hasLines, isComponent } from './component.js'
import { instead, type Context } from './context.js'

/**
 * Keeps a link at the start of a block from being a definition.
 * A label ends at the first bracket, and there are brackets that nothing can escape. A link on one line is safe, as
 * remark writes an empty title after it.
 */
export function guardDefinition(
  node: Heading | Paragraph,
  children: PhrasingContent[],
  context: Context,
): PhrasingContent[] {
  const [first] = children
  if ((first?.type !== 'link' && first?.type !== 'linkReference') || !first.children.some(endsLabel)) return children
  if (first.type === 'link' && !first.children.some(endsLine)) return children
  const separator: PhrasingContent = { type: 'mdxTextExpression', value: '' }
  return instead(context, node, 'a link that reads as a definition', 'text before it', [separator, ...children])
}

function endsLabel(node: Nodes): boolean {
  const sources = isComponent(node) ? expressionsOf(node) : node.type === 'inlineCode' ? [node.value] : []
  return sources.some((value) => value.includes(']:')) || ('children' in node && node.children.some(endsLabel))
}

function endsLine(node: Nodes): boolean {
  if (node.type === 'break' || (isComponent(node) && hasLines(node))) return true
  const source = 'value' in node ? node.value : 'alt' in node ? (node.alt ?? '') : ''
  return /[\n\r]/.test(source) || ('children' in node && node.children.some(endsLine))
}
