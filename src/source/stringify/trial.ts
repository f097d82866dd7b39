import type { Nodes, Paragraph, PhrasingContent, Text } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { isAttention, isBlock, isElement } from './component.js'
import type { Context } from './context.js'

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkStringify).freeze()

/** Whether source is read as a single paragraph. */
export function isOneParagraph(source: string): boolean {
  try {
    const { children } = processor.parse(source)
    return children.length === 1 && children[0]?.type === 'paragraph'
  } catch {
    return false
  }
}

/** Whether emphasis, once written, is read as it is; only what the parser looks at round the markers is tried. */
export function isReadAsIs(nodes: readonly Nodes[], context: Context): boolean {
  // What dissolves leaves other neighbours, and a space may come to be written as a reference.
  return !nodes.some((node) => dissolves(node, context)) && tries(nodes, ' ') && tries(nodes, '.')
}

function dissolves(node: Nodes, context: Context): boolean {
  if (isBlock(node) || (context.link && (node.type === 'link' || node.type === 'linkReference'))) return true
  return 'children' in node && node.children.some((child) => dissolves(child, context))
}

function tries(nodes: readonly Nodes[], space: string): boolean {
  const edge: Text = { type: 'text', value: 'a ' }
  const paragraph: Paragraph = { type: 'paragraph', children: [edge, ...nodes.map((node) => reduce(node, space)), edge] }
  try {
    const root = processor.parse(processor.stringify({ type: 'root', children: [paragraph] }))
    return shape(root.children) === shape([paragraph])
  } catch {
    return false
  }
}

/** A node with the same kinds of characters at its edges. */
function reduce(node: Nodes, space: string): PhrasingContent {
  if (node.type === 'text') {
    const edges = node.value.length > 1 ? [node.value.slice(0, 1), node.value.slice(-1)] : [...node.value]
    return { ...node, value: edges.map((it) => /\s/.test(it) ? space : /[\p{P}\p{S}]/u.test(it) ? '.' : 'a').join('a') }
  }
  const children = isAttention(node) || isElement(node) ? node.children.map((child) => reduce(child, space)) : []
  if (isAttention(node)) return { ...node, children }
  if (isElement(node)) return { type: 'mdxJsxTextElement', name: 'x', attributes: [], children }
  return { type: 'mdxTextExpression', value: '' }
}

function shape(nodes: readonly Nodes[]): string {
  return nodes.map((node) => {
    if (node.type === 'text') return node.value
    return `<${node.type}>${'children' in node ? shape(node.children) : ''}</>`
  }).join('')
}
