import { resolve } from 'node:path'
import { isRecord } from '../../model/record.js'
import type { DocsCache } from './pack-storage.js'

/** Where packs are kept, with the path of a folder made absolute from another; what is no path stays. */
export function cacheFrom(base: string, cache: DocsCache): DocsCache {
  const absolute = (folder: string): string => (folder === '' ? folder : resolve(base, folder))
  if (typeof cache === 'string') return absolute(cache)
  if (!isRecord(cache) || 'getItemRaw' in cache || typeof cache.store !== 'string') return cache
  return { ...cache, store: absolute(cache.store) }
}
