import type { Nodes, Parents } from 'mdast'
import type { Position } from 'unist'
import { append } from '../../model/append.js'
import { Contents, type Content } from './content.js'
import { readMark } from './description.js'

/** A block of a file: it has content, or holds other blocks. */
export type Block = Leaf | Branch

/** A block that holds no other. */
interface Leaf {
  readonly position: Position
  readonly content: Content
  /** Its number among the leaves of all files. */
  readonly from: number
}

interface Branch {
  readonly position: Position
  /** What it is, apart from what it holds. */
  readonly shell: string
  readonly inside: readonly Block[]
  /** The numbers of all leaves in it: from this one on, up to but not including `to`. */
  readonly from: number
  readonly to: number
}

/** The blocks that stand side by side. */
export interface Row {
  readonly path: string
  /** Whether they are all there is in the file. */
  readonly isFile: boolean
  readonly blocks: readonly Block[]
}

/** Reads nodes as blocks; what shows nothing by itself is left out. */
export class BlockReader {
  readonly contents = new Contents()
  /** What the leaves of all files say that were read, by number: in document order, one file after the other. */
  readonly leaves: Content[] = []

  /** The blocks of a file. */
  read(nodes: readonly Nodes[]): Block[] {
    const blocks: Block[] = []
    for (const node of nodes) {
      const block = this.#readNode(node)
      if (block) blocks.push(block)
    }
    return blocks
  }

  /** The block of code at a place. */
  readCode(value: string, position: Position): Block {
    return this.#leaf(position, this.contents.ofCode(value))
  }

  #readNode(node: Nodes): Block | undefined {
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
        return this.readCode(node.value, position)
      case 'mdxJsxFlowElement':
      case 'containerDirective':
      case 'listItem':
        if (node.children.length > 0) return this.#readBranch(node, position)
        break
      case 'list':
      case 'blockquote':
        // One of text alone is one block: no part of it could be a file.
        if (hasElement(node)) return this.#readBranch(node, position)
    }
    return this.#leaf(position, this.contents.ofText(node))
  }

  #readBranch(node: Parents, position: Position): Branch {
    const from = this.leaves.length
    const inside = this.read(node.children)
    return { position, shell: readMark(node).mark, inside, from, to: this.leaves.length }
  }

  #leaf(position: Position, content: Content): Leaf {
    return { position, content, from: this.leaves.push(content) - 1 }
  }
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
export function rowsOf(blocks: readonly Block[], path: string, isFile = true): Row[] {
  const rows: Row[] = [{ path, isFile, blocks }]
  for (const block of blocks) if ('inside' in block) append(rows, rowsOf(block.inside, path, false))
  return rows
}
