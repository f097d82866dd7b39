import { hashWith } from './token-index.js'

/** Tokens in a row, which are gathered anew for each content. */
export class TokenList {
  #tokens = new Uint32Array(1024)
  length = 0
  /** The same for the same tokens. */
  hash = 0

  /** Starts anew. */
  clear(): void {
    this.length = 0
    this.hash = 0
  }

  add(token: number): void {
    if (this.length === this.#tokens.length) this.#grow()
    this.#tokens[this.length++] = token
    this.hash = hashWith(this.hash, token)
  }

  /** Whether these are the same tokens. */
  is(tokens: Uint32Array): boolean {
    if (tokens.length !== this.length) return false
    for (let at = 0; at < tokens.length; at++) if (tokens[at] !== this.#tokens[at]) return false
    return true
  }

  /** The tokens, as they are kept. */
  copy(): Uint32Array {
    return this.#tokens.slice(0, this.length)
  }

  #grow(): void {
    const before = this.#tokens
    this.#tokens = new Uint32Array(2 * before.length)
    this.#tokens.set(before)
  }
}
