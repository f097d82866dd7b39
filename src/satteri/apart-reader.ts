import type { Nodes, Root, RootContent } from 'mdast'
import type { Lines } from './lines.js'
import { movePlaces } from './move-places.js'

/** Reads a text as the reference does; what is none throws. */
export type Reference = (text: string) => Root

/** What it costs to have a block read beside its text, in characters. */
const fee = 500

/** Has the reference read blocks of a file, instead of all of it. */
export class ApartReader {
  /** The blocks that it has read. */
  readonly blocks = new Set<Nodes>()
  readonly #lines: Lines
  readonly #reference: Reference
  /** How many characters it may still have read: all of them are read as soon. */
  #left: number

  constructor(lines: Lines, reference: Reference) {
    this.#lines = lines
    this.#reference = reference
    // What blocks may refer to stands around them.
    this.#left = lines.source.includes(']:') ? 0 : lines.source.length + fee
  }

  /**
   * Reads a block. It starts a line that follows upon a blank one and ends before one, and what follows is indented by
   * nothing: so nothing around it can be a part of it.
   *
   * @param before the block before it
   * @returns `undefined` where something may, or where the block is not one block to the reference
   */
  read(block: Nodes, before: Nodes | undefined): RootContent | undefined {
    const { source } = this.#lines
    const [start, end] = [block.position?.start.offset, block.position?.end.offset]
    const [text, rest] = [source.slice(start, end), source.slice(end)]
    const isLast = rest.trim() === ''
    if (text.length + fee > this.#left || !this.#startsAlone(block, before) || esm.test(text)) return undefined
    if (!isLast && !(block.type === 'list' ? behindList : behind).test(rest)) return undefined
    this.#left -= text.length + fee
    const [child, next, ...others] = this.#reference(text + (isLast ? rest : more)).children
    const isAll = child?.position?.start.offset === 0 && child.position.end.offset === text.length
    const isOne = isLast ? next === undefined : next?.type === 'paragraph' && others.length === 0
    if (!isAll || !isOne) {
      // What stands around it would be read again and again.
      this.#left = 0
      return undefined
    }
    movePlaces(child, { lines: Number(block.position?.start.line) - 1, characters: start ?? 0 })
    this.blocks.add(child)
    return child
  }

  #startsAlone({ type, position }: Nodes, before: Nodes | undefined): boolean {
    if (!types.has(type) || position?.start.column !== 1 || (type === 'list' && before?.type === 'list')) return false
    const { line } = position.start
    return line === 1 || /^[ \t]*$/.test(this.#lines.textOf(line - 1))
  }
}

/** Blocks that mean the same in any file. */
const types: ReadonlySet<string> = new Set([
  'blockquote',
  'heading',
  'list',
  'mdxFlowExpression',
  'mdxJsxFlowElement',
  'paragraph',
  'table',
])

/** What stands for all that follows. */
const more = '\n\n.'
/** A blank line, and text. */
const behind = /^(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))+\S/
/** The same where no list goes on. */
const behindList = /^(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))+[^\s\d*+-]/
const esm = /^(?:im|ex)port\b/m
