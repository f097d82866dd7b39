/** Tells whether a text may hold an element that goes by one of some names. */
export class Mentions {
  readonly #mention: RegExp

  readonly #isAny: boolean

  /** @param isAny whether any element of code may be one, by whatever name */
  constructor(names: Iterable<string>, isAny = false) {
    this.#isAny = isAny
    const written = [...names].map((name) => name.replace(/[^\w]/g, '\\$&')).join('|')
    this.#mention = new RegExp(`<\\s*(?:${written})(?![\\w.-])`)
  }

  areInCode(text: string): boolean {
    return this.#isAny ? text.includes('<') : this.areIn(text)
  }

  areIn(text: string): boolean {
    return text.includes('<') && this.#mention.test(text)
  }
}
