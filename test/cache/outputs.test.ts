import { describe, expect, it } from 'vitest'
import { createResolver, type Options, type Resolved, type Resolver } from '../../src/index.js'
import { docusaurus, sentry } from '../../src/dialects.js'
import { plansOf } from '../../src/internals.js'
import { project } from '../project.js'
import { countingParser } from './counting-parser.js'

const fine = {
  'a.mdx': '---\ntitle: A\n---\n\n# A\n\n<Include src="_p" name="x" />\n\n<If sdk="go">Go.</If>',
  'c.mdx': 'C',
  '_p.mdx': 'Shared {props.name}, *text*.\n\n- `one`\n- [two](./b.mdx)',
}
const files = { ...fine, 'b.mdx': '# B\n\n<Include src="_gone" />' }

type Store = Map<string, Uint8Array>

const all = (resolver: Resolver): Resolved[] => [...resolver.resolveAll()]

/** All that an output tells. */
const tell = ({ path, reader, tree, file, frontmatter, dependencies, missing, fingerprint }: Resolved): unknown => [
  [path, reader, frontmatter, dependencies, missing, fingerprint],
  file.messages.map(String),
  tree,
]

/** A store in which a process has left all outputs. */
function leftBy(given: Record<string, string>, options: Options = {}): Store {
  const store: Store = new Map()
  const { parser } = countingParser()
  all(project(given, { parser, ...options, cache: { store, ...options.cache } })).forEach(tell)
  return store
}

/** What another process says, and the paths of what is parsed for it: documents are lost. */
function build(
  store: Store,
  given: Record<string, string>,
  options: Options = {},
): { told: unknown; parsed: string[] } {
  const { parser, parsed } = countingParser()
  const cache = { store: withoutDocuments(store), ...options.cache }
  const told = all(project(given, { parser, ...options, cache })).map(tell)
  return { told, parsed: [...new Set(parsed)].sort() }
}

function withoutDocuments(store: Store): Store {
  const documents = leftBy(files, { cache: { outputs: false } })
  return new Map([...store].filter(([key]) => !documents.has(key)))
}

const hidden = (object: object, name: string, value: unknown): object => Object.defineProperty(object, name, { value })

const asked = (object: object, name: string, value: unknown): object =>
  Object.defineProperty(object, name, { get: () => value, enumerable: true })

const made = (given: Record<string, string>, options: Options = {}): unknown =>
  all(project(given, { parser: countingParser().parser, ...options })).map(tell)

