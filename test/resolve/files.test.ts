import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { VFile } from 'vfile'
import { flat, project, resolve } from '../project.js'

describe('pages and partials', () => {
  const files = {
    'index.mdx': '',
    'guides/a.md': '',
    'guides/_note.mdx': '',
    '_partials/x.mdx': '',
    '_partials/deep/y.md': '',
    '_snippets/a.ts': '',
    'assets/logo.svg': '',
    'under_score.mdx': '',
    'UPPER.MDX': '',
  }

  it('keeps apart pages, partials and what is neither, sorted', () => {
    const { pages, partials } = project(files)
    expect(pages).toEqual(['UPPER.MDX', 'guides/a.md', 'index.mdx', 'under_score.mdx'])
    expect(partials).toEqual(['_partials/deep/y.md', '_partials/x.mdx', '_snippets/a.ts', 'guides/_note.mdx'])
  })

  it('takes `isPartial` at its word', () => {
    const { pages, partials } = project(files, { isPartial: (path) => path.startsWith('guides/') })
    expect(partials).toEqual(['guides/_note.mdx', 'guides/a.md'])
    expect(pages).toEqual(['UPPER.MDX', '_partials/deep/y.md', '_partials/x.mdx', 'index.mdx', 'under_score.mdx'])
  })

  it.each([
    ['a plain object', { 'b.mdx': 'B', 'a/c.md': 'C' }],
    [
      'a Map',
      new Map([
        ['b.mdx', 'B'],
        ['a/c.md', 'C'],
      ]),
    ],
    ['VFiles', [new VFile({ path: 'b.mdx', value: 'B' }), new VFile({ path: 'a/c.md', value: 'C' })]],
    [
      'VFiles of bytes',
      new Set([
        new VFile({ path: 'b.mdx', value: new TextEncoder().encode('B') }),
        new VFile({ path: './a/c.md', value: 'C' }),
      ]),
    ],
    ['paths of another system', { '.\\b.mdx': 'B', 'a\\\\x/../c.md': 'C' }],
  ])('reads files from %s', (_, given) => {
    const resolver = createResolver(given)
    expect(resolver.pages).toEqual(['a/c.md', 'b.mdx'])
    expect(resolver.resolve('b.mdx').file.value).toBe('B')
    expect(resolver.resolve('./a\\c.md').path).toBe('a/c.md')
  })

  it('takes names of prototypes for paths like any other', () => {
    const given = JSON.parse(
      '{"__proto__.mdx": "P <Include src=\\"_constructor\\" />", "_constructor.mdx": "C", "constructor.mdx": "D", "toString.mdx": "E"}',
    ) as Record<string, string>
    const resolver = createResolver(given, { sdks: ['__proto__', 'constructor'] })
    expect([resolver.pages, resolver.partials, resolver.sdks]).toEqual([
      ['constructor.mdx', 'toString.mdx'],
      ['__proto__.mdx', '_constructor.mdx'],
      ['__proto__', 'constructor'],
    ])
    expect(resolver.resolve('__proto__.mdx', { sdk: 'constructor' }).dependencies).toEqual(['_constructor.mdx'])
  })
})

