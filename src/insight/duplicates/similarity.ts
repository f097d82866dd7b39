import type { Shingles } from './shingles.js'

/** Compares sets of shingles, of the same contents. */
export class Similarity {
  // By shingle, the latest set it was seen in.
  readonly #marks: Uint32Array
  #mark = 0
  #marked: Shingles | undefined

  /** @param size how many shingles there are */
  constructor(size: number) {
    this.#marks = new Uint32Array(size)
  }

  /** How much two sets have in common, from 0 to 1: the share of all their shingles that stands in both. */
  of(a: Shingles, b: Shingles): number {
    if (a.length + b.length === 0) return 1
    if (a !== this.#marked) {
      this.#mark++
      for (const shingle of a) this.#marks[shingle] = this.#mark
      this.#marked = a
    }
    let shared = 0
    for (const shingle of b) if (this.#marks[shingle] === this.#mark) shared++
    return (2 * shared) / (a.length + b.length)
  }
}
