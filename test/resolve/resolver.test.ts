import { describe, expect, it } from 'vitest'
import { createResolver, toMdx, type Resolved } from '../../src/index.js'
import { project, resolve } from '../project.js'

const brief = ({ path, sdk }: Resolved): string => (sdk === undefined ? path : `${path} ${sdk}`)

describe('resolveAll', () => {
  const files = {
    'b.mdx': '---\nsdk: go, nextjs\n---\n',
    'a.mdx': '---\nsdk: react\n---\n',
    'c.md': '',
    '_p.mdx': '',
    'c.go.md': '',
  }
  it.each([
    [
      'each page and SDK of its scope',
      undefined,
      ['a.mdx react', 'b.mdx nextjs', 'b.mdx go', 'c.md nextjs', 'c.md react', 'c.md go'],
    ],
    ['some pages', { pages: ['b.mdx', './a.mdx'] }, ['b.mdx nextjs', 'b.mdx go', 'a.mdx react']],
    ['some SDKs', { sdks: ['go'] }, ['b.mdx go', 'c.md go']],
    ['both', { sdks: new Set(['react', 'go']), pages: new Set(['c.md']) }, ['c.md react', 'c.md go']],
    ['no pages', { pages: [] }, []],
    ['no SDKs', { sdks: [] }, []],
  ])('makes %s', (_, options, expected) => {
    expect([...project(files).resolveAll(options)].map(brief)).toEqual(expected)
  })

  it('makes each page once where there are no SDKs', () => {
    expect([...createResolver({ 'b.mdx': '', 'a.mdx': '' }).resolveAll()].map(brief)).toEqual(['a.mdx', 'b.mdx'])
    expect([...createResolver({ 'a.mdx': '' }, { sdks: [] }).resolveAll()].map(brief)).toEqual(['a.mdx'])
  })

  it('makes nothing before it is asked for the next', () => {
    const parsed: string[] = []
    const parse = (_: string, path: string): { type: 'root'; children: [] } => {
      parsed.push(path)
      return { type: 'root', children: [] }
    }
    const all = createResolver({ 'a.mdx': '', 'b.mdx': '' }, { sdks: ['x'], parse }).resolveAll()
    expect(parsed).toEqual([])
    expect(all.next().value?.tree).toEqual({ type: 'root', children: [] })
    expect(parsed).toEqual(['a.mdx'])
    all.return()
    expect(all.next().done).toBe(true)
  })

  it('goes over the files as they were when it was called, whatever is updated in between', () => {
    const given = { 'a.mdx': '<Include src="_p" />', 'b.mdx': 'b <Include src="_p" />', '_p.mdx': 'old' }
    const resolver = createResolver(given, { sdks: ['x'] })
    const all = resolver.resolveAll()
    const first = all.next().value
    resolver.update({ 'b.mdx': null, '_p.mdx': 'new', 'c.mdx': 'c' })
    const rest = [...all]
    expect([first, ...rest].map((output) => output && [output.path, toMdx(output.tree)])).toEqual([
      ['a.mdx', 'old\n'],
      ['b.mdx', 'b old\n'],
    ])
    expect([...resolver.resolveAll()].map(({ path, tree }) => [path, toMdx(tree)])).toEqual([
      ['a.mdx', 'new\n'],
      ['c.mdx', 'c\n'],
    ])
  })

  it('says of a page or a value that is not there before it makes anything', () => {
    const resolver = project(files)
    expect(() => resolver.resolveAll({ pages: ['gone.mdx'] })).toThrow(TypeError)
    expect(() => resolver.resolveAll({ sdks: ['gö'] })).toThrow(TypeError)
    expect(() => resolver.resolveAll({ reader: { sdk: 'gö' } })).toThrow(TypeError)
  })
})

describe('variants', () => {
  const files = {
    'same.mdx': 'x <Include src="_plain" />',
    'one.mdx': 'x <If sdk="go">y</If>',
    'variant.mdx': '<Include src="_v" />',
    'scoped.mdx': '---\nsdk: nextjs, react\n---\n\n<If sdk="go">z</If><If sdk="react">y</If>',
    'own.mdx': 'x',
    'own.react.mdx': 'y',
    '_plain.mdx': 'p',
    '_v.mdx': 'p',
    '_v.go.mdx': 'g',
  }
  it.each([
    ['same.mdx', [['nextjs', 'react', 'go']], ['x p\n']],
    ['one.mdx', [['nextjs', 'react'], ['go']], ['x\n', 'x y\n']],
    ['variant.mdx', [['nextjs', 'react'], ['go']], ['p\n', 'g\n']],
    ['scoped.mdx', [['nextjs'], ['react']], ['---\nsdk: nextjs, react\n---\n', '---\nsdk: nextjs, react\n---\n\ny\n']],
    ['own.mdx', [['nextjs', 'go'], ['react']], ['x\n', 'y\n']],
  ])('makes each distinct output of %s once, with its SDKs', (path, sdks, mdx) => {
    const variants = project(files).variants(path)
    expect(variants.map((variant) => variant.sdks)).toEqual(sdks)
    expect(variants.map(({ tree }) => toMdx(tree))).toEqual(mdx)
    expect(variants.map(({ sdk }) => sdk)).toEqual(sdks.map(([first]) => first))
  })

  it('tells SDKs apart by a variant file that has no plain one', () => {
    const variants = project({ 'page.mdx': 'x <Include src="_v" />', '_v.react.mdx': 'r' }).variants('page.mdx')
    expect(variants.map(({ sdks, tree }) => [sdks, toMdx(tree)])).toEqual([
      [['nextjs', 'go'], 'x\n'],
      [['react'], 'x r\n'],
    ])
  })

  it('makes one output without an SDK where there are none', () => {
    const [only, ...rest] = createResolver({ 'a.mdx': 'x' }).variants('a.mdx')
    expect([only?.sdks, only?.sdk, rest]).toEqual([[], undefined, []])
  })
})

