/** Numbers of pairs of numbers. A table of their own is several times as fast as a `Map`, which has no pairs for keys. */
export class PairIndex {
  // Places of three: both of a pair, the first from 1 on, and its number.
  #places = new Uint32Array(3 * 1024)
  #shift = 32 - 10
  #size = 0

  /** The number of a pair: a new one has the one that is given. */
  number(first: number, second: number, fresh: number): number {
    const at = this.#find(first + 1, second)
    if (this.#places[at] !== 0) return this.#places[at + 2] ?? fresh
    this.#put(at, first + 1, second, fresh)
    // More than half full, it would be gone through.
    if (6 * ++this.#size > this.#places.length) this.#grow()
    return fresh
  }

  // The place of a pair, or the empty one where it would stand.
  #find(first: number, second: number): number {
    const places = this.#places
    let at = 3 * (Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) >>> this.#shift)
    while (places[at] !== 0 && (places[at] !== first || places[at + 1] !== second))
      at = at + 3 === places.length ? 0 : at + 3
    return at
  }

  #put(at: number, first: number, second: number, number: number): void {
    this.#places[at] = first
    this.#places[at + 1] = second
    this.#places[at + 2] = number
  }

  #grow(): void {
    const before = this.#places
    this.#places = new Uint32Array(2 * before.length)
    this.#shift--
    for (let at = 0; at < before.length; at += 3) {
      const first = before[at] ?? 0
      const second = before[at + 1] ?? 0
      if (first > 0) this.#put(this.#find(first, second), first, second, before[at + 2] ?? 0)
    }
  }
}
