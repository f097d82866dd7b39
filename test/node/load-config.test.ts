import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as dialects from '../../src/dialects.js'
import type { Dialect } from '../../src/index.js'
import { defineConfig, loadConfig, openDocs } from '../../src/node.js'
import { dialectNamed } from '../../src/node/named-dialect.js'
import { open } from './docs.js'
import { folder, write } from './folder.js'

const say = (config: object): string => `export default ${JSON.stringify(config)}`
const texts = {
  js: (config: object) => `module.exports = ${JSON.stringify(config)}`,
  mjs: say,
  ts: (config: object) => `const config: object = ${JSON.stringify(config)}\nexport default config`,
  json: (config: object) => JSON.stringify(config),
}
const name = (extension: string): string => `mdx-partials.config.${extension}`

describe('loadConfig', () => {
  it.each(Object.entries(texts))('reads .%s', async (extension, text) => {
    const root = folder({ [name(extension)]: text({ root: 'docs', sdks: ['go'] }) })
    expect(await loadConfig(name(extension), root)).toEqual({
      path: join(root, name(extension)),
      options: { root: join(root, 'docs'), sdks: ['go'] },
    })
  })

  it('takes the folder of the file for the root, where that says none', async () => {
    const root = folder({ 'a/config.json': '{}' })
    expect((await loadConfig('a/config.json', root)).options).toEqual({ root: join(root, 'a') })
  })

  it('finds the first in a folder or around it', async () => {
    const root = folder({
      [name('json')]: '{ "sdks": [] }',
      'a/b/c/': '',
      [`a/${name('ts')}`]: '',
      [`a/${name('mjs')}`]: say({}),
    })
    expect((await loadConfig(true, root)).path).toBe(join(root, name('json')))
    expect((await loadConfig(true, join(root, 'a/b/c'))).path).toBe(join(root, 'a', name('mjs')))
  })

  it('reads a file again once it says something else, and gives the same functions where it does not', async () => {
    const root = folder({ 'c.mjs': 'export default { isPartial: () => true }' })
    const path = join(root, 'c.mjs')
    const first = await loadConfig(path)
    writeFileSync(path, 'export default { isPartial: () => true }')
    expect((await loadConfig(path)).options.isPartial).toBe(first.options.isPartial)
    writeFileSync(path, 'export default { isPartial: () => false }')
    expect((await loadConfig(path)).options.isPartial?.('_a.mdx')).toBe(false)
  })

  it.each([
    [
      'a name with a slip',
      { 'confg.mjs': '' },
      'config.mjs',
      'Expected a config file at `<root>/config.mjs`, found nothing; did you mean `<root>/confg.mjs`?',
    ],
    [
      'another kind of file',
      { 'config.yml': '' },
      'config.yml',
      'Expected a config file that ends in .js, .mjs, .ts or .json, not `<root>/config.yml`',
    ],
    [
      'no default export',
      { 'config.mjs': 'export const a = 1' },
      'config.mjs',
      'Expected `<root>/config.mjs` to give an object of options by default, not `undefined`',
    ],
    [
      'a list',
      { 'config.json': '[]' },
      'config.json',
      'Expected `<root>/config.json` to give an object of options by default, not an array',
    ],
    [
      'an unknown option',
      { 'config.json': '{ "sdk": [] }' },
      'config.json',
      'Unexpected option in `<root>/config.json` `sdk`; did you mean `sdks`?',
    ],
    [
      'a root that is none',
      { 'config.json': '{ "root": 1 }' },
      'config.json',
      'Expected option `root` to be a string, not `1`',
    ],
    [
      'no file at all',
      {},
      true,
      'Expected one of `mdx-partials.config.js`, `mdx-partials.config.mjs`, `mdx-partials.config.ts`, `mdx-partials.config.json` in `<root>` or around it, found none',
    ],
  ] as const)('throws a TypeError for %s', async (_, files, config, message) => {
    const root = folder(files)
    await expect(loadConfig(config, root)).rejects.toThrow(new TypeError(message.replaceAll('<root>', root)))
  })

  it('throws a TypeError for a folder that is no path', async () => {
    await expect(loadConfig('config.json', 1 as never)).rejects.toThrow(
      new TypeError('Expected option `folder` to be a string, not `1`'),
    )
  })

  it('says where JSON is none', async () => {
    const root = folder({ 'config.json': '{ "root": }' })
    await expect(loadConfig('config.json', root)).rejects.toThrow(
      new RegExp(`^Expected JSON in \`${root}/config.json\`: Unexpected token '}'`),
    )
  })

  it.each([
    ['throws', 'throw new RangeError("mine")', 'mine'],
    ['cannot be parsed', 'export default', 'Unexpected'],
    ['imports what is not there', 'import "./none.mjs"', 'Cannot find module'],
  ])('names a config that %s', async (_, text, words) => {
    const root = folder({ 'config.mjs': text })
    await expect(loadConfig('config.mjs', root)).rejects.toThrow(
      new RegExp(`^Cannot read the config \`${root}/config\\.mjs\`: [^]*${words}`),
    )
  })
})

