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
  readonly tokens: () => readonly string[]
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
    const tokens = (text.match(/\w+|\s+|[^\w\s]+/g) ?? []).filter((token) => token !== ' ')
    // Of white space, a token has all that follows each other, and is no single space: what is joined can be told apart.
    return remember(this.#codes, tokens.join(' '), () => this.#add('code', tokens.length, size, () => tokens))
  }

  /** The content of any other node; white space and levels of headings aside. */
  ofText(node: Nodes): Content {
    const { key, length, words } = describeNode(node)
    return remember(this.#texts, key, () => this.#add(words > 0 ? 'text' : 'mark', length, words, () => tokensIn(key)))
  }

  #add(kind: Content['kind'], length: number, size: number, tokens: Content['tokens']): Content {
    return { kind, number: this.#codes.size + this.#texts.size, length, tokens, size }
  }
}
