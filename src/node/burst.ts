/** Collects what comes in bursts, and hands each over at once: editors and version control write many files in a row. */
export class Burst<Item> {
  readonly #give: (items: Set<Item>) => void
  readonly #quiet: () => number
  readonly #longest: number
  #items = new Set<Item>()
  #end: NodeJS.Timeout | undefined
  #limit: NodeJS.Timeout | undefined

  /**
   * @param quiet how many milliseconds nothing comes once a burst is over, as it is then
   * @param longest after how many milliseconds it is handed over even so
   */
  constructor(give: (items: Set<Item>) => void, quiet: () => number, longest = 2_000) {
    this.#give = give
    this.#quiet = quiet
    this.#longest = longest
  }

  add(item: Item): void {
    this.#items.add(item)
    clearTimeout(this.#end)
    this.#end = setTimeout(() => {
      this.#over()
    }, this.#quiet())
    this.#limit ??= setTimeout(() => {
      this.#over()
    }, this.#longest)
  }

  /** Forgets what was not handed over. */
  drop(): void {
    clearTimeout(this.#end)
    clearTimeout(this.#limit)
    this.#limit = undefined
    this.#items = new Set()
  }

  #over(): void {
    const items = this.#items
    this.drop()
    this.#give(items)
  }
}
