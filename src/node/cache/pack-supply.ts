import type { PackStore } from '../../model/cache-options.js'
import type { ParsingThreads } from '../threads/parsing-threads.js'

/** Packs of a store, and of threads that parse ahead; what threads bring is given to the store. */
export class PackSupply implements PackStore {
  readonly #store: PackStore | undefined
  readonly #came = new Map<string, Uint8Array>()
  threads: ParsingThreads | undefined

  constructor(store: PackStore | undefined) {
    this.#store = store
  }

  get(key: string): Uint8Array | undefined {
    const known = this.#came.get(key) ?? this.#store?.get(key)
    if (known || !this.threads) return known
    this.threads.begin(key)
    return this.#came.get(key)
  }

  set(key: string, pack: Uint8Array): void {
    this.#store?.set(key, pack)
  }

  readonly take = (key: string, pack: Uint8Array): void => {
    this.#came.set(key, pack)
    this.set(key, pack)
  }
}
