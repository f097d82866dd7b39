/**
 * Numbers of tokens, by where they stand in texts. To cut each out, and to look for that in a `Map`, would take most of
 * the time that all that is compared takes.
 */
export class TokenIndex {
  /** What words and marks are, by half of their number: a mark may be written like a word. */
  readonly texts: string[] = []
  readonly #hashes: number[] = []
  // Numbers from 1 on.
  #places = new Uint32Array(1024)
  #shift = 32 - 10

  /**
   * The number of a word, or of anything else that stands in a text.
   *
   * @param hash of its characters, by `hashWith` from 0 on: who looks for the end of a word looks at each of them anyway
   */
  word(text: string, start: number, end: number, hash: number): number {
    return 2 * this.#number(text, start, end, hash)
  }

  /** The number of a mark. */
  mark(text: string): number {
    let hash = 0
    for (let at = 0; at < text.length; at++) hash = hashWith(hash, text.charCodeAt(at))
    return 2 * this.#number(text, 0, text.length, hash) + 1
  }

  #number(text: string, start: number, end: number, hash: number): number {
    let place = this.#placeOf(hash)
    for (let known = this.#places[place]; known; known = this.#places[place]) {
      if (this.#hashes[known - 1] === hash && isAt(text, start, end, this.texts[known - 1] ?? '')) return known - 1
      place = this.#after(place)
    }
    this.#hashes.push(hash)
    const number = this.texts.push(text.slice(start, end))
    this.#places[place] = number
    if (2 * number > this.#places.length) this.#grow()
    return number - 1
  }

  #placeOf(hash: number): number {
    return Math.imul(hash, 0x9e3779b1) >>> this.#shift
  }

  #after(place: number): number {
    return place + 1 === this.#places.length ? 0 : place + 1
  }

  #grow(): void {
    this.#places = new Uint32Array(2 * this.#places.length)
    this.#shift--
    this.#hashes.forEach((hash, number) => {
      let place = this.#placeOf(hash)
      while (this.#places[place]) place = this.#after(place)
      this.#places[place] = number + 1
    })
  }
}

function isAt(text: string, start: number, end: number, token: string): boolean {
  if (token.length !== end - start) return false
  for (let at = 0; at < token.length; at++) if (token.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

/** The hash of numbers, such as those of characters, with one more. */
export const hashWith = (hash: number, next: number): number => (Math.imul(hash, 31) + next) | 0
