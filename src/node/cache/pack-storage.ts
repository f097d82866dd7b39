import type { CacheOptions, PackStore } from '../../model/cache-options.js'

/** Keeps bytes by keys, in its own time: what `createStorage` of `unstorage` gives is one, over any of its drivers. */
export interface RawStorage {
  /** The bytes under a key; what is none is as good as not there. */
  getItemRaw(key: string): unknown
  /** Takes bytes; what it promises is waited for. */
  setItemRaw(key: string, value: Uint8Array): unknown
}

/** Where parsed files and outputs are kept packed, from one process to the next, and how much of them in memory. */
export interface DocsCacheOptions extends Omit<CacheOptions, 'store'> {
  /** A folder, relative to the working directory; a storage, for several machines too; or what answers at once. */
  readonly store?: string | RawStorage | PackStore
  /** How many bytes a folder may take, roughly; those that were not used for the longest go. Default: 1 GiB. */
  readonly maxSize?: number
  /** How many milliseconds a storage may take to answer; one that takes longer is used no more. Default: 10,000. */
  readonly timeout?: number
}

/** Where parsed files and outputs are kept packed: a folder, a storage, or all that can be said of it. */
export type DocsCache = string | RawStorage | DocsCacheOptions

/** Packs by keys: of a folder, a storage or a store. */
export interface PackCache extends PackStore {
  /** Whether there is a pack under a key. */
  has(key: string): boolean
  /** Reads ahead what there is under these keys, where it does not answer at once. */
  prepare?(keys: ReadonlySet<string>): Promise<void>
  /** Waits until all that it was given is kept, where it does not keep it at once. */
  flush?(): Promise<void>
}
