import { hash } from '../../model/hash.js'
import { eachAtOnce } from './each-at-once.js'
import type { PackCache } from './pack-storage.js'
import type { StorageAccess } from './storage-access.js'

/** How many packs are read or written at once. */
const atOnce = 32

/** How many keys that nobody foresees are left to the next run. */
const mostOthers = 1000

/**
 * Packs in a storage that answers in its own time: what it has is read before it is asked for, and what it is given is
 * written behind. Of texts that are no whole files, such as some lines of one, only a run tells that they are parsed: it
 * leaves their keys to the next, under a name.
 */
export class StorageStore implements PackCache {
  readonly #storage: StorageAccess
  readonly #othersKey: string
  readonly #packs = new Map<string, Uint8Array>()
  /** Those that were read ahead, or are to be. */
  readonly #foreseen = new Set<string>()
  /** Those that nobody foresaw, the last ones last. */
  readonly #others = new Set<string>()
  #hasNewOthers = false
  #hasReadOthers = false
  /** What is to be written. */
  readonly #pending = new Map<string, Uint8Array>()
  #writing: Promise<void> = Promise.resolve()

  /** @param name of the docs: equal names, mostly equal texts */
  constructor(storage: StorageAccess, name: string) {
    this.#storage = storage
    this.#othersKey = `others-${hash(name)}`
  }

  has(key: string): boolean {
    return this.#packs.has(key)
  }

  get(key: string): Uint8Array | undefined {
    if (!this.#foreseen.has(key) && !this.#others.has(key)) {
      this.#others.add(key)
      this.#hasNewOthers = true
    }
    return this.#packs.get(key)
  }

  set(key: string, pack: Uint8Array): void {
    this.#packs.set(key, pack)
    this.#later(key, pack)
  }

  async prepare(keys: ReadonlySet<string>): Promise<void> {
    if (!this.#hasReadOthers) await this.#readOthers()
    const wanted = [...keys, ...this.#others].filter((key) => !this.#packs.has(key))
    for (const key of keys) this.#foreseen.add(key)
    await eachAtOnce(wanted, atOnce, async (key) => {
      const pack = await this.#storage.read(key)
      if (pack) this.#packs.set(key, pack)
    })
  }

  async flush(): Promise<void> {
    if (this.#hasNewOthers) {
      this.#hasNewOthers = false
      const keys = [...this.#others].slice(-mostOthers)
      this.#later(this.#othersKey, new TextEncoder().encode(JSON.stringify(keys)))
    }
    await this.#writing
  }

  async #readOthers(): Promise<void> {
    this.#hasReadOthers = true
    const bytes = await this.#storage.read(this.#othersKey)
    for (const key of readKeys(bytes)) this.#others.add(key)
  }

  #later(key: string, bytes: Uint8Array): void {
    this.#pending.set(key, bytes)
    if (this.#pending.size === 1) this.#writing = this.#writing.then(() => this.#write())
  }

  async #write(): Promise<void> {
    await eachAtOnce(takenFrom(this.#pending), atOnce, ([key, pack]) => this.#storage.write(key, pack))
  }
}

/** The entries of a map, which leave it; also those that come while it is gone through. */
function* takenFrom<Key, Value>(map: Map<Key, Value>): Generator<[Key, Value], void, undefined> {
  for (const entry of map) {
    map.delete(entry[0])
    yield entry
  }
}

const keyPattern = /^[0-9a-f]{64}$/

function readKeys(bytes: Uint8Array | undefined): string[] {
  try {
    const keys: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string' && keyPattern.test(key)) : []
  } catch {
    return []
  }
}
