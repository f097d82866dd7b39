import { failureOf } from './failure.js'
import type { OnError } from '../on-error.js'
import type { RawStorage } from './pack-storage.js'

/** A storage that may fail: from its first failure on it is as if it were empty, and takes nothing. */
export class StorageAccess {
  readonly #storage: RawStorage
  readonly #timeout: number
  readonly #onError: OnError
  #hasFailed = false

  /** @param timeout in milliseconds */
  constructor(storage: RawStorage, timeout: number, onError: OnError) {
    this.#storage = storage
    this.#timeout = timeout
    this.#onError = onError
  }

  async read(key: string): Promise<Uint8Array | undefined> {
    return asBytes(await this.#attempt('read', () => this.#storage.getItemRaw(key)))
  }

  async write(key: string, bytes: Uint8Array): Promise<void> {
    await this.#attempt('written', () => this.#storage.setItemRaw(key, bytes))
  }

  async #attempt(what: 'read' | 'written', run: () => unknown): Promise<unknown> {
    if (this.#hasFailed) return undefined
    try {
      return await within(this.#timeout, run)
    } catch (error) {
      if (!this.#hasFailed) {
        this.#hasFailed = true
        this.#onError(failureOf(`The storage of the cache could not be ${what}`, error))
      }
      return undefined
    }
  }
}

/** How many milliseconds a timer takes at most; one of more is over at once. */
const longest = 2 ** 31 - 1

async function within(timeout: number, run: () => unknown): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((_, reject) => {
    timer = setTimeout(
      () => {
        reject(new Error(`it gave no answer within ${timeout} ms`))
      },
      Math.min(timeout, longest),
    )
  })
  try {
    return await Promise.race([run(), late])
  } finally {
    clearTimeout(timer)
  }
}

// Drivers give bytes as they have them.
function asBytes(value: unknown): Uint8Array | undefined {
  if (value instanceof Uint8Array) return value
  return value instanceof ArrayBuffer ? new Uint8Array(value) : undefined
}
