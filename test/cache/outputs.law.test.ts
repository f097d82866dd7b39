import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createResolver, type Options, type Reader, type Resolver } from '../../src/index.js'
import { everyReader, randomChanges, randomFiles, randomOptions } from '../random-project.js'
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
        fc.array(fc.tuple(asking, randomChanges), { minLength: 1, maxLength: 4 }),
        fc.constantFrom<Options['cache']>(undefined, { maxBytes: 0 }),
        (files, options, steps, cache) => {
          const store = new Map<string, Uint8Array>()
          const stored = { ...options, cacheKey: '1', cache: { ...cache, store, key: 'plugins 1' } }
          const now = new Map<string, string | null>(Object.entries(files))
          const lasting = createResolver(files, stored)
          for (const [name, changes] of steps) {
            const ask = askings[name]!
            const texts = new Map([...now].filter((entry): entry is [string, string] => entry[1] !== null))
            const expected = ask(createResolver(texts, { ...options, cacheKey: '1' }))
            expect(ask(lasting)).toEqual(expected)
            expect(ask(createResolver(texts, stored))).toEqual(expected)
            lasting.update(changes)
            for (const [path, text] of Object.entries(changes)) now.set(path, text)
          }
        },
      ),
      { numRuns: runs() },
    )
  })
})
