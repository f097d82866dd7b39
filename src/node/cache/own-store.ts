import type { PackStore } from '../../model/cache-options.js'
import type { PackCache } from './pack-storage.js'

/** A store of the host's, which answers at once. */
export class OwnStore implements PackCache {
  readonly #store: PackStore

  constructor(store: PackStore) {
    this.#store = store
  }

  has(key: string): boolean {
    return this.#store.get(key) !== undefined
  }

  get(key: string): Uint8Array | undefined {
    return this.#store.get(key)
  }

  set(key: string, pack: Uint8Array): void {
    this.#store.set(key, pack)
  }
}
