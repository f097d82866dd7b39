import type { CacheOptions, PackStore } from './cache-options.js'
import { describeValue } from './describe-value.js'
import { expectAmount, expectObject, expectType, rejectUnknown } from './expect.js'

/** What is kept of parsed files and of outputs, and where, once that is normalised. */
export interface Cache {
  /** `Infinity` where nothing bounds it. */
  readonly maxBytes: number
  readonly store: PackStore | undefined
  /** Whether that gets outputs, too. */
  readonly outputs: boolean
  readonly key: string | undefined
}

/** @throws {TypeError} where a part has the wrong type or is not known */
export function normalizeCache(cache: CacheOptions = {}): Cache {
  expectObject('cache', cache)
  rejectUnknown('option of cache', cache, ['maxBytes', 'store', 'outputs', 'key'])
  const { maxBytes = Infinity, store, outputs = true, key } = cache
  expectAmount('option `cache.maxBytes`', maxBytes)
  if (store !== undefined) expectStore(store)
  expectType('cache.outputs', outputs, 'boolean')
  if (key !== undefined) expectType('cache.key', key, 'string')
  return { maxBytes, store, outputs, key }
}

function expectStore(store: unknown): void {
  const { get, set } = typeof store === 'object' && store !== null ? (store as Partial<PackStore>) : {}
  if (typeof get !== 'function' || typeof set !== 'function')
    throw new TypeError(`Expected option \`cache.store\` to have \`get\` and \`set\`, not ${describeValue(store)}`)
}
