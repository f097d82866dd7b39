import type { Nodes } from 'mdast'
import type { Position } from 'unist'
import { contentOfCode, contentOfText, type Content } from './content.js'

/** A block of a file: it has content, or holds other blocks. */
export type Block = Leaf | Branch

interface Leaf {
  readonly position: Position
  readonly content: Content
}

interface Branch {
  readonly position: Position
  /** What it is, apart from what it holds. */
  readonly shell: string
  readonly inside: readonly Block[]
}

/** The blocks that stand side by side. */
export interface Row {
  readonly path: string
  /** Whether they are all there is in the file. */
  readonly isFile: boolean
  readonly blocks: readonly Block[]
}

/** Reads the nodes of a file as blocks; what shows nothing by itself is left out. */
export function readBlocks(nodes: readonly Nodes[]): Block[] {
  return nodes.flatMap((node): Block[] => {
    const { position } = node
    if (position === undefined || isSilent(node)) return []
    if (node.type === 'code') return [{ position, content: contentOfCode(node) }]
    if (!('children' in node) || !holdsBlocks(node)) return [{ position, content: contentOfText(node) }]
    const { tokens } = contentOfText({ ...node, children: [] })
    return [{ position, shell: tokens.join(' '), inside: readBlocks(node.children) }]
  })
}

/** Lists blocks that stand side by side, and those inside each of them. */
export function* rowsOf(blocks: readonly Block[], path: string, isFile = true): Generator<Row> {
  yield { path, isFile, blocks }
  for (const block of blocks) if ('inside' in block) yield* rowsOf(block.inside, path, false)
}

/** The contents of blocks and of all inside them, in document order. */
export function contentsOf(blocks: readonly Block[]): Content[] {
  return blocks.flatMap((block) => ('content' in block ? [block.content] : contentsOf(block.inside)))
}

function isSilent(node: Nodes): boolean {
  if (node.type === 'mdxFlowExpression') return node.data?.estree?.body.length === 0
  return node.type === 'yaml' || node.type === 'mdxjsEsm' || node.type === 'definition'
}

// A list or quote of text alone is one block: no part of it could be a file.
function holdsBlocks(node: Nodes): boolean {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'containerDirective' || node.type === 'listItem')
    return node.children.length > 0
  return (node.type === 'list' || node.type === 'blockquote') && hasElement(node)
}

function hasElement(node: Nodes): boolean {
  return (
    node.type === 'code' ||
    node.type === 'containerDirective' ||
    node.type === 'mdxJsxFlowElement' ||
    ('children' in node && node.children.some(hasElement))
  )
}
