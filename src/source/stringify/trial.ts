import type { Nodes, Paragraph, PhrasingContent, Text } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { isAttention, isBlock, isElement } from './component.js'

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
export function isReadAsIs(nodes: readonly Nodes[]): boolean {
  if (nodes.some(hasBlock)) return false
  const edge: Text = { type: 'text', value: 'a ' }
  const paragraph: Paragraph = { type: 'paragraph', children: [edge, ...nodes.map(reduce), edge] }
  try {
    const root = processor.parse(processor.stringify({ type: 'root', children: [paragraph] }))
    return shape(root.children) === shape([paragraph])
  } catch {
    return false
  }
}

function hasBlock(node: Nodes): boolean {
  return isBlock(node) || ('children' in node && node.children.some(hasBlock))
}

/** A node with the same kinds of characters at its edges. */
function reduce(node: Nodes): PhrasingContent {
  if (node.type === 'text' && node.value === '') return node
  if (node.type === 'text') {
    const edges = node.value.length > 1 ? [node.value.slice(0, 1), node.value.slice(-1)] : [node.value]
    return { ...node, value: edges.map((it) => /\s/.test(it) ? ' ' : /[\p{P}\p{S}]/u.test(it) ? '.' : 'a').join('a') }
  }
  if (isAttention(node)) return { ...node, children: node.children.map(reduce) }
  if (isElement(node)) return { type: 'mdxJsxTextElement', name: 'x', attributes: [], children: node.children.map(reduce) }
  return { type: 'mdxTextExpression', value: '' }
}

function shape(nodes: readonly Nodes[]): string {
  return nodes.map((node) => {
    if (node.type === 'text') return node.value
    return `<${node.type}>${'children' in node ? shape(node.children) : ''}</>`
  }).join('')
}
