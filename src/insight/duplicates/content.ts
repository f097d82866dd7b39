import type { Nodes } from 'mdast'
import { remember } from '../../model/remember.js'
import { describeNode, tokensIn } from './description.js'

/** What a block says that holds no other; one object for all blocks that say the same. */
export interface Content {
  readonly kind: 'code' | 'text' | 'mark'
  /** Which it is, among those that differ. */
  readonly number: number
  /** How many tokens it has. */
  readonly length: number
  /** Its tokens, read anew each time: all that there are would fill the memory. */
  tokens(): readonly string[]
  /** Words of text, or lines of code that are not blank; none for what is only a mark, such as an include. */
  readonly size: number
}

/** The contents of a docs set, each once: most of their tokens are never looked at, and no two that are the same compared. */
export class Contents {
  readonly #codes = new Map<string, Content>()
  readonly #texts = new Map<string, Content>()

  /** The content of code; its indent as a whole, blank lines around it, spaces at the ends of lines, language and meta aside. */
  ofCode(value: string): Content {
    const lines = value.split(/\r\n|\n|\r/)
    let size = 0
    let indent = Infinity
    for (let at = 0; at < lines.length; at++) {
      const line = (lines[at] = (lines[at] ?? '').trimEnd())
      if (line === '') continue
      size++
      if (indent > 0) indent = Math.min(indent, line.length - line.trimStart().length)
    }
    const text = (indent > 0 ? lines.map((line) => line.slice(indent)) : lines).join('\n').trim()
    // What is read as the same tokens is the same text but for spaces between words and marks, where they part nothing.
    const key = text.replace(/(?<=\w) (?=[^\w\s])|(?<=[^\w\s]) (?=\w)/g, '')
    return remember(this.#codes, key, () => new Code(this.#size, key, size))
  }

  /** The content of any other node; white space and levels of headings aside. */
  ofText(node: Nodes): Content {
    const { key, length, words } = describeNode(node)
    return remember(this.#texts, key, () => new Text(this.#size, key, words, length))
  }

  get #size(): number {
    return this.#codes.size + this.#texts.size
  }
}

class Code implements Content {
  readonly kind = 'code'

  constructor(
    readonly number: number,
    readonly key: string,
    readonly size: number,
  ) {}

  get length(): number {
    return this.tokens().length
  }

  tokens(): string[] {
    return this.key.match(/[^\S ]\s*| \s+|\w+|[^\w\s]+/g) ?? []
  }
}

class Text implements Content {
  readonly kind: 'text' | 'mark'

  constructor(
    readonly number: number,
    readonly key: string,
    readonly size: number,
    readonly length: number,
  ) {
    this.kind = size > 0 ? 'text' : 'mark'
  }

  tokens(): string[] {
    return tokensIn(this.key)
  }
}
