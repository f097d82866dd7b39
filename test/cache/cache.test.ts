import { describe, expect, it } from 'vitest'
import type { CacheOptions, Options } from '../../src/index.js'
import { project } from '../project.js'
import { countingParser } from './counting-parser.js'

const files = {
  'a.mdx': '# A\n\n<Include src="_p" />\n\n<If sdk="go">Go.</If>',
  'b.mdx': '# B\n\n<Include src="_p" />',
  '_p.mdx': 'Shared *text*.',
}

const readAll = (given: Options): string[] => {
  const resolver = project(files, given)
  return [...resolver.resolveAll()].map((output) => resolver.toMdx(output))
}

describe('the cache', () => {
  it('parses each file once, however little is held', () => {
    const { parser, parsed } = countingParser()
    expect(readAll({ parser, cache: { maxBytes: 0 } })).toEqual(readAll({}))
    expect(parsed.sort()).toEqual(['_p.mdx', 'a.mdx', 'b.mdx'])
  })

  it('yields the same outputs, whatever is let go between them', () => {
    const pages = {
      'a.mdx': '<Include src="_p" icon={<b>x</b>} />',
      'b.mdx': 'B',
      '_p.mdx': '{f(props.icon, audience)}',
    }
    const readersWith = (cache: CacheOptions): unknown[] => {
      const axes = { audience: ['human', 'llm'], version: ['1', '2'] }
      const resolver = project(pages, { axes, names: { audience: 'audience' }, cache })
      const outputs = resolver.resolveAll({ pages: ['a.mdx'] })
      return Array.from(outputs, ({ reader }) => [reader, resolver.resolve('b.mdx').tree.type])
    }
    expect(readersWith({ maxBytes: 0 })).toEqual(readersWith({}))
  })

  it('parses what changed alone, and what it was never again', () => {
    const { parser, parsed } = countingParser()
    const resolver = project(files, { parser, cache: { maxBytes: 0 } })
    const before = resolver.resolve('a.mdx', { sdk: 'go' })
    expect(resolver.toMdx(before)).toContain('Shared')
    parsed.length = 0
    resolver.update({ '_p.mdx': 'Other.' })
    expect(resolver.toMdx(resolver.resolve('a.mdx', { sdk: 'go' }))).toContain('Other.')
    expect(resolver.toMdx(before)).toContain('Shared')
    expect(parsed.filter((path) => path !== 'b.mdx')).toEqual(['_p.mdx'])
  })

  it('gives what cannot be packed to nobody, and keeps it', () => {
    const store = new Map<string, Uint8Array>()
    let count = 0
    const parse: Options['parse'] = (text) => {
      count++
      return { type: 'root', children: [{ type: 'text', value: text }], data: { made: () => 1 } as never } as never
    }
    expect(readAll({ parse, cache: { maxBytes: 0, store, key: '1', outputs: false } })).toEqual(readAll({ parse }))
    expect([store.size, count]).toEqual([0, 4])
  })

  it('parses nothing of what a store has, and gives it what it has not', () => {
    const store = new Map<string, Uint8Array>()
    const [first, second] = [countingParser(), countingParser()]
    const cache = { store, outputs: false }
    const outputs = readAll({ parser: first.parser, cache })
    expect([store.size, first.parsed.length]).toEqual([3, 3])
    expect(readAll({ parser: second.parser, cache })).toEqual(outputs)
    expect(second.parsed).toEqual([])
  })

  it('asks a store again for what it had from there, and parses what that has lost', () => {
    const store = new Map<string, Uint8Array>()
    const outputs = readAll({ cache: { store, outputs: false } })
    const { parser, parsed } = countingParser()
    const asked: string[] = []
    const get = (key: string): Uint8Array | undefined => {
      asked.push(key)
      return store.get(key)
    }
    const set = (key: string, pack: Uint8Array): unknown => store.set(key, pack)
    const resolver = project(files, { parser, cache: { maxBytes: 0, store: { get, set }, outputs: false } })
    const tell = (): string[] => [...resolver.resolveAll()].map((output) => resolver.toMdx(output))
    expect(tell()).toEqual(outputs)
    expect([new Set(asked).size, parsed.length]).toEqual([3, 0])
    asked.length = 0
    expect(tell()).toEqual(outputs)
    expect([asked.length > 0, parsed.length]).toEqual([true, 0])
    store.clear()
    for (let turn = 0; turn < 3; turn++) expect(tell()).toEqual(outputs)
    // The partial is never let go, as one page or the other holds on to it.
    expect(parsed.sort()).toEqual(['a.mdx', 'b.mdx'])
    asked.length = 0
    expect(tell()).toEqual(outputs)
    expect([asked, parsed.length]).toEqual([[], 2])
  })

  it('parses again what a store has of another text, syntax, format or version, or broken', () => {
    const store = new Map<string, Uint8Array>()
    readAll({ cache: { store } })
    const parsedWith = (given: Options, cache: CacheOptions = { store: new Map(store) }): number => {
      const { parser, parsed } = countingParser()
      readAll({ parser: { ...parser, ...given.parser }, ...given, cache } as Options)
      return parsed.length
    }
    expect(parsedWith({})).toBe(0)
    expect(parsedWith({ syntax: { comments: true } })).toBe(3)
    expect(parsedWith({}, { store: new Map(store), key: 'other' })).toBe(3)
    const broken = new Map([...store].map(([key, pack]) => [key, pack.subarray(1)]))
    expect(parsedWith({}, { store: broken })).toBe(3)
    const swapped = new Map([...store.keys()].map((key, at, keys) => [key, store.get(keys.at(at - 1) ?? '')!]))
    expect(parsedWith({}, { store: swapped })).toBe(3)
  })

  it('does not use a store for trees that it cannot name', () => {
    const store = new Map<string, Uint8Array>()
    const plugin = (): void => undefined
    const parse: Options['parse'] = () => ({ type: 'root', children: [] })
    readAll({ remarkPlugins: [plugin], cache: { store } })
    readAll({ parse, cache: { store } })
    expect(store.size).toBe(0)
    readAll({ remarkPlugins: [plugin], cache: { store, key: 'plugin 1', outputs: false } })
    expect(store.size).toBe(3)
  })

  it('says nothing of what outputs are made of', () => {
    const prints = (given: Options): string[] =>
      [...project(files, given).resolveAll()].map((output) => output.fingerprint)
    expect(prints({ cache: { maxBytes: 0, store: new Map(), key: 'a' } })).toEqual(prints({}))
  })

  it.each([
    [null, 'Expected `cache` to be an object, not `null`'],
    [{ max: 1 }, 'Unexpected option of cache `max`'],
    [{ maxBytes: -1 }, 'Expected option `cache.maxBytes` to be a number from 0 on, not `-1`'],
    [{ maxBytes: '1' }, "Expected option `cache.maxBytes` to be a number from 0 on, not `'1'`"],
    [{ maxBytes: NaN }, 'Expected option `cache.maxBytes` to be a number from 0 on, not `NaN`'],
    [{ store: {} }, 'Expected option `cache.store` to have `get` and `set`'],
    [{ store: 1 }, 'Expected option `cache.store` to have `get` and `set`'],
    [{ outputs: 1 }, 'Expected option `cache.outputs` to be a boolean, not `1`'],
    [{ key: 1 }, 'Expected option `cache.key` to be a string, not `1`'],
  ])('is not %j', (cache, message) => {
    expect(() => project(files, { cache: cache as never })).toThrow(message)
  })
})