describe('variant files', () => {
  const files = { 'page.mdx': 'Plain.', 'page.go.mdx': 'Go.', '_a.mdx': 'a', '_a.react.mdx': 'ra' }

  it('keeps them from being pages of their own; of partials they are partials', () => {
    const { pages, partials } = project(files)
    expect([pages, partials]).toEqual([['page.mdx'], ['_a.mdx', '_a.react.mdx']])
  })

  it.each([
    ['nextjs', 'Plain.\n', 'page.mdx', []],
    ['go', 'Go.\n', 'page.go.mdx', ['page.go.mdx']],
  ])('stands in for the page for its own SDK: %s', (sdk, mdx, path, dependencies) => {
    const output = resolve(files, { sdk })
    expect(output.mdx).toBe(mdx)
    expect(output.resolved).toMatchObject({ path: 'page.mdx', sdk, dependencies, file: { path } })
  })

  it('takes the file itself with `variant: false`, and without an SDK', () => {
    expect(flat(files, { sdk: 'go', variant: false })).toBe('Plain.\n')
    expect(flat(files)).toBe('Plain.\n')
  })

  it.each([
    ['a name without a plain file', { 'other.go.mdx': 'x' }, ['other.go.mdx']],
    ['a word that is no SDK', { 'other.mdx': 'x', 'other.rust.mdx': 'y' }, ['other.mdx', 'other.rust.mdx']],
    ['another extension', { 'other.mdx': 'x', 'other.go.md': 'y' }, ['other.go.md', 'other.mdx']],
    ['another folder', { 'other.mdx': 'x', 'in/other.go.mdx': 'y' }, ['in/other.go.mdx', 'other.mdx']],
    ['a name that is all SDK', { '.mdx': 'x', '.go.mdx': 'y' }, ['.go.mdx', '.mdx']],
  ])('makes no variant file of %s', (_, given, pages) => {
    expect(project(given).pages).toEqual(pages)
  })

  it('reads SDK ids with dots as a whole', () => {
    const given = {
      'page.mdx': '<Include src="_a" />',
      '_a.mdx': 'plain',
      '_a.node.js.mdx': 'node',
      'page.js.mdx': 'js',
    }
    const sdks = ['node.js', 'js', 'node']
    expect(['node.js', 'js', 'node'].map((sdk) => flat(given, { sdk }, { sdks }))).toEqual([
      'node\n',
      'js\n',
      'plain\n',
    ])
  })

  it.each([
    ['front matter as a string', { 'page.mdx': '---\nsdk: nextjs, react\n---\n' }, { only: ['nextjs', 'react'] }],
    [
      'front matter as a list',
      { 'page.mdx': '---\nsdk:\n  - react\n  - nextjs\n---\n' },
      { only: ['nextjs', 'react'] },
    ],
    ['a list of strings of ids', { 'page.mdx': '---\nsdk: ["go , react"]\n---\n' }, { only: ['go', 'react'] }],
    ['no front matter', { 'page.mdx': '' }, { except: [] }],
    ['front matter with no SDKs', { 'page.mdx': '---\nsdk: []\n---\n' }, { except: [] }],
    [
      'front matter and a variant file',
      { 'page.mdx': '---\nsdk: react\n---\n', 'page.go.mdx': '' },
      { only: ['go', 'react'] },
    ],
    ['a variant file, but no front matter', { 'page.mdx': '', 'page.go.mdx': '' }, { except: [] }],
    ['a byte order mark and CRLF', { 'page.mdx': '\uFEFF---\r\nsdk: go\r\n---\r\n' }, { only: ['go'] }],
    ['an unclosed fence', { 'page.mdx': '---\nsdk: go\n' }, { except: [] }],
  ])('tells the scope of a page from %s', (_, given, scope) => {
    expect(project(given as Record<string, string>).scope('page.mdx')).toEqual(scope)
  })
})

describe('SDKs', () => {
  it('finds them in the files where none are declared', () => {
    const { sdks } = createResolver({
      'a.mdx': "---\nsdk: b, a\n---\n\n<If sdk={['c', 'd, e']}>x</If>\n<If notSdk=\"f\">x</If>\n<If sdk={x}>x</If>\n",
      '_p.mdx': '<Tabs>\n<Tab sdk="t">x</Tab>\n</Tabs>\n',
      'code.ts': '<If sdk="not">x</If>',
    })
    expect(sdks).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 't'])
  })

  it('keeps the order in which they are declared', () => {
    expect(project({}).sdks).toEqual(['nextjs', 'react', 'go'])
    expect(createResolver({}, { sdks: ['z', 'a'] }).sdks).toEqual(['z', 'a'])
  })
})
