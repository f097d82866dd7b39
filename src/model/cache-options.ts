/** Holds packs by their keys; a `Map` is one. */
export interface PackStore {
  /** The pack under a key, if there is one; one that is broken, or of another version, is as good as none. */
  get(key: string): Uint8Array | undefined
  /** Takes a pack; what it returns does not matter. */
  set(key: string, pack: Uint8Array): unknown
}

/** What is kept of parsed files and of outputs, and where. */
export interface CacheOptions {
  /**
   * How many bytes of heap parsed files and plans may take, roughly. Beyond it those that were not used for the longest
   * are packed, outside of the heap, and unpacked when they are needed; packs do not count. Default: no bound; nothing is
   * packed.
   */
  readonly maxBytes?: number
  /** Holds packs from one process to the next. Default: none. */
  readonly store?: PackStore
  /**
   * Whether the store gets outputs, too, beside parsed files: packing one takes about twice as long as making it, and
   * whoever finds it decides nothing. They are stored where `cacheKey` names what functions among the options close over,
   * or there are none but those of dialects of `mdx-partials/dialects`. Default: `true`.
   */
  readonly outputs?: boolean
  /**
   * Names what `parse` and `remarkPlugins` are, and their versions: without it, a resolver with either does not use the
   * store, for it cannot tell their trees from others. Default: none.
   */
  readonly key?: string
}
