/** Tells whether a text may hold an element that goes by one of some names. */
export class Mentions {
  readonly #mention: RegExp

  constructor(names: Iterable<string>) {
    const written = [...names].map((name) => name.replace(/[^\w]/g, '\\$&')).join('|')
    this.#mention = new RegExp(`<\\s*(?:${written})(?![\\w.-])`)
  }

  areIn(text: string): boolean {
    return text.includes('<') && this.#mention.test(text)
  }
}
