import type { Nodes, PhrasingContent } from 'mdast'
import { attributes, hasTag } from './attributes.js'
import { isBlock, type Element } from './component.js'
import { instead, placeOf, type Context } from './context.js'
import { inLine } from './expression.js'
import { inlineCode } from './inline-code.js'
import { checkReference } from './reference.js'
import { separate } from './separate.js'
import { isLinked, mergeTexts } from './text.js'

/** The content of a paragraph, a heading, a table cell or a span, as it can be written. */
export function phrasing(nodes: readonly Nodes[], context: Context): PhrasingContent[] {
  const inlines = mergeTexts(nodes).flatMap((node) => inline(node, context))
  return separate(mergeTexts(inlines), context)
}

function inline(node: Nodes, context: Context): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return !context.link && isLinked(node) ? instead(context, node, 'an address as text', 'a link', [node]) : [node]
    case 'emphasis': case 'strong': case 'delete': {
      const children = phrasing(node.children, context)
      return children.length > 0 ? [{ ...node, children }] : instead(context, node, `empty ${node.type}`, 'content', [])
    }
    case 'link': case 'linkReference': {
      if (context.link) return instead(context, node, 'a link in a link', 'text', phrasing(node.children, context))
      if (node.type === 'linkReference') checkReference(node, context)
      return [{ ...node, children: phrasing(node.children, { ...context, link: true }) }]
    }
    case 'imageReference': case 'footnoteReference':
      checkReference(node, context)
      return [node]
    case 'image':
      return [node]
    case 'inlineCode':
      return inlineCode(node, context)
    case 'break':
      return context.breaks ? [node] : instead(context, node, `a break in a ${placeOf(context)}`, 'one line', [lineBreak()])
    case 'mdxTextExpression': case 'mdxFlowExpression': {
      const value = inLine(node.value, 'value', node, context)
      return [value === undefined ? { type: 'text', value: `{${node.value}}` } : { type: 'mdxTextExpression', value }]
    }
    case 'mdxJsxTextElement': case 'mdxJsxFlowElement':
      return element(node, context)
    default:
      return instead(context, node, `${node.type} in a ${placeOf(context)}`, 'phrasing', contentOf(node, context))
  }
}

function element(node: Element, context: Context): PhrasingContent[] {
  const children = phrasing(node.children, context)
  if (!hasTag(node)) return instead(context, node, `an element \`${node.name}\``, 'a name', children)
  return [{ type: 'mdxJsxTextElement', name: node.name, attributes: attributes(node, context, true), children }]
}

/** What can be said in a line of a node that can't stand there. */
function contentOf(node: Nodes, context: Context): PhrasingContent[] {
  if ('children' in node) return phrasing(node.children, context)
  if (node.type === 'code') return inlineCode({ type: 'inlineCode', value: node.value }, context)
  const isHidden = !('value' in node) || node.type !== 'html' || node.value.trim().startsWith('<!--')
  return isHidden ? [] : [{ type: 'text', value: node.value }]
}

/** The element that reads as a hard break, where none can stand. */
export function lineBreak(): PhrasingContent {
  return { type: 'mdxJsxTextElement', name: 'br', attributes: [], children: [] }
}
