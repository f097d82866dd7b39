import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { findRoute, staticParams } from '../../src/hosts/next/static-params.js'
import { withMdxPartials } from '../../src/hosts/next/with-mdx-partials.js'
import { version } from '../../src/model/version.js'
import { openDocs } from '../../src/node/open-docs.js'
import { createResolver } from '../../src/resolver.js'
import { folder } from '../node/folder.js'

const files = {
  'index.mdx': '# Home',
  'guides/a b.mdx': '---\nsdk: go\n---\n\n# A',
  '_p.mdx': 'P',
  'index.go.mdx': '# Go',
}
const options = { sdks: ['go', 'react'] }
const params = [
  { sdk: 'go', page: ['guides', 'a b'] },
  { sdk: 'go', page: [] },
  { sdk: 'react', page: [] },
]
const routes = params.map(({ sdk, page }) => ({ segments: page, reader: { sdk } }))

describe('staticParams', () => {
  it('names each page for every reader in its scope: of a resolver, docs or routes', async () => {
    expect(staticParams(createResolver(files, options))).toEqual(params)
    const root = folder(Object.fromEntries(Object.entries(files).map(([path, text]) => [`docs/${path}`, text])))
    const docs = await openDocs({ root: join(root, 'docs'), ...options })
    expect(staticParams(docs)).toEqual(params)
    await docs.close()
    expect(staticParams(routes)).toEqual(params)
  })

  it('calls the address as the folder does, and takes every axis', () => {
    const resolver = createResolver({ 'a.mdx': '' }, { axes: { audience: ['llm', 'human'] } })
    expect(staticParams(resolver, 'slug')).toEqual([
      { audience: 'llm', slug: ['a'] },
      { audience: 'human', slug: ['a'] },
    ])
    expect(staticParams(createResolver({ 'a.mdx': '' }))).toEqual([{ page: ['a'] }])
  })

  it.each([
    ['what has no pages', {}],
    ['an empty name', [], ''],
  ])('refuses %s', (_, from, name?: string) => {
    expect(() => staticParams(from as never, name)).toThrow(TypeError)
  })
})

describe('findRoute', () => {
  it('finds what parameters mean, encoded or not', () => {
    expect(findRoute(routes, { sdk: 'go', page: ['guides', 'a%20b'] })).toBe(routes[0])
    expect(findRoute(routes, { sdk: 'react' })).toBe(routes[2])
    expect(findRoute(routes, { slug: [], sdk: 'go' }, 'slug')).toBe(routes[1])
  })

  it('takes a `%` that encodes nothing as it is', () => {
    const all = [{ segments: ['100%'], reader: {} }]
    expect(findRoute(all, { page: ['100%'] })).toBe(all[0])
    expect(findRoute(all, { page: ['100%25'] })).toBe(all[0])
  })

  it('does not ask for an axis that the address does not have', () => {
    expect(findRoute(routes, { page: ['guides', 'a b'] })).toBe(routes[0])
  })

  it('tells of what is not there', () => {
    expect(() => findRoute(routes, { sdk: 'react', page: ['guides', 'a b'] })).toThrow(
      'Expected a page for {"sdk":"react","page":["guides","a b"]}, found none',
    )
  })
})

