import type { BlockContent, Blockquote, FootnoteDefinition, List, ListItem, Nodes, Paragraph, RootContent } from 'mdast'
import { isLabel } from '../../model/plugin-nodes.js'
import { arrange, isPhrasing } from './arrange.js'
import { attributes, hasTag } from './attributes.js'
import { hasLines, isComponent, type Element } from './component.js'
import { instead, type Context } from './context.js'
import type { WritableElement } from './element.js'
import { code, heading, label, line, paragraph, table } from './leaf.js'
import { phrasing } from './phrasing.js'
import { unwritten, writable } from './plugin.js'
import { asPlugin, type PluginNode } from './plugins.js'
import { checkLabel } from './reference.js'
import { guardAlert, guardBox, holding } from './source.js'

/** Fits the content of the root, a quote, a list item, a footnote or an element to be written. */
export function flow<Content extends RootContent>(nodes: readonly Nodes[], context: Context): Content[] {
  return arrange(nodes, context).flatMap((node) => block(node, context)) as Content[]
}

function block(node: Nodes, context: Context): RootContent[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraph(node, false, context)]
    case 'heading':
      return [heading(node, context)]
    case 'code':
      return [code(node, context)]
    case 'table':
      return node.children.length > 0 ? [table(node, context)] : instead(context, node, 'an empty table', 'a row', [])
    case 'definition':
      checkLabel(node, context)
      return [node]
    case 'blockquote':
      return [quote(node, context)]
    case 'footnoteDefinition':
      return footnote(node, context)
    case 'list':
      return node.children.length > 0 ? [list(node, context)] : []
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return element(node, context)
    case 'root':
      return flow(node.children, context)
    case 'mdxFlowExpression':
    case 'thematicBreak':
      return [node]
    case 'mdxjsEsm':
      return context.margin ? [node] : instead(context, node, 'ESM in a list or a quote', 'ESM at the margin', [])
    case 'yaml':
      return instead(context, node, 'front matter amid content', 'front matter at the start', [])
    default: {
      const other = asPlugin(node)
      if (other) return plugin(other, context)
      const children = phrasing([node], context)
      return children.length > 0 ? [{ type: 'paragraph', children }] : []
    }
  }
}

function quote(node: Blockquote, context: Context): Blockquote {
  const children = flow<BlockContent>(node.children, { ...context, margin: false, spread: true })
  const [head, ...rest] = children
  if (head?.type !== 'paragraph') return { ...node, children }
  return { ...node, children: [holding(head, guardAlert(head.children, context)), ...rest] }
}

/** Fits a node of a plugin among blocks: what it holds is a line of text, as a label is, or blocks. */
function plugin(node: PluginNode, context: Context): RootContent[] {
  if (!context.plugins.written.has(node.type)) return [unwritten('mdxFlowExpression', node, context)]
  const { children } = node
  if (!children) return [writable(node, {}, context)]
  if (children.some((child) => isPhrasing(child, context.plugins))) {
    const fit = node.type === 'leafDirective' ? label : line
    return [writable(node, { children: fit(children, context) }, context)]
  }
  const [head, ...rest] = children
  const content =
    head?.type === 'paragraph' && isLabel(head)
      ? [{ ...head, children: label(head.children, context) }, ...flow(rest, context)]
      : flow(children, context)
  return [writable(node, { children: content }, context)]
}

function footnote(node: FootnoteDefinition, context: Context): FootnoteDefinition[] {
  const nested = context.nested ?? []
  const writable = footnoteWith(nested, node, context)
  if (!context.nested) return [writable, ...nested]
  context.nested.push(writable)
  return instead(context, node, 'a footnote defined in a footnote', 'a definition beside it', [])
}

/** Fits a footnote; one defined at its very end stays there, as all that follows it is read as part of it. */
function footnoteWith(nested: FootnoteDefinition[], node: FootnoteDefinition, context: Context): FootnoteDefinition {
  checkLabel(node, context)
  const inside: Context = { ...context, margin: false, nested }
  const last = node.children.at(-1)
  const end = last?.type === 'footnoteDefinition' ? [footnoteWith(nested, last, inside)] : []
  const children = flow<BlockContent>(node.children.slice(0, node.children.length - end.length), inside)
  return { ...node, children: [...children, ...end], ...{ spread: context.spread } }
}

function list(node: List, context: Context): List {
  const writable = { ...node, children: node.children.map((item) => listItem(item, context)) }
  const start = 1_000_000_000 - node.children.length
  if (!node.ordered || (node.start ?? 1) <= start) return writable
  return instead(context, node, 'a list numbered beyond 999999999', 'nine digits', { ...writable, start })
}

function listItem(node: ListItem, context: Context): ListItem {
  const inside: Context = { ...context, margin: false, spread: node.spread ?? false }
  const [first, ...rest] = node.children
  if (typeof node.checked === 'boolean' && first?.type === 'paragraph') {
    return { ...node, children: [paragraph(first, true, inside), ...flow<BlockContent>(rest, inside)] }
  }
  const children = flow<BlockContent>(node.children, inside)
  if (typeof node.checked === 'boolean') {
    // Its box needs a paragraph to stand in.
    const box: Paragraph = { type: 'paragraph', children: first ? [{ type: 'mdxTextExpression', value: '' }] : [] }
    const task: ListItem = first ? { ...node, children: [box, ...children] } : { ...node, checked: null, children }
    return instead(context, node, 'a task without text', 'text', task)
  }
  const [head, ...others] = children
  if (head?.type === 'paragraph')
    return { ...node, checked: null, children: [holding(head, guardBox(head.children)), ...others] }
  // Nothing else can show that the item is spread.
  if (node.spread && children.length === 1 && head?.type === 'mdxJsxFlowElement') Object.assign(head, { airy: true })
  return { ...node, checked: null, children }
}

function element(node: Element, context: Context): RootContent[] {
  const children = flow<BlockContent>(node.children, context)
  if (!hasTag(node)) return instead(context, node, `an element \`${node.name}\``, 'a name', children)
  const writable: WritableElement = {
    type: 'mdxJsxFlowElement',
    name: node.name,
    attributes: attributes(node, context, false),
    children,
    spread: context.spread,
    airy: false,
    rigid: children.some(isRigid),
  }
  return [writable]
}

const isWritable = (node: Nodes): node is WritableElement => node.type === 'mdxJsxFlowElement' && 'rigid' in node

/** Whether indenting changes a node: it has lines whose space counts, or that count columns. */
function isRigid(node: Nodes): boolean {
  if (node.type === 'mdxjsEsm' || node.type === 'footnoteDefinition') return true
  if (isWritable(node)) return node.rigid || hasLines(node)
  if (node.type === 'inlineCode') return /[\n\r]/.test(node.value)
  if (asPlugin(node)?.type === 'inlineMath' && 'value' in node && /[\n\r]/.test(String(node.value))) return true
  return (isComponent(node) && hasLines(node)) || ('children' in node && node.children.some(isRigid))
}
