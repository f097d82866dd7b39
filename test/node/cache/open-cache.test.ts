import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { countingParser } from '../../cache/counting-parser.js'
import { createResolver, type Options } from '../../../src/index.js'
import { openCache } from '../../../src/node/cache/open-cache.js'
import type { PackStore } from '../../../src/model/cache-options.js'
import type { ParsingOptions } from '../../../src/node/cache/parsing-options.js'
import type { DocsCache, RawStorage } from '../../../src/node/cache/pack-storage.js'
import { warn } from '../../../src/node/on-error.js'
import { StorageAccess } from '../../../src/node/cache/storage-access.js'
import { SlowStorage } from './slow-storage.js'
import { temporaryFolder } from './temporary-folder.js'

const files = new Map([
  ['a.mdx', '---\ntitle: A\n---\n\n# A\n\n<Include src="_p" />\n\n<Include src="_p" lines="1" />'],
  ['b.mdx', '---js\nmodule.exports = {}\n---\n\n# B\n\n<Include src="_p" />'],
  ['_p.mdx', 'Shared *text*.\n\nMore.'],
  ['copy/_p.mdx', 'Shared *text*.\n\nMore.'],
  ['c.md', 'A <br> c.'],
  ['code.ts', 'const a = 1'],
])

interface Build {
  readonly mdx: readonly string[]
  readonly fingerprints: readonly string[]
  /** The paths of what was parsed, in order. */
  readonly parsed: readonly string[]
  readonly told: readonly string[]
}

/** What one process does: all outputs, with what it parsed and what it was told. */
async function build(cache: DocsCache | undefined, options: Options = {}, given = files): Promise<Build> {
  const { parser, parsed } = countingParser()
  const told: string[] = []
  const cached = { parser, ...options, ...(cache !== undefined && { cache }) }
  const open = await openCache(given, cached, ({ message }) => told.push(message))
  const resolver = createResolver(given, open.options)
  const outputs = [...resolver.resolveAll()]
  const fingerprints = outputs.map(({ fingerprint }) => fingerprint)
  const mdx = outputs.map((output) => resolver.toMdx(output))
  await open.close()
  return { mdx, fingerprints, parsed: [...parsed].sort(), told }
}

/** What is parsed of them: some lines by themselves, the `.md` file as MDX first. */
const each = ['_p.mdx', '_p.mdx', 'a.mdx', 'b.mdx', 'c.md', 'c.md', 'copy/_p.mdx']
/** Where packs are kept: what is the same text, once. */
const all = each.slice(0, -1)

const places: [string, () => DocsCache][] = [
  ['a folder', () => join(temporaryFolder(), 'packs')],
  ['a storage', () => new SlowStorage()],
  ['a store', () => ({ store: new Map<string, Uint8Array>() })],
  ['a folder with a bound for what is held', () => ({ store: temporaryFolder(), maxBytes: 0 })],
  ['a storage with a bound for what is held', () => ({ store: new SlowStorage(), maxBytes: 0 })],
]

/** Has a cache lose a pack. */
function lose(cache: DocsCache, key: string): void {
  const store = typeof cache === 'object' && 'store' in cache ? cache.store : cache
  if (typeof store === 'string') rmSync(join(store, key.slice(0, 1), key))
  else if (store instanceof SlowStorage) store.items.delete(key)
  else (store as Map<string, Uint8Array>).delete(key)
}

