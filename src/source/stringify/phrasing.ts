import type { Nodes, PhrasingContent } from 'mdast'
import { guardAddresses } from './address.js'
import { guardAttention } from './attention.js'
import { attributes, hasTag } from './attributes.js'
import type { Element } from './component.js'
import { instead, placeOf, prepared, type Context } from './context.js'
import { inLine } from './expression.js'
import { inlineCode } from './inline-code.js'
import { formula } from './inline-math.js'
import { guardEnd, lineBreak } from './line-break.js'
import { unwritten, writable } from './plugin.js'
import { asPlugin, type PluginNode } from './plugins.js'
import { cutReference, reference } from './reference.js'
import { separate } from './separate.js'
import { guardEdges, guardReturn } from './source.js'
import { mergeTexts } from './text.js'

/** Fits the content of a paragraph, a heading, a table cell or a span to be written: parents are fresh. */
export function phrasing(nodes: readonly Nodes[], context: Context): PhrasingContent[] {
  return fit(nodes, context, false)
}

function fit(nodes: readonly Nodes[], context: Context, isInElement: boolean): PhrasingContent[] {
  const merged = mergeTexts(nodes)
  const isWhole = isInElement && merged.length === 1
  return separate(mergeTexts(merged.flatMap((node) => inline(node, context, isWhole))), context)
}

function inline(node: Nodes, context: Context, isWhole: boolean): PhrasingContent[] {
  if (node.type === 'linkReference' || node.type === 'imageReference' || node.type === 'footnoteReference') {
    const other = cutReference(node, context)
    if (other) return phrasing(other, context)
  }
  switch (node.type) {
    case 'text':
      if (context.link) return guardReturn(node)
      return guardAddresses(node, isWhole, context.line === 'table cell').flatMap((piece) =>
        piece.type === 'text' ? guardReturn(piece) : piece,
      )
    case 'emphasis':
    case 'strong':
    case 'delete': {
      const children = guardEnd(phrasing(node.children, context), context)
      if (children.length === 0) return instead(context, node, `empty ${node.type}`, 'content', [])
      return [prepared(node, { ...node, children })]
    }
    case 'link':
    case 'linkReference': {
      const children = phrasing(node.children, { ...context, link: true })
      if (context.link) return instead(context, node, 'a link in a link', 'text', children)
      return [node.type === 'link' ? { ...node, children } : { ...reference(node, context), children }]
    }
    case 'imageReference':
    case 'footnoteReference':
      return [reference(node, context)]
    case 'image':
      return [node]
    case 'inlineCode':
      return inlineCode(node, context)
    case 'break':
      return [context.breaks ? node : lineBreak(node, `a break in a ${placeOf(context)}`, context)]
    case 'mdxTextExpression':
    case 'mdxFlowExpression': {
      const value = inLine(node.value, 'value', node, context)
      return [value === undefined ? { type: 'text', value: `{${node.value}}` } : { type: 'mdxTextExpression', value }]
    }
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      return element(node, context)
    case 'html':
      return instead(context, node, 'raw HTML', 'an element, or code', contentOf(node, context))
    default: {
      const other = asPlugin(node)
      if (other) return [plugin(other, context)]
      return instead(context, node, `${node.type} in a ${placeOf(context)}`, 'phrasing', contentOf(node, context))
    }
  }
}

function element(node: Element, context: Context): PhrasingContent[] {
  const children = fit(node.children, context, true)
  if (!hasTag(node)) return instead(context, node, `an element \`${node.name}\``, 'a name', children)
  return [{ type: 'mdxJsxTextElement', name: node.name, attributes: attributes(node, context, true), children }]
}

function plugin(node: PluginNode, context: Context): PhrasingContent {
  const { written, kinds } = context.plugins
  if (!written.has(node.type) || kinds.get(node.type) === 'flow') return unwritten('mdxTextExpression', node, context)
  if (node.type === 'inlineMath') return writable(node, { value: formula(node, context) }, context)
  if (!node.children) return writable(node, {}, context)
  const children = guardEnd(phrasing(node.children, context), context)
  // The parser looks for emphasis in each label apart.
  return writable(node, { children: guardAttention(guardEdges(children), { ...context, link: true }) }, context)
}

/** Takes what can be said in a line of a node that can't stand there. */
function contentOf(node: Nodes, context: Context): PhrasingContent[] {
  if ('children' in node) return phrasing(node.children, context)
  if (node.type === 'code') return inlineCode({ type: 'inlineCode', value: node.value }, context)
  const isHidden = !('value' in node) || node.type !== 'html' || node.value.trim().startsWith('<!--')
  return isHidden ? [] : [{ type: 'text', value: node.value }]
}
