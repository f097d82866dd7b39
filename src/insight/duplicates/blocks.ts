import type { Nodes, Parents } from 'mdast'
import type { Position } from 'unist'
import type { Content, Contents } from './content.js'
import { readMark } from './description.js'

/** A block of a file: it has content, or holds other blocks. */
export type Block = Leaf | Branch

/** A block that holds no other. */
export interface Leaf {
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
export function readBlocks(nodes: readonly Nodes[], contents: Contents): Block[] {
  const blocks: Block[] = []
  for (const node of nodes) {
    const block = readBlock(node, contents)
    if (block) blocks.push(block)
  }
  return blocks
}

function readBlock(node: Nodes, contents: Contents): Block | undefined {
  const { position } = node
  if (position === undefined) return undefined
  switch (node.type) {
    case 'yaml':
    case 'mdxjsEsm':
    case 'definition':
      return undefined
    case 'mdxFlowExpression':
      if (node.data?.estree?.body.length === 0) return undefined
      break
    case 'code':
      return { position, content: contents.ofCode(node.value) }
    case 'mdxJsxFlowElement':
    case 'containerDirective':
    case 'listItem':
      if (node.children.length > 0) return readBranch(node, position, contents)
      break
    case 'list':
    case 'blockquote':
      // One of text alone is one block: no part of it could be a file.
      if (hasElement(node)) return readBranch(node, position, contents)
  }
  return { position, content: contents.ofText(node) }
}

function readBranch(node: Parents, position: Position, contents: Contents): Branch {
  return { position, shell: readMark(node).mark, inside: readBlocks(node.children, contents) }
}

function hasElement(node: Nodes): boolean {
  switch (node.type) {
    case 'code':
    case 'containerDirective':
    case 'mdxJsxFlowElement':
      return true
    case 'text':
      return false
    default:
      if (!('children' in node)) return false
      for (const child of node.children) if (hasElement(child)) return true
      return false
  }
}

/** Lists blocks that stand side by side, and those inside each of them. */
export function* rowsOf(blocks: readonly Block[], path: string, isFile = true): Generator<Row> {
  yield { path, isFile, blocks }
  for (const block of blocks) if ('inside' in block) yield* rowsOf(block.inside, path, false)
}

/** The blocks that hold no other, among blocks and all inside them, in document order. */
export function leavesOf(blocks: readonly Block[]): Leaf[] {
  const leaves: Leaf[] = []
  const walk = (inside: readonly Block[]): void => {
    for (const block of inside)
      if ('inside' in block) walk(block.inside)
      else leaves.push(block)
  }
  walk(blocks)
  return leaves
}
