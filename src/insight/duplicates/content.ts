import type { Nodes } from 'mdast'
import { readCode } from './code.js'
import { describeNode } from './description.js'
import { TokenIndex } from './token-index.js'
import { TokenList } from './token-list.js'

/** What a block says that holds no other; one object for all blocks that say the same. */
export interface Content {
  readonly kind: 'code' | 'text' | 'mark'
  /** Which it is, among those that differ. */
  readonly number: number
  /** Its tokens, as `Contents` numbers them. */
  readonly tokens: Uint32Array
  /** Words of text, or lines of code that are not blank; none for what is only a mark, such as an include. */
  readonly size: number
}

/** The contents of a docs set, each once: as tokens by number, so that no text is held or compared. */
export class Contents {
  /** What the tokens are. */
  readonly index = new TokenIndex()
  readonly #codes = new Map<number, Content[]>()
  readonly #texts = new Map<number, Content[]>()
  readonly #tokens = new TokenList()
  #size = 0

  /** The content of code; its indent as a whole, blank lines around it, spaces at the ends of lines, language and meta aside. */
  ofCode(value: string): Content {
    this.#tokens.clear()
    const lines = readCode(value, this.index, this.#tokens)
    return this.#known(this.#codes, 'code', lines)
  }

  /** The content of any other node; white space and levels of headings aside. */
  ofText(node: Nodes): Content {
    this.#tokens.clear()
    const words = describeNode(node, this.index, this.#tokens)
    return this.#known(this.#texts, words > 0 ? 'text' : 'mark', words)
  }

  #known(contents: Map<number, Content[]>, kind: Content['kind'], size: number): Content {
    const alike = contents.get(this.#tokens.hash)
    const known = alike?.find(({ tokens }) => this.#tokens.is(tokens))
    if (known) return known
    const content: Content = { kind, number: this.#size++, tokens: this.#tokens.copy(), size }
    if (alike) alike.push(content)
    else contents.set(this.#tokens.hash, [content])
    return content
  }
}