describe('a store with outputs', () => {
  it('gives trees, messages and all else to a process that parses and plans nothing', () => {
    const store = leftBy(fine)
    const { parser, parsed } = countingParser()
    const resolver = project(fine, { parser, cache: { store: withoutDocuments(store) } })
    expect(all(resolver).map(tell)).toEqual(made(fine))
    expect(resolver.variants('a.mdx').map(({ sdks }) => sdks)).toEqual([['nextjs', 'react'], ['go']])
    expect(parsed).toEqual([])
    const plans = plansOf(resolver)
    expect(resolver.pages.map((page) => plans.of(page).planned(plans.docset))).toEqual([[], []])
  })

  it('takes the outputs of a page together, once all are made, or one of another page is', () => {
    const taken: Uint8Array[] = []
    const store = { get: () => undefined, set: (_key: string, pack: Uint8Array) => taken.push(pack) }
    const resolver = project(fine, { parser: countingParser().parser, cache: { store } })
    const [one, other] = resolver.variants('a.mdx')
    taken.length = 0
    expect([one!.tree.type, taken]).toEqual(['root', []])
    expect([other!.tree.type, taken.length]).toEqual(['root', 1])
    expect([one!.tree.type, other!.file.messages, taken.length]).toEqual(['root', [], 1])
    const others = project(fine, { parser: countingParser().parser, cache: { store } })
    const [alone] = others.variants('a.mdx')
    taken.length = 0
    expect([alone!.tree.type, taken.length]).toEqual(['root', 0])
    // The document of the other page, the page, and the other one.
    expect([others.resolve('c.mdx').tree.type, taken.length]).toEqual(['root', 3])
    taken.length = 0
    for (const { tree } of others.resolveAll({ pages: ['a.mdx'] }))
      expect([tree.type, taken.length]).toEqual(['root', 0])
    expect(taken.length).toBe(1)
  })

  it('gives each a tree of its own, in which nodes of one include share their origin', () => {
    const cache = { store: leftBy(files) }
    const [one, other] = [project(files, { cache }), project(files, { cache })].map(
      (resolver) => resolver.resolve('a.mdx', { sdk: 'go' }).tree,
    )
    expect(one).toEqual(other)
    expect(one).not.toBe(other)
    const [, , shared, list] = one!.children
    expect(shared!.data!.origin).toMatchObject({ path: '_p.mdx', chain: [{ path: 'a.mdx' }] })
    expect(list!.data!.origin).toBe(shared!.data!.origin)
  })

  it('keeps what was made, whatever is done to a tree', () => {
    const store: Store = new Map()
    const cache = { store }
    const { tree } = project(files, { cache }).resolve('c.mdx')
    tree.children.length = 0
    expect(project(files, { cache }).resolve('c.mdx').tree).toEqual(project(files).resolve('c.mdx').tree)
  })

  it('plans what there is something to say of, for its messages alone', () => {
    const store = leftBy(files)
    const { told, parsed } = build(store, files)
    expect(told).toEqual(made(files))
    // What hangs on the names of all files is not stored.
    expect(parsed).toEqual(['b.mdx'])
    const wrong = { 'a.mdx': '<Include src="_p" name="x" />', '_p.mdx': 'P' }
    const { parser } = countingParser()
    const resolver = project(wrong, { parser, cache: { store: leftBy(wrong) } })
    const output = resolver.resolve('a.mdx', { sdk: 'go' })
    expect(resolver.toMdx(output.tree)).toBe('P\n')
    const plans = plansOf(resolver)
    expect(plans.of('a.mdx').planned(plans.docset)).toEqual([])
    expect(output.file.messages.map(({ ruleId }) => ruleId)).toEqual(['prop-unused'])
  })

  it.each<[string, Record<string, string | null>, string[]]>([
    ['a partial', { '_p.mdx': 'Other' }, ['_p.mdx', 'a.mdx']],
    ['a page', { 'c.mdx': 'Other' }, ['c.mdx']],
    ['a variant file that comes', { '_p.go.mdx': 'Go' }, ['_p.go.mdx', '_p.mdx', 'a.mdx']],
    ['a file that is gone', { '_p.mdx': null }, ['a.mdx']],
    ['a file that nobody looked for', { '_q.mdx': 'Q' }, []],
  ])('gives nothing that hangs on %s once that is another', (_, changes, parsed) => {
    const now = Object.fromEntries(
      Object.entries({ ...fine, ...changes }).filter(([, text]) => text !== null),
    ) as Record<string, string>
    const found = build(leftBy(fine), now)
    expect(found.told).toEqual(made(now))
    expect(found.parsed).toEqual(parsed)
  })

  it('makes again what it has lost, or has of other options, another version or broken', () => {
    const store = leftBy(fine)
    const parsedOf = (given: Store, options: Options = {}): string[] => {
      const found = build(given, fine, options)
      expect(found.told).toEqual(made(fine, options))
      return found.parsed
    }
    expect(parsedOf(store)).toEqual([])
    const every = ['_p.mdx', 'a.mdx', 'c.mdx']
    expect(parsedOf(store, { tabs: false })).toEqual(every)
    expect(parsedOf(store, { sdks: ['go'] })).toEqual(every)
    expect(parsedOf(store, { cacheKey: '2' })).toEqual(every)
    expect(parsedOf(new Map([...store].map(([key, pack]) => [key, pack.subarray(1)])))).toEqual(every)
    const keys = [...store.keys()]
    expect(parsedOf(new Map(keys.map((key, at) => [key, store.get(keys.at(at - 1)!)!])))).toEqual(every)
    for (const key of keys) {
      const less = new Map(store)
      less.delete(key)
      expect(every).toEqual(expect.arrayContaining(parsedOf(less)))
    }
  })

  it('gets none where that is not wanted, or where functions hide what they close over', () => {
    // Beside the document.
    const outputs = (options: Options): number => leftBy({ 'c.mdx': 'C' }, options).size - 1
    const isPartial = (path: string): boolean => path.startsWith('_')
    expect(outputs({})).toBe(1)
    expect(outputs({ cache: { outputs: false } })).toBe(0)
    expect(outputs({ isPartial })).toBe(0)
    expect(outputs({ isPartial, cacheKey: '1' })).toBe(1)
    expect(outputs({ dialect: docusaurus() })).toBe(1)
    expect(outputs({ dialect: sentry({ categories: { go: ['mobile'] } }) })).toBe(1)
    expect(outputs({ dialect: { ...docusaurus(), isPartial } })).toBe(0)
    expect(outputs({ dialect: { ...docusaurus(), rules: {} } })).toBe(1)
    // How grave messages are, whom pages are for, and how a site addresses them, is asked each time.
    expect(outputs({ scope: () => ({ sdk: ['go'] }), site: { route: () => '/' } })).toBe(1)
  })

  it('gets none where options hold what their words do not say', () => {
    const outputs = (options: object): number => leftBy({ 'c.mdx': 'C' }, options).size - 1
    const components = { if: { name: 'Foo' } }
    expect(outputs({ dialect: { name: 'x', components } })).toBe(1)
    expect(outputs({ dialect: hidden({ name: 'x' }, 'components', components) })).toBe(0)
    expect(outputs({ dialect: asked({ name: 'x' }, 'components', components) })).toBe(0)
    expect(outputs({ components: hidden({}, 'if', components.if) })).toBe(0)
    expect(outputs({ components: asked({}, 'if', components.if) })).toBe(0)
    expect(outputs({ frontmatter: ['a'] })).toBe(1)
    expect(outputs({ frontmatter: class extends Array<string> {}.of('a') })).toBe(0)
  })

  it.each([
    ['a value', "A {sdk === 'go' ? 1 : 2}"],
    ['content', "A {sdk === 'go' ? <b>G</b> : <i>J</i>}"],
    ['code that is left', "<Foo x={sdk === 'go' ? f(1) : f(2)} />"],
    ['content in code', "<Foo x={sdk === 'go' ? <b>G</b> : <i>J</i>} />"],
    ['an axis', '<Foo x={f(sdk)} />'],
    ['a prop', `<Include src="_p" x={sdk === 'go' ? <b>G</b> : <i>J</i>} />`],
  ])('gives each reader what was made for them, decided by %s', (_, text) => {
    const page = { 'a.mdx': text, '_p.mdx': '{props.x}' }
    const names = { sdk: ['sdk'] }
    const store: Store = new Map()
    const flat = (sdk: string, given: Store | undefined): string => {
      const resolver = project(page, { names, ...(given && { cache: { store: given } }) })
      return resolver.toMdx(resolver.resolve('a.mdx', { sdk }))
    }
    // Each is planned first of its resolver, as of its process.
    for (const sdk of ['go', 'react', 'nextjs']) expect(flat(sdk, store)).toBe(flat(sdk, undefined))
    for (const sdk of ['go', 'react', 'nextjs']) expect(flat(sdk, store)).toBe(flat(sdk, undefined))
    const stored = project(page, { names, cache: { store } }).variants('a.mdx')
    expect(stored.map(({ sdks }) => sdks)).toEqual(
      project(page, { names })
        .variants('a.mdx')
        .map(({ sdks }) => sdks),
    )
  })

  it('takes nothing that another process has stored since of other files', () => {
    const page = { 'a.mdx': '<Include src="_p" />\n\n<If sdk="react">R</If>', '_p.mdx': 'Old', 'b.mdx': 'B' }
    const store: Store = new Map()
    const [one, other] = [page, { ...page, '_p.mdx': '**New**' }].map((given) => project(given, { cache: { store } }))
    const flat = (resolver: Resolver, sdk: string): string => resolver.toMdx(resolver.resolve('a.mdx', { sdk }))
    expect([flat(one!, 'go'), flat(other!, 'go')]).toEqual(['Old\n', '**New**\n'])
    // It looks into the store again, and has a plan for `go` still.
    one!.update({ 'b.mdx': 'Other' })
    expect(flat(one!, 'react')).toBe('Old\n\nR\n')
    const third = project(page, { cache: { store } })
    expect([flat(third, 'go'), flat(third, 'react')]).toEqual(['Old\n', 'Old\n\nR\n'])
  })

  it('tells a dialect from one with other options', () => {
    const page = { 'c.mdx': '<PlatformCategorySection supported={["mobile"]}>\n  M\n</PlatformCategorySection>' }
    const flat = (categories: Record<string, string[]>, store: Store): string => {
      const resolver = createResolver(page, { sdks: ['go'], dialect: sentry({ categories }), cache: { store } })
      return resolver.toMdx(resolver.resolve('c.mdx', { sdk: 'go' }))
    }
    const store: Store = new Map()
    expect(flat({ go: ['mobile'] }, store)).toBe('M\n')
    expect(flat({ go: ['server'] }, store)).toBe('')
    expect(flat({ go: ['mobile'] }, store)).toBe('M\n')
  })
})
