import { resolve } from 'node:path'
import type { CacheOptions, PackStore } from '../../model/cache-options.js'
import { describeValue } from '../../model/describe-value.js'
import { expectAmount, rejectUnknown } from '../../model/expect.js'
import type { DocsCache, DocsCacheOptions, RawStorage } from './pack-storage.js'

/** Where packs are kept, once that is normalised. */
export type Place =
  | { readonly kind: 'folder'; readonly folder: string; readonly maxSize: number }
  | { readonly kind: 'storage'; readonly storage: RawStorage; readonly timeout: number }
  | { readonly kind: 'store'; readonly store: PackStore }

/** @throws {TypeError} where it is none, or a part of it is not known or no number */
export function normalizeDocsCache(cache: DocsCache | undefined): {
  readonly place: Place | undefined
  readonly others: Omit<CacheOptions, 'store'>
} {
  const { store, maxSize = 2 ** 30, timeout = 10_000, ...others } = asOptions(cache)
  rejectUnknown('option of cache', others, ['maxBytes', 'outputs', 'key', 'store', 'maxSize', 'timeout'])
  expectAmount('option `cache.maxSize`', maxSize)
  expectAmount('option `cache.timeout`', timeout)
  return { place: placeOf(store, maxSize, timeout), others }
}

function asOptions(cache: DocsCache | undefined = {}): DocsCacheOptions {
  if (typeof cache === 'string' || isStorage(cache)) return { store: cache }
  if (typeof cache === 'object' && cache !== null) return cache
  throw new TypeError(`Expected \`cache\` to be a folder, a storage or an object, not ${describeValue(cache)}`)
}

function placeOf(store: DocsCacheOptions['store'], maxSize: number, timeout: number): Place | undefined {
  if (store === undefined) return undefined
  if (typeof store === 'string' && store !== '') return { kind: 'folder', folder: resolve(store), maxSize }
  if (isStorage(store)) return { kind: 'storage', storage: store, timeout }
  if (hasFunctions(store, 'get', 'set')) return { kind: 'store', store: store as PackStore }
  throw new TypeError(
    'Expected `cache.store` to be a folder, or to have `getItemRaw` and `setItemRaw`, or `get` and `set`, ' +
      `not ${describeValue(store)}`,
  )
}

const isStorage = (value: unknown): value is RawStorage => hasFunctions(value, 'getItemRaw', 'setItemRaw')

function hasFunctions(value: unknown, ...names: string[]): boolean {
  if (typeof value !== 'object' || value === null) return false
  return names.every((name) => typeof (value as Record<string, unknown>)[name] === 'function')
}
