import type { PackStore } from '../../model/cache-options.js'
import type { OnError } from '../on-error.js'
import { failureOf } from './failure.js'
import type { PackCache } from './pack-storage.js'

/** A store of the host's, which answers at once; from its first failure on it is as if it were empty, and takes nothing. */
export class OwnStore implements PackCache {
  readonly #store: PackStore
  readonly #onError: OnError
  #hasFailed = false

  constructor(store: PackStore, onError: OnError) {
    this.#store = store
    this.#onError = onError
  }

  has(key: string): boolean {
    return Boolean(this.get(key))
  }

  get(key: string): Uint8Array | undefined {
    return this.#attempt('read', () => this.#store.get(key))
  }

  set(key: string, pack: Uint8Array): void {
    // What it promises nobody waits for.
    Promise.resolve(this.#attempt('written', () => this.#store.set(key, pack))).catch((error: unknown) => {
      this.#fail('written', error)
    })
  }

  #attempt<Answer>(what: 'read' | 'written', run: () => Answer): Answer | undefined {
    if (this.#hasFailed) return undefined
    try {
      return run()
    } catch (error) {
      this.#fail(what, error)
      return undefined
    }
  }

  #fail(what: 'read' | 'written', error: unknown): void {
    if (this.#hasFailed) return
    this.#hasFailed = true
    this.#onError(failureOf(`The store of the cache could not be ${what}`, error))
  }
}
