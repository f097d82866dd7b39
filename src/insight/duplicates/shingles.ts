import { PairIndex } from './pair-index.js'

/** What a content is compared by: each two tokens in a row, told apart where they stand there again; by number. */
export type Shingles = Uint32Array

/** Contents as sets of shingles. */
export interface ShingleSets {
  readonly sets: readonly Shingles[]
  /** By number of a shingle: its first token. */
  readonly firsts: readonly number[]
  /** Its second token, from 1 on; 0 for what stands alone. */
  readonly seconds: readonly number[]
  /** How often the same stands before it. */
  readonly times: readonly number[]
  /** What tokens are, by number. */
  readonly texts: readonly string[]
}

/** The shingles of contents, by their tokens, in which words and marks that are written alike are the same. */
export function readShingles(
  contents: readonly { readonly tokens: Uint32Array }[],
  texts: readonly string[],
): ShingleSets {
  const reader = new ShingleReader()
  const sets = contents.map(({ tokens }) => reader.read(tokens))
  return { sets, firsts: reader.firsts, seconds: reader.seconds, times: reader.times, texts }
}

class ShingleReader {
  readonly firsts: number[] = []
  readonly seconds: number[] = []
  readonly times: number[] = []
  readonly #pairs = new PairIndex()
  // The same once more; 0 where it stands nowhere once more.
  readonly #again: number[] = []
  // Of each pair, the content that it was last seen in, and its number there.
  readonly #seenIn: number[] = []
  readonly #latest: number[] = []
  #content = 0

  read(tokens: Uint32Array): Shingles {
    this.#content++
    const set = new Uint32Array(Math.min(tokens.length, Math.max(1, tokens.length - 1)))
    let first = (tokens[0] ?? 0) >> 1
    for (let at = 0; at < set.length; at++) {
      // What stands alone is a pair with nothing.
      const second = at + 1 < tokens.length ? ((tokens[at + 1] ?? 0) >> 1) + 1 : 0
      set[at] = this.#number(first, second)
      first = second - 1
    }
    return set
  }

  #number(first: number, second: number): number {
    const pair = this.#pairs.number(first, second, this.firsts.length)
    if (pair === this.firsts.length) this.#make(first, second, 0)
    const number = this.#seenIn[pair] === this.#content ? this.#after(this.#latest[pair] ?? pair) : pair
    this.#seenIn[pair] = this.#content
    this.#latest[pair] = number
    return number
  }

  #after(shingle: number): number {
    const known = this.#again[shingle] ?? 0
    if (known > 0) return known
    const times = (this.times[shingle] ?? 0) + 1
    return (this.#again[shingle] = this.#make(this.firsts[shingle] ?? 0, this.seconds[shingle] ?? 0, times))
  }

  #make(first: number, second: number, times: number): number {
    this.seconds.push(second)
    this.times.push(times)
    this.#again.push(0)
    this.#seenIn.push(0)
    this.#latest.push(0)
    return this.firsts.push(first) - 1
  }
}