describe('a second build', () => {
  it.each(places)('parses nothing that is kept in %s, and makes what the first made', async (_, place) => {
    const cache = place()
    const without = await build(undefined)
    const first = await build(cache)
    expect(first).toEqual({ ...without, parsed: all, told: [] })
    expect(await build(cache)).toEqual({ ...without, parsed: [], told: [] })
  })

  it.each(places)('needs no document of what %s has the outputs of', async (_, place) => {
    const fine = new Map([...files].filter(([path]) => path === '_p.mdx' || path === 'a.mdx'))
    const cache = place()
    // Where none are declared, documents are looked through for them.
    const sdks = ['go']
    const first = await build(cache, { sdks }, fine)
    const documents = new Map<string, Uint8Array>()
    await build({ store: documents, outputs: false }, { sdks }, fine)
    for (const key of documents.keys()) lose(cache, key)
    expect(await build(cache, { sdks }, fine)).toEqual({ ...first, parsed: [] })
  })

  it.each(places)('parses what changed alone, with %s', async (_, place) => {
    const cache = place()
    await build(cache)
    const changed = new Map([...files, ['b.mdx', '# Other']])
    expect((await build(cache, {}, changed)).parsed).toEqual(['b.mdx'])
    expect((await build(cache)).parsed).toEqual([])
  })

  it.each(places)('parses all again where files are written in another way, with %s', async (_, place) => {
    const cache = place()
    await build(cache)
    expect((await build(cache, { syntax: { comments: true } })).parsed).toEqual(all)
    expect((await build(cache, { sdks: ['go'], tabs: false })).parsed).toEqual([])
  })

  it.each(places)('parses all again where it cannot tell what plugins are, with %s', async (_, place) => {
    const given = place()
    const remarkPlugins = [(): void => undefined]
    for (let turn = 0; turn < 2; turn++)
      expect(new Set((await build(given, { remarkPlugins })).parsed)).toEqual(new Set(each))
    if (typeof given === 'string' || given instanceof SlowStorage) return
    const named = { ...given, key: 'plugin 1' }
    expect((await build(named, { remarkPlugins })).parsed).toEqual(all)
    expect((await build(named, { remarkPlugins })).parsed).toEqual([])
  })
})

describe('a storage', () => {
  it('is asked for each pack once, before any is needed, and some at once', async () => {
    // Of each page there are its document and its outputs.
    const storage = new SlowStorage()
    const many = new Map(Array.from({ length: 200 }, (_, at) => [`${at}.mdx`, `Page ${at}.`]))
    await build(storage, {}, many)
    expect([storage.taken.length, storage.most]).toEqual([400, 32])
    storage.asked.length = 0
    expect((await build(storage, {}, many)).parsed).toEqual([])
    expect(storage.asked.length).toBe(401)
    expect(new Set(storage.asked).size).toBe(401)
    expect(storage.taken.length).toBe(400)
  })

  it('may give bytes as drivers have them, and what is no bytes is as good as nothing', async () => {
    const storage = new SlowStorage()
    const { mdx } = await build(storage)
    const kept = new Map(storage.items)
    const asGiven = async (change: (bytes: Uint8Array) => unknown): Promise<readonly string[]> => {
      for (const [key, bytes] of kept) storage.items.set(key, change(bytes as Uint8Array))
      const { parsed, ...others } = await build(storage)
      expect(others).toMatchObject({ mdx, told: [] })
      return parsed
    }
    expect(await asGiven((bytes) => bytes.slice().buffer)).toEqual([])
    expect(await asGiven((bytes) => Buffer.from(bytes))).toEqual([])
    expect(await asGiven(() => undefined)).toEqual(all)
    expect(await asGiven((bytes) => Buffer.from(bytes).toString('base64'))).toEqual(all)
    expect(await asGiven((bytes) => bytes.subarray(0, -1))).toEqual(all)
    expect(await asGiven(() => ({ length: 3 }))).toEqual(all)
  })

  const failing = (fail: () => unknown): RawStorage => ({ getItemRaw: fail, setItemRaw: fail })
  const reads = (fail: () => unknown): RawStorage => ({ getItemRaw: () => null, setItemRaw: fail })
  const error = (): never => {
    throw new Error('no route')
  }

  it.each<[string, RawStorage, string]>([
    ['throws', failing(error), 'read: no route'],
    ['refuses', failing(async () => Promise.reject(new Error('no route'))), 'read: no route'],
    ['is full', reads(error), 'written: no route'],
    ['never answers', failing(async () => new Promise(() => undefined)), 'read: it gave no answer within 0 ms'],
    ['takes for ever', reads(async () => new Promise(() => undefined)), 'written: it gave no answer within 0 ms'],
  ])('that %s is as if it were empty, which is said once', async (_, store, why) => {
    const without = await build(undefined)
    expect(await build({ store, timeout: 0 })).toEqual({
      ...without,
      parsed: all,
      told: [`The storage of the cache could not be ${why}. Files are parsed instead.`],
    })
  })

  it.each([Infinity, 2 ** 31])('may take all the time there is: %d ms', async (most) => {
    const told: string[] = []
    const slow = { getItemRaw: async () => setTimeout(20, new Uint8Array(1)), setItemRaw: () => undefined }
    const access = new StorageAccess(slow, most, ({ message }) => told.push(message))
    expect([await access.read('a'), told]).toEqual([new Uint8Array(1), []])
  })

  it('is read for files that come later', async () => {
    const storage = new SlowStorage()
    const later = new Map([['d.mdx', '# Later']])
    for (const given of [files, later]) await build(storage, {}, given)
    const { parser, parsed } = countingParser()
    const options = { parser, sdks: ['go'] }
    const open = await openCache(files, { ...options, cache: storage }, warn)
    const resolver = createResolver(files, open.options)
    await open.prepare(later)
    resolver.update(later)
    expect(resolver.toMdx(resolver.resolve('d.mdx'))).toBe('# Later\n')
    expect(parsed).toEqual([])
  })
})

