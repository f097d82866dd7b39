import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createResolver, type Options, type Reader, type Resolver } from '../../src/index.js'
import { plansOf } from '../../src/internals.js'
import { applyChanges, everyReader, randomChanges, randomFiles, randomOptions } from '../random-project.js'
import { print } from '../resolve/print.js'
import { runs } from '../runs.js'

/** How a build asks: by page or by reader, for all or for those who share an output. */
type Asking = (resolver: Resolver) => unknown

const tell = (resolver: Resolver, page: string, reader: Reader): unknown => {
  const { fingerprint, missing, files } = resolver.resolve(page, reader)
  return [print(resolver, page, reader), fingerprint, missing, files.map(({ messages }) => messages.map(String))]
}

const askings: Readonly<Record<string, Asking>> = {
  pages: (resolver) =>
    resolver.pages.map((page) => everyReader(resolver).map((reader) => tell(resolver, page, reader))),
  readers: (resolver) =>
    everyReader(resolver)
      .reverse()
      .map((reader) => resolver.pages.map((page) => tell(resolver, page, reader))),
  all: (resolver) =>
    Array.from(resolver.resolveAll(), ({ path, reader, tree, file, fingerprint, dependencies, frontmatter }) => [
      path,
      reader,
      tree,
      file.messages.map(String),
      fingerprint,
      dependencies,
      frontmatter,
    ]),
  variants: (resolver) =>
    resolver.pages.map((page) =>
      resolver
        .variants(page)
        .map((variant) => [variant.readers, variant.file.messages.map(String), variant.tree, variant.missing]),
    ),
}

const asking = fc.constantFrom(...Object.keys(askings))

describe('outputs in a store', () => {
  it('are those that would be made, whoever has asked before and whatever files were then', () => {
    fc.assert(
      fc.property(
        randomFiles,
        randomOptions,
        fc.array(fc.tuple(asking, randomChanges, randomChanges), { minLength: 1, maxLength: 4 }),
        fc.constantFrom<Options['cache']>(undefined, { maxBytes: 0 }),
        (files, options, steps, cache) => {
          const store = new Map<string, Uint8Array>()
          const stored = { ...options, cacheKey: '1', cache: { ...cache, store, key: 'plugins 1' } }
          const now = new Map<string, string | null>(Object.entries(files))
          const lasting = createResolver(files, stored)
          for (const [name, changes, otherwise] of steps) {
            const ask = askings[name]!
            const texts = new Map([...now].filter((entry): entry is [string, string] => entry[1] !== null))
            const expected = ask(createResolver(texts, { ...options, cacheKey: '1' }))
            expect(ask(lasting)).toEqual(expected)
            // One with other files shares the store.
            const others = applyChanges(Object.fromEntries(texts), otherwise)
            expect(ask(createResolver(others, stored))).toEqual(
              ask(createResolver(others, { ...options, cacheKey: '1' })),
            )
            expect(ask(createResolver(texts, stored))).toEqual(expected)
            lasting.update(changes)
            for (const [path, text] of Object.entries(changes)) now.set(path, text)
          }
        },
      ),
      { numRuns: runs(1 / 2) },
    )
  })

  it('are told apart by decisions that are the same in every process', () => {
    fc.assert(
      fc.property(randomFiles, randomOptions, (files, options) => {
        // What counts objects counts on from one resolver to the next.
        const [one, other] = [createResolver(files, options), createResolver(files, options)].map((resolver) =>
          resolver.pages.map((page) =>
            everyReader(resolver)
              .reverse()
              .map((reader) => plansOf(resolver).for(page, reader).plan.signature),
          ),
        )
        expect(one).toEqual(other)
      }),
      { numRuns: runs() },
    )
  })

  it('are made again where what is stored is broken, cut short or under another key', () => {
    const damage = fc.tuple(fc.nat(), fc.constantFrom('flip', 'cut', 'swap', 'lose'), fc.nat())
    fc.assert(
      fc.property(
        randomFiles,
        randomOptions,
        fc.array(damage, { minLength: 1 }),
        asking,
        (files, options, all, name) => {
          const store = new Map<string, Uint8Array>()
          const stored = { ...options, cacheKey: '1', cache: { store, key: 'plugins 1' } }
          const ask = askings[name]!
          const expected = ask(createResolver(files, { ...options, cacheKey: '1' }))
          ask(createResolver(files, stored))
          const keys = [...store.keys()]
          if (keys.length === 0) return
          for (const [which, how, at] of all) {
            const key = keys[which % keys.length]!
            const pack = store.get(key) ?? new Uint8Array(1)
            if (how === 'lose') store.delete(key)
            else store.set(key, damaged(pack, how, at, store.get(keys[at % keys.length]!)))
          }
          expect(ask(createResolver(files, stored))).toEqual(expected)
          expect(ask(createResolver(files, stored))).toEqual(expected)
        },
      ),
      { numRuns: runs(1 / 2) },
    )
  })
})

function damaged(pack: Uint8Array, how: string, at: number, other = pack): Uint8Array {
  if (how === 'swap') return other
  if (how === 'cut') return pack.subarray(0, at % pack.length)
  const changed = pack.slice()
  changed[at % pack.length]! ^= 1 << (at % 8)
  return changed
}
