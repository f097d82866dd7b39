/** How many milliseconds it has to be quiet for a burst to be over. */
const quiet = 50

/** After how many milliseconds it is handed over even so. */
const longest = 2_000

/** Collects what comes in bursts, and hands each over at once: editors and version control write many files in a row. */
export class Burst<Item> {
  readonly #give: (items: Set<Item>) => void
  #items = new Set<Item>()
  #end: NodeJS.Timeout | undefined
  #limit: NodeJS.Timeout | undefined

  constructor(give: (items: Set<Item>) => void) {
    this.#give = give
  }

  add(item: Item): void {
    this.#items.add(item)
    clearTimeout(this.#end)
    this.#end = setTimeout(() => {
      this.#over()
    }, quiet)
    this.#limit ??= setTimeout(() => {
      this.#over()
    }, longest)
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