describe('a store', () => {
  const error = (): never => {
    throw new Error('no room')
  }

  it.each<[string, PackStore, string]>([
    ['cannot be read', { get: error, set: () => undefined }, 'read'],
    ['cannot be written', { get: () => undefined, set: error }, 'written'],
    ['breaks what it promises', { get: () => undefined, set: async () => Promise.resolve().then(error) }, 'written'],
  ])('that %s is as if it were empty, which is said once', async (_, store, what) => {
    const { told, parsed, ...made } = await build({ store })
    expect(made).toMatchObject({ mdx: (await build(undefined)).mdx })
    expect(told).toEqual([`The store of the cache could not be ${what}: no room. Files are parsed instead.`])
    expect(new Set(parsed)).toEqual(new Set(each))
  })
})

describe('the option', () => {
  it.each<[unknown, string]>([
    [{ cache: 1 }, 'Expected `cache` to be a folder, a storage or an object, not `1`'],
    [{ cache: '' }, 'Expected `cache.store` to be a folder, or to have `getItemRaw` and `setItemRaw`'],
    [{ cache: { store: { get: 1 } } }, 'Expected `cache.store` to be a folder'],
    [{ cache: { maxsize: 1 } }, 'Unexpected option of cache `maxsize`; did you mean `maxSize`'],
    [{ cache: { maxSize: -1 } }, 'Expected option `cache.maxSize` to be a number from 0 on, not `-1`'],
    [{ cache: { timeout: 0, maxSize: NaN } }, 'Expected option `cache.maxSize` to be a number from 0 on, not `NaN`'],
    [{ cache: { maxBytes: 'a' } }, 'Expected option `cache.maxBytes` to be a number from 0 on, not `a`'],
    [{ cache: { key: 1 } }, 'Expected option `cache.key` to be a string, not `1`'],
    [{ threads: -1 }, 'Expected option `threads` to be a whole number from 0 on, not `-1`'],
    [{ threads: 1.5 }, 'Expected option `threads` to be a whole number from 0 on, not `1.5`'],
    [{ threads: true }, 'Expected option `threads` to be a whole number from 0 on, not `true`'],
  ])('is not %j', async (parsing, message) => {
    await expect(openCache(files, parsing as ParsingOptions, warn)).rejects.toThrow(message)
  })
})
