import type { BlockContent, FootnoteDefinition, List, ListItem, Nodes, RootContent } from 'mdast'
import { append } from '../../model/append.js'
import { arrange } from './arrange.js'
import { attributes, hasTag } from './attributes.js'
import { hasLines, isComponent, type Element } from './component.js'
import { instead, type Context } from './context.js'
import type { WritableElement } from './element.js'
import { code, heading, paragraph, table } from './leaf.js'
import { phrasing } from './phrasing.js'
import { checkLabel } from './reference.js'
import { guardBox } from './source.js'

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
      return [{ ...node, children: flow<BlockContent>(node.children, { ...context, margin: false, spread: true }) }]
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
      const children = phrasing([node], context)
      return children.length > 0 ? [{ type: 'paragraph', children }] : []
    }
  }
}

function footnote(node: FootnoteDefinition, context: Context): FootnoteDefinition[] {
  checkLabel(node, context)
  const nested: FootnoteDefinition[] = []
  const children = flow<BlockContent>(node.children, { ...context, margin: false, nested })
  const writable = { ...node, children, spread: context.spread }
  if (!context.nested) return [writable, ...nested]
  append(context.nested, [writable, ...nested])
  return instead(context, node, 'a footnote defined in a footnote', 'a definition beside it', [])
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
  if (typeof node.checked === 'boolean') context.report({ node, actual: 'a task without text', expected: 'text' })
  const children = flow<BlockContent>(node.children, inside)
  const [head] = children
  if (head?.type === 'paragraph') head.children = guardBox(head.children)
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

/** Whether indenting changes a node: it has lines whose space counts, or that count columns. */
function isRigid(node: Nodes): boolean {
  if (node.type === 'mdxjsEsm' || node.type === 'footnoteDefinition') return true
  if (node.type === 'inlineCode') return /[\n\r]/.test(node.value)
  return (isComponent(node) && hasLines(node)) || ('children' in node && node.children.some(isRigid))
}