describe('a config that failed', () => {
  it('is read again once what it imports is there, with the same text', async () => {
    const root = folder({ 'config.mjs': 'export { default } from "./own.mjs"' })
    const load = (): Promise<unknown> => loadConfig('config.mjs', root)
    await expect(load()).rejects.toThrow('Cannot find module')
    write(root, { 'own.mjs': say({ sdks: ['go'] }) })
    expect(await load()).toMatchObject({ options: { sdks: ['go'] } })
  })
})

describe('openDocs with a config', () => {
  it('takes its options, of which those that are given with it win', async () => {
    const root = folder({
      'conf/c.mjs': say({ root: '../docs', sdks: ['go'], ignore: 'x' }),
      'docs/a.mdx': '',
      'docs/x/b.mdx': '',
    })
    const config = join(root, 'conf/c.mjs')
    const docs = await open({ config })
    expect([docs.root, docs.config, docs.resolver.sdks, docs.resolver.pages]).toEqual([
      join(root, 'docs'),
      config,
      ['go'],
      ['a.mdx'],
    ])
    const other = await open({ config, sdks: ['js'], ignore: undefined as never })
    expect([other.resolver.sdks, other.resolver.pages]).toEqual([['js'], ['a.mdx']])
    expect((await open({ config, root: join(root, 'docs/x') })).resolver.pages).toEqual(['b.mdx'])
  })

  it('shares docs with who opens the same config', async () => {
    const root = folder({ 'c.mjs': 'export default { isPartial: () => false }', 'a.mdx': '' })
    const [a, b] = await Promise.all([open({ config: join(root, 'c.mjs') }), open({ config: join(root, 'c.mjs') })])
    expect(a.resolver).toBe(b.resolver)
  })

  it('finds it around the root', async () => {
    const root = folder({ [name('json')]: '{ "root": "docs", "sdks": ["go"] }', 'docs/a.mdx': '' })
    const docs = await open({ root: join(root, 'docs'), config: true })
    expect([docs.config, docs.resolver.sdks, docs.resolver.pages]).toEqual([
      join(root, name('json')),
      ['go'],
      ['a.mdx'],
    ])
    expect((await open({ root: join(root, 'docs'), config: false })).config).toBeUndefined()
  })

  it('takes a dialect by its name, for what can only say data', async () => {
    const root = folder({
      'c.json': '{ "dialect": "docusaurus" }',
      '_x.mdx': 'X',
      'a.mdx': 'import X from "./_x.mdx"\n\n<X />',
    })
    const [docs, again] = [await open({ config: join(root, 'c.json') }), await open({ root, dialect: 'docusaurus' })]
    expect(docs.resolver).toBe(again.resolver)
    expect(docs.resolver.toMdx(docs.resolver.resolve('a.mdx'))).toBe('X\n')
    for (const [name, dialect] of Object.entries(dialects)) {
      if (name === 'detectDialect') continue
      expect(dialectNamed(name).name).toBe((dialect as () => Dialect)().name)
    }
    await expect(openDocs({ root, dialect: 'docusarus' as never })).rejects.toThrow(
      new TypeError('Expected option `dialect` to name a dialect, not `docusarus`; did you mean `docusaurus`?'),
    )
  })

  it('does not take what is about one call', async () => {
    const root = folder()
    write(root, { 'c.mjs': 'export default { onProgress() {} }' })
    await expect(openDocs({ config: join(root, 'c.mjs') })).rejects.toThrow('Unexpected option in')
  })
})

describe('defineConfig', () => {
  it('gives what it is given', () => {
    const config = { sdks: ['go'] }
    expect(defineConfig(config)).toBe(config)
  })
})
