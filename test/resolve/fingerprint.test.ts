import crypto from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import type { Options, ResolveOptions } from '../../src/index.js'
import { project } from '../project.js'
import { print } from './print.js'

type Files = Record<string, string>

class Theme {
  constructor(readonly name: string) {}
}

const of = (files: Files, reader: ResolveOptions = { sdk: 'go' }, options: Options = {}): string =>
  project(files, options).resolve('page.mdx', reader).fingerprint
const axes: Options = { axes: { is: ['human', 'llm'] } }
const files = {
  'page.mdx':
    '---\nsdk: go, nextjs\n---\n\n<Include src="_a" />\n\n<If sdk="nextjs"><Include src="_n" /></If>\n\n<Include src="_gone" />',
  '_a.mdx': 'a',
  '_n.mdx': 'n',
  'other.mdx': 'o',
}

describe('a fingerprint', () => {
  it.each<[string, Files]>([
    ['a page that is not in it', { 'other.mdx': 'new' }],
    ['a partial that is not live', { '_n.mdx': 'new' }],
    ['a new file that is far from all', { 'zzzzzzzzzzzzzzzzzzzz/zzzzzzzz.mdx': '' }],
    ['a variant file for another SDK', { '_a.react.mdx': '' }],
  ])('stays: %s', (_, changes) => {
    expect(of({ ...files, ...changes })).toBe(of(files))
  })

  it.each<[string, Files]>([
    ['the page', { 'page.mdx': `${files['page.mdx']}\n` }],
    ['a partial', { '_a.mdx': 'b' }],
    ['white space of a partial', { '_a.mdx': 'a\n' }],
    ['a variant file of a partial', { '_a.go.mdx': 'a' }],
    ['a variant file of the page', { 'page.go.mdx': files['page.mdx'] }],
    ['a file that was missing', { '_gone.mdx': '' }],
    ['a name that a message would give as near', { '_gona.mdx': '' }],
    ['the scope of the page', { 'page.react.mdx': '' }],
  ])('changes: %s', (_, changes) => {
    expect(of({ ...files, ...changes })).not.toBe(of(files))
  })

  it('is told apart by its first digits: of readers of a page, of pages, and of options', () => {
    const fingerprints = [{}, { tabs: false as const }].flatMap((options) =>
      [...project(files, options).resolveAll()].map(({ fingerprint }) => fingerprint),
    )
    expect(new Set(fingerprints.map((all) => all.slice(0, 8))).size).toBe(fingerprints.length)
    expect(new Set(fingerprints.map((all) => all.slice(-8))).size).toBe(fingerprints.length)
  })

  it.each<[string, ResolveOptions | undefined, Options]>([
    ['another SDK', { sdk: 'nextjs' }, {}],
    ['no SDK', {}, {}],
    ['a value of an axis', { sdk: 'go', is: 'llm' }, axes],
    ['another value of an axis', { sdk: 'go', is: 'human' }, axes],
    ['a value of an axis that is declared', { sdk: 'go', is: 'llm' }, { axes: { is: ['human', 'llm', 'more'] } }],
    ['other names', undefined, { components: { include: { name: ['Include', 'Render'] } } }],
    ['other labels', undefined, { sdks: { nextjs: 'Next', react: 'React', go: ['Go', 'Golang'] } }],
    [
      'another SDK declared',
      undefined,
      { sdks: { nextjs: 'Next.js', react: 'React', go: ['Go', 'Golang'], more: [] } },
    ],
    ['no tabs', undefined, { tabs: false }],
    ['another fallback', undefined, { tabs: { fallback: ['Other'] } }],
    ['no rebasing', undefined, { rebase: false }],
    ['a `rebase` of its own', undefined, { rebase: (url) => `/${url}` }],
    ['attributes with addresses', undefined, { urls: { Card: 'href' } }],
    ['more attributes with addresses', undefined, { urls: { Card: ['href', 'src'] } }],
    ['another `isPartial`', undefined, { isPartial: (path) => path.includes('_a') }],
    ['another `locate`', undefined, { locate: () => undefined }],
    ['another `emptied`', undefined, { emptied: () => 'keep' }],
    ['a plugin', undefined, { remarkPlugins: [() => undefined] }],
    ['options of a plugin', undefined, { remarkPlugins: [[() => undefined, { a: 1 }]] }],
    ['a set in options of a plugin', undefined, { remarkPlugins: [[() => undefined, { a: new Set([1]) }]] }],
    ['another set in options of a plugin', undefined, { remarkPlugins: [[() => undefined, { a: new Set([2]) }]] }],
    ['a map in options of a plugin', undefined, { remarkPlugins: [[() => undefined, { a: new Map([[1, 2]]) }]] }],
    ['a pattern in options of a plugin', undefined, { remarkPlugins: [[() => undefined, { a: /x/ }]] }],
    ['nothing in options of a plugin', undefined, { remarkPlugins: [[() => undefined, { a: NaN }]] }],
    ['an instance in options of a plugin', undefined, { remarkPlugins: [[() => undefined, { a: new Theme('dark') }]] }],
    ['other data in an instance', undefined, { remarkPlugins: [[() => undefined, { a: new Theme('light') }]] }],
    ['bytes in options of a plugin', undefined, { remarkPlugins: [[() => undefined, { a: new Uint8Array([1]) }]] }],
    ['a cache key', undefined, { cacheKey: 'a' }],
    ['another cache key', undefined, { cacheKey: 'b' }],
    ['null in options of a plugin', undefined, { remarkPlugins: [[() => undefined, { a: null }]] }],
  ])('is one of its own: %s', (name, reader, options) => {
    const cases: [string, ResolveOptions | undefined, Options][] = [
      ['as it is', undefined, {}],
      ['an axis left open', undefined, axes],
      ['a set', undefined, { remarkPlugins: [[() => undefined, { a: new Set([9]) }]] }],
    ]
    for (const [other, at, given] of cases)
      expect(of(files, reader, options), `${name} and ${other}`).not.toBe(of(files, at, given))
  })

  it('tells `variant: false` from the variant file', () => {
    const given = { 'page.mdx': 'x', 'page.go.mdx': 'x' }
    expect(of(given, { sdk: 'go' })).not.toBe(of(given, { sdk: 'go', variant: false }))
  })

  it('tells apart texts that differ in half a character only', () => {
    expect(of({ 'page.mdx': 'a\uD800b' })).not.toBe(of({ 'page.mdx': 'a\uD801b' }))
  })

  it.each<[string, string, Files]>([
    [
      'which value of an axis decides the panels',
      '<Tabs>\n<If is="human">\n<Tab title="Go">n</Tab>\n</If>\n<Tab title="React"><Include src="_a" /></Tab>\n</Tabs>',
      { '_a.mdx': 'new' },
    ],
  ])('changes with the output, whatever it depends on: %s', (_, page, changes) => {
    const given = {
      'page.mdx': page,
      '_a.mdx': 'old',
      '_p.mdx': '# One\n\nx[^n]\n\n# Two\n\n[^n]: <Include src="_a" />',
    }
    const reader = { sdk: 'go', is: 'llm' }
    const changed = { ...given, ...changes }
    const isSame = print(project(changed, axes), 'page.mdx', reader) === print(project(given, axes), 'page.mdx', reader)
    expect(isSame || of(changed, reader, axes) !== of(given, reader, axes)).toBe(true)
  })

  it('tells readers apart by each value on an axis', () => {
    const prints = [{}, { is: 'human' }, { is: 'llm' }, { sdk: 'go', is: 'llm' }].map((reader) =>
      of(files, reader, axes),
    )
    expect(new Set(prints).size).toBe(4)
  })

  it('is the same for files in another order', () => {
    expect(of(Object.fromEntries(Object.entries(files).reverse()))).toBe(of(files))
  })

  it('is that of the moment when the output was asked for', () => {
    const resolver = project({ 'page.mdx': 'old' })
    const old = resolver.resolve('page.mdx')
    resolver.update({ 'page.mdx': 'new' })
    expect(old.fingerprint).toBe(project({ 'page.mdx': 'old' }).resolve('page.mdx').fingerprint)
    expect(resolver.resolve('page.mdx').fingerprint).toBe(
      project({ 'page.mdx': 'new' }).resolve('page.mdx').fingerprint,
    )
    resolver.update({ 'page.mdx': 'old' })
    expect(resolver.resolve('page.mdx').fingerprint).toBe(old.fingerprint)
  })

  it('hashes a text once, what an output is made from once, a reader once, and after a change only what changed', () => {
    const resolver = project({
      ...Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}.mdx`, `<Include src="_${at % 2}" />`])),
      '_0.mdx': 'text of one',
      '_1.mdx': 'text of the other',
    })
    /** How much is hashed for all fingerprints, but for the two hashes that each joins. */
    const count = (): number => {
      const digest = vi.spyOn(crypto, 'hash')
      for (const { fingerprint } of resolver.resolveAll()) expect(fingerprint).toHaveLength(64)
      const calls = digest.mock.calls.filter(([, text]) => !/^=[0-9a-f]{128}$/.test(String(text)))
      digest.mockRestore()
      return calls.length
    }
    const [readers, texts, pages] = [resolver.sdks.length, 22, 20]
    expect(count()).toBe(readers + texts + pages)
    expect(count()).toBe(0)
    resolver.update({ '3.mdx': 'x' })
    expect(count()).toBe(readers + 1 + 1)
    resolver.update({ '_0.mdx': 'x' })
    expect(count()).toBe(readers + 1 + 10)
  })

  it('is made of options that hold the same over and over, are deep, or hold themselves', () => {
    const twice = (levels: number): object =>
      Array.from({ length: levels }).reduce<object>((inner) => ({ left: inner, right: inner }), {})
    const deep = Array.from({ length: 5000 }).reduce<object>((inner) => [inner], {})
    const ring: Record<string, unknown> = {}
    ring.self = ring
    let reads = 0
    const leaf = new Proxy({}, { ownKeys: () => (reads++, []) })
    for (const option of [twice(40), deep, ring, { a: leaf, b: [leaf, leaf] }])
      expect(of(files, undefined, { remarkPlugins: [[() => undefined, option]] })).toHaveLength(64)
    expect(reads).toBe(1)
  })

  it('runs no getter among the options, uses up no iterator, and looks at none before it is asked for', () => {
    let runs = 0
    const option = {
      get lazy() {
        return ++runs
      },
      list: [1, 2, 3].values(),
      seen: new Proxy({}, { ownKeys: () => (runs++, []) }),
    }
    const resolver = project(files, { remarkPlugins: [[() => undefined, option]] })
    expect([resolver.resolve('page.mdx').tree.type, runs]).toEqual(['root', 0])
    expect(resolver.resolve('page.mdx').fingerprint).toBe(resolver.resolve('page.mdx').fingerprint)
    expect([runs, [...option.list]]).toEqual([1, [1, 2, 3]])
  })
})
