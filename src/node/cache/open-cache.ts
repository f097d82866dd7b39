import { normalizeOptions } from '../../model/normalize-options.js'
import type { Options } from '../../model/options.js'
import { keysOfPages } from '../../output/store/page-key.js'
import { remarkParser } from '../../source/remark/remark-parser.js'
import { startThreads } from '../threads/start-threads.js'
import { threadCount } from '../threads/thread-count.js'
import { DiskStore } from './disk-store.js'
import { normalizeDocsCache, type Place } from './normalize-docs-cache.js'
import { OwnStore } from './own-store.js'
import type { OnError } from '../on-error.js'
import type { PackCache } from './pack-storage.js'
import { PackSupply } from './pack-supply.js'
import { parseJobsOf } from './parse-jobs.js'
import { expectThreads, type ParsingOptions } from './parsing-options.js'
import { StorageAccess } from './storage-access.js'
import { StorageStore } from './storage-store.js'

/** Options of a resolver, and how the files of its docs are parsed. */
export type CachedOptions = Omit<Options, 'cache'> & ParsingOptions

/** What is kept of parsed files, for a resolver of them. */
export interface OpenCache {
  /** Of the resolver. */
  readonly options: Options
  /** Gets ready for files that are to be parsed: reads what is kept of them where that does not answer at once. */
  prepare(files: ReadonlyMap<string, string | null>): Promise<void>
  /** Ends threads, and waits until what was parsed is kept. */
  close(): Promise<void>
}

/**
 * Opens what keeps parsed files, and has threads parse what is not there, where that pays.
 *
 * @param files those that will be parsed
 * @throws {TypeError} where an option is not as described
 */
export async function openCache(
  files: ReadonlyMap<string, string>,
  { cache, threads: most, ...options }: CachedOptions,
  onError: OnError,
): Promise<OpenCache> {
  expectThreads(most)
  const { place, others } = normalizeDocsCache(cache)
  const settings = normalizeOptions({ ...options, cache: others }, remarkParser)
  const store = place && openPlace(place, [...files.keys()].join('\n'), onError)
  const supply = new PackSupply(store)
  const jobs = parseJobsOf(files, settings)
  const prepare = async (given: ReadonlyMap<string, string | null>, parsed?: typeof jobs): Promise<void> => {
    if (!store?.prepare) return
    const documents = parsed ?? parseJobsOf(given, settings)
    await store.prepare(new Set([...documents.keys(), ...keysOfPages(given, options, settings)]))
  }
  await prepare(files, jobs)
  const left = [...jobs.values()].filter(({ key }) => !store?.has(key))
  const length = left.reduce((sum, { text }) => sum + text.length, 0)
  const count = threadCount(length, most)
  const threads = startThreads(left, { count, settings, onPack: supply.take, onError })
  supply.threads = threads
  // What threads bring is kept nowhere else.
  const cached = store ? { store: supply } : threads && { store: supply, outputs: false }
  return {
    options: { ...options, cache: { ...others, ...cached } },
    prepare,
    close: async () => {
      await threads?.stop()
      await store?.flush?.()
    },
  }
}

/** @param name of the docs */
function openPlace(place: Place, name: string, onError: OnError): PackCache {
  if (place.kind === 'folder') return new DiskStore(place.folder, place.maxSize, onError)
  if (place.kind === 'store') return new OwnStore(place.store, onError)
  return new StorageStore(new StorageAccess(place.storage, place.timeout, onError), name)
}
