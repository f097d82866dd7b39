import type { Nodes, Paragraph, PhrasingContent, Text } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { isAttention } from './component.js'
import type { Context } from './context.js'
import { writeEmphasis, writeStrong } from './emphasis.js'
import { isSource } from './source.js'
import { expectRoom } from '../../model/stack.js'

const processor = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm)
  .use(remarkStringify, { handlers: { emphasis: writeEmphasis, strong: writeStrong } })
  .freeze()

/** Whether source is read as a single paragraph. */
export function isOneParagraph(source: string): boolean {
  try {
    const { children } = processor.parse(source)
    return children.length === 1 && children[0]?.type === 'paragraph'
  } catch (error) {
    expectRoom(error)
    return false
  }
}

/** Whether emphasis, once written, is read as it is; only what the parser looks at round the markers is tried. */
export function isReadAsIs(nodes: readonly PhrasingContent[], { breaks, link }: Context): boolean {
  const edge: Text[] = link ? [{ type: 'text', value: '.' }] : []
  const children = [...edge, ...nodes.map((node) => reduce(node, !breaks)), ...edge]
  const paragraph: Paragraph = { type: 'paragraph', children }
  try {
    const root = processor.parse(processor.stringify({ type: 'root', children: [paragraph] }))
    return shape(root.children) === shape([paragraph])
  } catch (error) {
    expectRoom(error)
    return false
  }
}

/** Makes a node with the same kinds of characters at its edges; on one line, line endings are references. */
function reduce(node: PhrasingContent, isLine: boolean): PhrasingContent {
  if (isAttention(node)) return { ...node, children: node.children.map((child) => reduce(child, isLine)) }
  if (node.type === 'mdxJsxTextElement') {
    return { ...node, name: 'x', attributes: [], children: node.children.map((child) => reduce(child, isLine)) }
  }
  if (node.type === 'mdxTextExpression') return { type: node.type, value: '' }
  if (node.type !== 'text') return node.type === 'break' ? node : { type: 'image', url: '' }
  const value = isLine ? node.value.replace(/[\n\r]/g, '.') : node.value
  return { type: 'text', value: isSource(node) ? '.' : value.replace(/\S(?:[^]*\S)?/, toKinds) }
}

/**
 * Writes the kinds of the characters at both ends; an underscore in a word is kept, as remark does not escape it, and a
 * tilde, as emphasis may end behind one that is escaped.
 */
function toKinds(ink: string): string {
  const ends = ink.length > 6 ? ink.slice(0, 3) + ink.slice(-3) : ink
  return ends.replace(/[^_~]/g, (character) => (/[\p{P}\p{S}]/u.test(character) ? '.' : 'a'))
}

function shape(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      return `<${node.type}>${'children' in node ? shape(node.children) : ''}</>`
    })
    .join('')
}
