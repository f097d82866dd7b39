/** How many changes lie over a map of so many entries, at most, before they are put into a new one. */
const changesOver = (size: number): number => 32 + Math.sqrt(size)

/**
 * A map that is never changed: `with` makes another that shares with it what did not change. A few changes cost about as
 * much in a large map as in a small one. No value is `undefined`.
 */
export class LayeredMap<Key, Value> {
  readonly size: number
  readonly #base: ReadonlyMap<Key, Value>
  /** What lies over it; `undefined` for a key that is gone. */
  readonly #over: ReadonlyMap<Key, Value | undefined>

  private constructor(base: ReadonlyMap<Key, Value>, over: ReadonlyMap<Key, Value | undefined>, size: number) {
    this.#base = base
    this.#over = over
    this.size = size
  }

  /** @param entries a map is taken as it is: nobody changes it any more */
  static of<Key, Value>(entries: ReadonlyMap<Key, Value>): LayeredMap<Key, Value> {
    return new LayeredMap(entries, new Map(), entries.size)
  }

  get(key: Key): Value | undefined {
    return this.#over.has(key) ? this.#over.get(key) : this.#base.get(key)
  }

  has(key: Key): boolean {
    return this.get(key) !== undefined
  }

  /** The entries, in no order that one can go by. */
  *[Symbol.iterator](): Generator<readonly [Key, Value]> {
    for (const entry of this.#base) if (!this.#over.has(entry[0])) yield entry
    for (const [key, value] of this.#over) if (value !== undefined) yield [key, value]
  }

  *keys(): Generator<Key> {
    for (const [key] of this) yield key
  }

  /**
   * The map after changes; this one stays as it is.
   *
   * @param changes the new values; `undefined` for a key that goes
   */
  with(changes: ReadonlyMap<Key, Value | undefined>): LayeredMap<Key, Value> {
    if (changes.size === 0) return this
    const over = new Map(this.#over)
    let { size } = this
    for (const [key, value] of changes) {
      size += Number(value !== undefined) - Number(this.has(key))
      over.set(key, value)
    }
    const made = new LayeredMap(this.#base, over, size)
    return over.size > changesOver(this.#base.size) ? LayeredMap.of(new Map(made)) : made
  }
}