describe('an output', () => {
  const files = {
    'guides/page.mdx':
      '---\ntitle: T\nwhen: 2024-05-06\ntags: [a, { b: c }]\n---\n\n<Include src="_b" />\n<Include src="_a" />\n<Include src="_gone" />\n',
    '_b.mdx': '---\ntitle: never\n---\n\n<Include src="_a" />\n\nb',
    '_a.mdx': 'a',
  }
  it('has its path, SDK, tree, file, front matter, dependencies and missing paths', () => {
    const { resolved } = resolve(files, { sdk: 'go' }, {}, 'guides/page.mdx')
    expect(resolved).toMatchObject({
      path: 'guides/page.mdx',
      sdk: 'go',
      dependencies: ['_b.mdx', '_a.mdx'],
      frontmatter: { title: 'T', when: new Date('2024-05-06'), tags: ['a', { b: 'c' }] },
      file: { path: 'guides/page.mdx', value: files['guides/page.mdx'] },
    })
    expect(resolved.missing).toEqual([
      'guides/page.go.mdx',
      '_b',
      '_b.go.mdx',
      '_a',
      '_a.go.mdx',
      '_gone',
      '_gone.go.mdx',
      '_gone.mdx',
      '_gone.go.md',
      '_gone.md',
    ])
    expect(resolved.fingerprint).toMatch(/^[0-9a-f]{64}$/)
    expect(resolved.file.messages).toHaveLength(1)
  })

  it('looks for no variant file without an SDK', () => {
    expect(resolve(files, {}, {}, 'guides/page.mdx').resolved.missing).toEqual([
      '_b',
      '_a',
      '_gone',
      '_gone.mdx',
      '_gone.md',
    ])
  })

  it('gives the same tree, file and front matter each time they are asked for', () => {
    const { resolved } = resolve(files, {}, {}, 'guides/page.mdx')
    expect(resolved.tree).toBe(resolved.tree)
    expect(resolved.file).toBe(resolved.file)
    expect(resolved.frontmatter).toBe(resolved.frontmatter)
  })

  it('is that of the moment it was asked for, whatever is updated before it is read', () => {
    const resolver = project({ 'page.mdx': 'old <Include src="_a" />', '_a.mdx': 'old' })
    const before = project({ 'page.mdx': 'old <Include src="_a" />', '_a.mdx': 'old' }).resolve('page.mdx')
    const [unread, read] = [resolver.resolve('page.mdx'), resolver.resolve('page.mdx')]
    expect(read.fingerprint).toBe(before.fingerprint)
    resolver.update({ 'page.mdx': 'new', '_a.mdx': null })
    const after = resolver.resolve('page.mdx')
    expect(toMdx(unread.tree)).toBe('old old\n')
    expect(unread.dependencies).toEqual(['_a.mdx'])
    expect(unread.file.value).toBe('old <Include src="_a" />')
    expect(unread.fingerprint).toBe(before.fingerprint)
    expect(unread.fingerprint).not.toBe(after.fingerprint)
  })

  it('resolves for an SDK out of the scope of the page, with a warning', () => {
    const { mdx, messages } = resolve({ 'page.mdx': '---\nsdk: go\n---\n\n<If sdk="go">x</If> y' }, { sdk: 'nextjs' })
    expect(mdx).toBe('---\nsdk: go\n---\n\ny\n')
    expect(messages).toEqual(['sdk-outside-page page.mdx:1:1'])
  })

  it('expands includes and leaves conditions and tabs where no SDK is given', () => {
    const given = {
      'page.mdx':
        '<If sdk="go">\n<Include src="_a" />\n</If>\n\n<Tabs items={["Go", "React"]}>\n<Tab>g</Tab>\n<Tab><Include src="_a" /></Tab>\n</Tabs>',
      '_a.mdx': 'a',
      '_a.go.mdx': 'g',
    }
    const { mdx, messages } = resolve(given)
    expect(messages).toEqual([])
    expect(mdx).toBe(
      '<If sdk="go">\n  a\n</If>\n\n<Tabs items={["Go", "React"]}>\n  <Tab>g</Tab>\n\n  <Tab>\n    a\n  </Tab>\n</Tabs>\n',
    )
  })

  it('resolves a partial, and a variant file, as it does a page', () => {
    expect(resolve({ '_a.mdx': 'a <If sdk="go">g</If>' }, { sdk: 'go' }, {}, '_a.mdx').mdx).toBe('a g\n')
    expect(resolve({ 'page.mdx': 'x', 'page.go.mdx': 'y' }, {}, {}, 'page.go.mdx').mdx).toBe('y\n')
  })
})