describe('withMdxPartials', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  const given = { config: './mdx-partials.config.mjs' }
  const loaders = [{ loader: 'mdx-partials/loader', options: { ...given, version } }]

  it('adds rules for Turbopack, and leaves what is there', () => {
    const other = { loaders: ['other'] }
    const config = withMdxPartials({ output: 'export', turbopack: { root: '/', rules: { '*.md': other } } }, given)
    expect(config).toMatchObject({ output: 'export', turbopack: { root: '/' } })
    expect(config.turbopack.rules).toMatchObject({
      '*.mdx': { loaders, as: '*.js' },
      '*.md': [other, { loaders, as: '*.js' }],
      'mdx-partials-routes.js': { loaders: [{ loader: 'mdx-partials/routes-loader', options: { ...given, version } }] },
    })
  })

  it.each([
    ['16.0.0', true],
    ['15.3.0-canary.1', true],
    ['15.2.9', false],
    ['14.2.35', false],
  ])('tells Turbopack of Next %s: %s', (version, expected) => {
    const root = folder({ 'node_modules/next/package.json': JSON.stringify({ name: 'next', version }) })
    vi.spyOn(process, 'cwd').mockReturnValue(root)
    expect('turbopack' in withMdxPartials({ output: 'export' }, given)).toBe(expected)
  })

  it('tells Turbopack where no Next is found', () => {
    vi.spyOn(process, 'cwd').mockReturnValue(folder())
    expect(withMdxPartials({}, given)).toHaveProperty('turbopack')
  })

  it('leaves what a config says to Turbopack in an older Next', () => {
    const root = folder({ 'node_modules/next/package.json': '{ "version": "14.2.35" }' })
    vi.spyOn(process, 'cwd').mockReturnValue(root)
    expect(withMdxPartials({ turbopack: { root: '/' } }, given)).toMatchObject({ turbopack: { root: '/' } })
  })

  it('adds rules for webpack, before those of the config that it is given', () => {
    const seen: number[] = []
    const { webpack } = withMdxPartials(
      {
        webpack: (config: { module: { rules: object[] } }) => {
          seen.push(config.module.rules.length)
          return config
        },
      },
      given,
    )
    const config = { module: { rules: [] as { test?: RegExp; resourceQuery?: { not: RegExp } }[] } }
    Reflect.apply(webpack, undefined, [config, { dev: false, defaultLoaders: { babel: 'babel' } }])
    expect(seen).toEqual([2])
    expect(config.module.rules[0]).toMatchObject({ test: /\.mdx?$/i, use: ['babel', ...loaders] })
    const isOthers = (query: string): boolean => config.module.rules[0]?.resourceQuery?.not.test(query) === true
    expect(['?raw', '?url', '?sdk=go&raw', '?raw=1'].filter((query) => !isOthers(query))).toEqual([])
    expect(['', '?sdk=go', '?sdk=raw', '?raws', '?curl=1', '?export=default'].filter(isOthers)).toEqual([])
    Reflect.apply(webpack, undefined, [config, { dev: true, defaultLoaders: { babel: 'babel' } }])
    expect(config.module.rules[3]).toMatchObject({ use: [{ options: { ...given, eager: true } }] })
    expect(config.module.rules[1]?.test?.test('/x/node_modules/mdx-partials/dist/mdx-partials-routes.js')).toBe(true)
  })

  it('has Next take Markdown for pages, beside what it takes anyway', () => {
    const usual = ['tsx', 'ts', 'jsx', 'js', 'md', 'mdx']
    expect(withMdxPartials({ output: 'export' }, given)).toMatchObject({ output: 'export', pageExtensions: usual })
    expect(withMdxPartials({ pageExtensions: ['mdx', 'tsx'] }).pageExtensions).toEqual(['mdx', 'tsx', 'md'])
  })

  it('has Next bundle the package everywhere, beside others', () => {
    expect(withMdxPartials({}, given)).toMatchObject({ transpilePackages: ['mdx-partials'] })
    const { transpilePackages } = withMdxPartials({ transpilePackages: ['ui', 'mdx-partials'] }, given)
    expect(transpilePackages).toEqual(['ui', 'mdx-partials'])
  })

  it('takes a config that is made when it is known what is built', async () => {
    const make = withMdxPartials((phase: string) => Promise.resolve({ env: { phase } }), given)
    expect(await make('build', undefined as never)).toMatchObject({ env: { phase: 'build' }, turbopack: { rules: {} } })
  })

  it.each([
    ['a function', { locate: () => 'x' }, '`options.locate` to be JSON, not a function'],
    ['a pattern deep inside', { mdx: { remarkPlugins: [[/x/]] } }, '`options.mdx.remarkPlugins.0.0` to be JSON'],
    ['a number that is none', { limits: { depth: Infinity } }, '`options.limits.depth` to be JSON'],
  ])('refuses %s among its options', (_, more, words) => {
    expect(() => withMdxPartials({}, more as never)).toThrow(TypeError)
    expect(() => withMdxPartials({}, more as never)).toThrow(words)
  })
})
