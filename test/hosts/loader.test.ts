import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDocs } from '../../src/node/open-docs.js'
import { folder, write } from '../node/folder.js'
import { load, loadRoutes, loadThrough } from './load.js'

const files = {
  'docs/guide.mdx': '# Guide\n\n<Include src="_call" />\n\n<If sdk="go">For Go.</If>\n\n<If is="llm">In short.</If>\n',
  'docs/_call.mdx': '## Call\n\nCall it.\n',
  'docs/only-go.mdx': '---\nsdk: go\n---\n\n# Go\n',
  'docs/sub/index.mdx': '# Sub\n',
  'app/page.mdx': '# Page of the app\n',
}
const options = {
  root: './docs',
  sdks: { go: 'Go', react: 'React' },
  axes: { audience: { values: ['llm', 'human'], attribute: 'is' } },
}

describe('the loader', () => {
  it('makes the module of a page for the reader in its query', async () => {
    const root = folder(files)
    const go = await load(root, 'docs/guide.mdx?sdk=go', options)
    expect(go.code).toContain('"Call it."')
    expect(go.code).toContain('"For Go."')
    const react = await load(root, 'docs/guide.mdx?sdk=react&audience=human&raw', options)
    expect(react.code).toContain('"Call it."')
    expect(react.code).not.toMatch(/For Go|In short/)
  })

  it('takes readers of its options, which a query goes before', async () => {
    const root = folder(files)
    const given = { ...options, sdk: 'go', reader: { audience: 'llm' } }
    expect((await load(root, 'docs/guide.mdx', given)).code).toMatch(/For Go[^]*In short/)
    expect((await load(root, 'docs/guide.mdx?sdk=react', given)).code).toMatch(/^(?!.*For Go)[^]*In short/)
  })

  it('tells what a page is made from, and what was looked for', async () => {
    const { dependencies, missing } = await load(folder(files), 'docs/guide.mdx?sdk=go', options)
    expect(dependencies).toEqual(['docs/_call.mdx'])
    expect(missing).toEqual(['docs/guide.go.mdx', 'docs/_call', 'docs/_call.go.mdx'])
  })

  it('reads again what has changed, through files that have only come to be included', async () => {
    const root = folder(files)
    await load(root, 'docs/guide.mdx?sdk=go', options)
    write(root, { 'docs/_call.mdx': '<Include src="_deep" />', 'docs/_deep.mdx': 'Deep one.' })
    expect((await load(root, 'docs/guide.mdx?sdk=go', options)).code).toContain('"Deep one."')
    write(root, { 'docs/_deep.mdx': 'Deep two.' })
    expect((await load(root, 'docs/guide.mdx?sdk=go', options)).code).toContain('"Deep two."')
    write(root, { 'docs/_deep.go.mdx': 'Deep in Go.' })
    expect((await load(root, 'docs/guide.mdx?sdk=go', options)).code).toContain('"Deep in Go."')
    rmSync(join(root, 'docs/_deep.go.mdx'))
    expect((await load(root, 'docs/guide.mdx?sdk=go', options)).code).toContain('"Deep two."')
  })

  it('loads many pages at once, and goes on where a config file has changed', async () => {
    const pages = Array.from({ length: 20 }, (_, at): [string, string] => [
      `docs/${at}.mdx`,
      '<Include src="_call" />\n',
    ])
    const config = (...sdks: string[]): string => JSON.stringify({ root: 'docs', sdks })
    const root = folder({ ...files, ...Object.fromEntries(pages), 'mdx-partials.config.json': config('go') })
    const loadAll = async (given: object): Promise<void> => {
      const loaded = await Promise.all(pages.map(([path]) => load(root, `${path}?sdk=go`, given)))
      for (const { code } of loaded) expect(code).toContain('"Call it."')
    }
    await loadAll(options)
    await loadAll(options)
    await loadAll({})
    write(root, { 'mdx-partials.config.json': config('go', 'react') })
    await Promise.all([loadAll({}), loadRoutes(root, 'routes.js', {}), loadAll({})])
  })

  it('loads a page that was not there when the docs were opened', async () => {
    const root = folder(files)
    await load(root, 'docs/guide.mdx', options)
    write(root, { 'docs/new.mdx': 'Also <Include src="_call" />' })
    expect((await load(root, 'docs/new.mdx', options)).code).toContain('Call it.')
  })

  it('emits errors and warnings with file, line and the lines around, and hands the rest on', async () => {
    const root = folder({ ...files, 'docs/_call.mdx': 'Call.\n\n<Include src="_nope" />\n\n<If sdk="gp">x</If>\n' })
    const { code, errors, warnings } = await load(root, 'docs/guide.mdx?sdk=go', options)
    expect(code).toContain('"Call."')
    expect(errors.toSorted()).toEqual([
      expect.stringMatching(/\/docs\/_call\.mdx:3:1: Unexpected include of `_nope`[^]*included from guide\.mdx:3:1/),
      expect.stringContaining('/docs/_call.mdx:5:1: Unexpected SDK `gp`'),
    ])
    expect(errors.join()).toContain('> 3 | <Include src="_nope" />\n    | ^^^^^^^^^^^^^^^^^^^^^^^\n')
    expect(warnings).toEqual([])
    expect(await load(root, 'docs/guide.mdx', { ...options, quiet: true })).toMatchObject({ errors: [] })
  })

  it('emits warnings as such, and leaves infos to linters', async () => {
    const root = folder({
      'a.mdx': 'See <Include src="_list" /> <b />.',
      '_list.mdx': '- one\n- two\n',
      'b.md': 'a {b',
    })
    const { errors, warnings } = await load(root, 'a.mdx', { root: '.' })
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [expect.stringContaining('/a.mdx:1:5: ')] })
    expect(await load(root, 'b.md', { root: '.' })).toMatchObject({ errors: [], warnings: [] })
  })

  it('fails by what a plugin of MDX throws, with the lines of the partial', async () => {
    const root = folder(files)
    const remarkPlugins = [
      () => (tree: { children: object[] }, file: { fail(...given: unknown[]): never }) =>
        file.fail('No', tree.children[1]),
    ]
    await expect(load(root, 'docs/guide.mdx', { ...options, mdx: { remarkPlugins } })).rejects.toThrow(
      /\/docs\/_call\.mdx:1:1: No[^]*> 1 \| ## Call/,
    )
  })

  it('sets plugins of MDX up once for all pages with one query, however often docs are opened for them', async () => {
    const root = folder({ ...files, 'docs/other.mdx': '# Other\n' })
    let count = 0
    const remarkPlugins = [
      () => {
        count++
      },
    ]
    const given = { ...options, mdx: { remarkPlugins } }
    for (const page of ['guide', 'other', 'sub/index']) await load(root, `docs/${page}.mdx`, given)
    const once = count
    await load(root, 'docs/guide.mdx', given)
    await load(root, 'docs/guide.mdx?sdk=go', given)
    await load(root, 'docs/other.mdx?sdk=go', given)
    expect([once, count]).toEqual([1, 2])
  })

  it('takes options of MDX from a file, and again once it has changed', async () => {
    const root = folder({ ...files, 'mdx.mjs': 'export default { jsxImportSource: "preact" }' })
    const given = { ...options, mdx: './mdx.mjs' }
    const { code, dependencies } = await load(root, 'docs/guide.mdx', given)
    expect(code).toContain('"preact/jsx-runtime"')
    expect(dependencies).toContain('mdx.mjs')
    write(root, { 'mdx.mjs': 'export default 1' })
    await expect(load(root, 'docs/guide.mdx', given)).rejects.toThrow('default export of ./mdx.mjs')
  })

  it.each(['.packs', { store: '.packs' }])('keeps packs in a folder from the project: %j', async (cache) => {
    const root = folder(files)
    await load(root, 'docs/guide.mdx', { ...options, cache })
    expect(readdirSync(join(root, '.packs')).length).toBeGreaterThan(0)
  })

  it('takes options of the docs from a config file, which it follows', async () => {
    const root = folder({ ...files, 'mdx-partials.config.json': '{ "root": "./docs", "sdks": ["go"] }' })
    const { code, dependencies } = await load(root, 'docs/guide.mdx?sdk=go', {})
    expect(code).toContain('"For Go."')
    expect(dependencies).toContain('mdx-partials.config.json')
    write(root, { 'mdx-partials.config.json': '{ "root": "./docs", "sdks": ["go", "react"] }' })
    expect((await load(root, 'docs/guide.mdx?sdk=react', {})).code).not.toContain('For Go')
  })

  it('hands on flat MDX, or the source as it was, and tells as much of it', async () => {
    const root = folder(files)
    const mdx = await load(root, 'docs/guide.mdx?sdk=go', { ...options, as: 'mdx' })
    expect(mdx.code).toBe('# Guide\n\n## Call\n\nCall it.\n\nFor Go.\n\n<If is="llm">In short.</If>\n')
    const source = await load(root, 'docs/guide.mdx?sdk=go', { ...options, as: 'source' })
    expect(source.code).toBe(files['docs/guide.mdx'])
    expect(source.dependencies).toEqual(mdx.dependencies)
  })

  it('hands on flat MDX where a loader that compiles it comes after, unless it is told what to hand on', async () => {
    const root = folder(files)
    const ours = { path: '/app/node_modules/mdx-partials/dist/loader.js' }
    const babel = { path: '/mdx/node_modules/babel-loader/index.js' }
    for (const path of [
      '/app/node_modules/@mdx-js/loader/index.cjs',
      'C:\\app\\node_modules\\.pnpm\\next\\node_modules\\@next\\mdx\\mdx-js-loader.js',
    ]) {
      const after = { loaders: [babel, { path }, ours], loaderIndex: 2 }
      expect((await load(root, 'docs/guide.mdx?sdk=go', options, after)).code).toMatch(/^# Guide\n\n## Call\n/)
      expect((await load(root, 'docs/guide.mdx?sdk=go', { ...options, as: 'js' }, after)).code).toContain('"Call it."')
      expect((await load(root, 'app/page.mdx', options, after)).code).toBe(files['app/page.mdx'])
    }
    const alone = { loaders: [babel, ours], loaderIndex: 1 }
    expect((await load(root, 'docs/guide.mdx?sdk=go', options, alone)).code).toContain('"Call it."')
    expect((await load(root, 'app/page.mdx', options, alone)).code).toContain('"Page of the app"')
  })

  it('leaves MDX from elsewhere as a loader before it has compiled it, and makes pages of docs itself', async () => {
    const root = folder(files)
    const loaders = [
      { path: '/app/node_modules/mdx-partials/dist/loader.js' },
      { path: '/app/node_modules/@mdx-js/loader/index.cjs' },
    ]
    const before = { loaders, loaderIndex: 0 }
    expect((await load(root, 'app/page.mdx', options, before)).code).toBe(files['app/page.mdx'])
    expect((await load(root, 'docs/guide.mdx?sdk=go', options, before)).code).toContain('"Call it."')
  })

  it.each([
    ['docs/guide.mdx?sdk=go', '"Call it."'],
    ['more/guide.mdx', '"More."'],
    ['app/page.mdx', '"Page of the app"'],
  ])('stands beside another of its kind that has other docs: %s', async (request, words) => {
    const root = folder({ ...files, 'more/guide.mdx': '<Include src="_more" />', 'more/_more.mdx': 'More.' })
    for (const all of [
      [{ root: './more' }, options],
      [options, { root: './more' }],
    ])
      expect((await loadThrough(root, request, all)).code).toContain(words)
  })

  it('hands on what it leaves alone with its source map', async () => {
    const root = folder(files)
    const map = { version: 3, sources: ['page.mdx'], mappings: '' }
    const loaders = [{ path: '/app/node_modules/mdx-partials/dist/loader.js' }, { path: '/node_modules/x/mdx.js' }]
    const loaded = await load(root, 'app/page.mdx', options, { loaders, loaderIndex: 0 }, { map, meta: { of: 'x' } })
    expect(loaded).toMatchObject({ code: files['app/page.mdx'], map, meta: { of: 'x' } })
  })

  it('takes options that hold themselves, such as a storage', async () => {
    const root = folder(files)
    const store = { getItemRaw: () => null, setItemRaw: () => undefined, self: {} }
    store.self = store
    expect((await load(root, 'docs/guide.mdx?sdk=go', { ...options, cache: { store } })).code).toContain('"Call it."')
  })

  it('compiles MDX from elsewhere by itself', async () => {
    const { code, dependencies, missing } = await load(folder(files), 'app/page.mdx?sdk=go', options)
    expect(code).toContain('"Page of the app"')
    expect({ dependencies, missing }).toEqual({ dependencies: [], missing: [] })
  })

  it('resolves a partial that is imported by itself', async () => {
    const root = folder({ ...files, 'docs/_outer.mdx': 'Outer: <Include src="_call" headingOffset={1} />' })
    expect((await load(root, 'docs/_outer.mdx', options)).code).toContain('"Call it."')
  })

  it('has what a page imports as a value be for its reader too', async () => {
    const page = [
      "import Call from './_call.mdx'",
      "export { default as Go } from './only-go.mdx'",
      "import B from './b.js'",
      '',
      "<B of={Call} more={() => import('./sub/index.mdx')} />",
    ]
    const root = folder({ ...files, 'docs/values.mdx': page.join('\n'), 'docs/b.js': '' })
    const { code } = await load(root, 'docs/values.mdx?sdk=go', options)
    for (const name of ['_call.mdx', 'only-go.mdx', 'sub/index.mdx']) expect(code).toContain(`"./${name}?sdk=go"`)
    expect(code).toContain("'./b.js'")
    expect((await load(root, 'docs/values.mdx', options)).code).not.toContain('.mdx?')
  })

  it('has what a page imports as a value be for its reader in flat MDX too', async () => {
    const write = (query: string): string =>
      [
        `import Call from './_call.mdx${query}'`,
        '',
        `export { default as Go } from './only-go.mdx${query}'`,
        "import B from './b.js'",
        '',
        `> <B of={Call} more={() => import('./sub/index.mdx${query}')} from="./_call.mdx" />`,
        '>',
        '> {',
        `>   (() => import('./guide.mdx${query}'))`,
        '> }',
        '',
        "`import './_call.mdx'`",
        '',
      ].join('\n')
    const root = folder({ ...files, 'docs/values.mdx': write(''), 'docs/b.js': '' })
    const flat = { ...options, as: 'mdx' }
    expect((await load(root, 'docs/values.mdx?sdk=go', flat)).code).toBe(write('?sdk=go'))
    expect((await load(root, 'docs/values.mdx', flat)).code).toBe(write(''))
  })

  it('takes docs that are open', async () => {
    const root = folder(files)
    const docs = await openDocs({ root: join(root, 'docs') })
    const { dependencies } = await load(root, 'docs/guide.mdx', { docs, as: 'source' })
    expect(dependencies).toEqual(['docs/_call.mdx'])
    await docs.close()
  })

  it.each([
    [
      'a value that is not declared',
      {},
      'docs/guide.mdx?sdk=goo',
      'Expected a declared SDK, not `goo`; did you mean `go`?',
    ],
    ['a slip of an axis', {}, 'docs/guide.mdx?skd=go', 'Unexpected `skd` in the query `?skd=go`; did you mean `sdk`?'],
    ['an option that is none', { sdkz: [] }, 'docs/guide.mdx', 'Unexpected option `sdkz`'],
    [
      'a kind of output that is none',
      { as: 'html' },
      'docs/guide.mdx',
      "Expected option `as` to be one of 'js', 'mdx', 'source'",
    ],
    [
      'an empty kind of output',
      { as: '' },
      'docs/guide.mdx',
      "Expected option `as` to be one of 'js', 'mdx', 'source'",
    ],
    ['no kind of output', { as: null }, 'docs/guide.mdx', "Expected option `as` to be one of 'js', 'mdx', 'source'"],
    ['options of MDX that are none', { mdx: 1 }, 'docs/guide.mdx', 'Expected `mdx` to be an object'],
    ['a reader that is none', { reader: 'go' }, 'docs/guide.mdx', 'Expected `reader` to be an object'],
    ['a folder that is not there', { root: './dosc' }, 'docs/guide.mdx', 'dosc'],
  ])('refuses %s', async (_, more, request, words) => {
    await expect(load(folder(files), request, { ...options, ...more })).rejects.toThrow(TypeError)
    await expect(load(folder(files), request, { ...options, ...more })).rejects.toThrow(words)
  })
})

describe('the list of routes', () => {
  it('has each page for every reader in its scope, with an import that is relative to it', async () => {
    const { code, folders } = await loadRoutes(folder(files), 'node_modules/x/routes.js', {
      ...options,
      reader: { audience: 'llm' },
    })
    expect(folders).toEqual(['docs'])
    expect(code.split('\n')).toEqual([
      'export const routes = [',
      '  { ...{"page":"guide.mdx","segments":["guide"],"reader":{"sdk":"go","audience":"llm"}}, load: () => import("../../docs/guide.mdx?sdk=go&audience=llm") },',
      '  { ...{"page":"guide.mdx","segments":["guide"],"reader":{"sdk":"react","audience":"llm"}}, load: () => import("../../docs/guide.mdx?sdk=react&audience=llm") },',
      '  { ...{"page":"only-go.mdx","segments":["only-go"],"reader":{"sdk":"go","audience":"llm"}}, load: () => import("../../docs/only-go.mdx?sdk=go&audience=llm") },',
      '  { ...{"page":"sub/index.mdx","segments":["sub"],"reader":{"sdk":"go","audience":"llm"}}, load: () => import("../../docs/sub/index.mdx?sdk=go&audience=llm") },',
      '  { ...{"page":"sub/index.mdx","segments":["sub"],"reader":{"sdk":"react","audience":"llm"}}, load: () => import("../../docs/sub/index.mdx?sdk=react&audience=llm") },',
      ']',
      '',
    ])
  })

  it('has pages in its own chunk where that is asked for', async () => {
    const { code } = await loadRoutes(folder({ 'a.mdx': '' }), 'routes.js', { root: '.', eager: true })
    expect(code).toContain('import(/* webpackMode: "eager" */ "./a.mdx")')
  })

  it('has a `#` in a name be no fragment', async () => {
    const { code } = await loadRoutes(folder({ 'c#.mdx': '' }), 'routes.js', { root: '.' })
    expect(code).toContain(String.raw`import("./c\u0000#.mdx")`)
  })

  it('says what to do about a `?` in the path of a page, which no bundler that takes loaders reads', async () => {
    const site = folder({ 'a.mdx': '<Include src="b?" />', 'b?.mdx': '' })
    await expect(loadRoutes(site, 'routes.js', { root: '.' })).rejects.toThrow('rename `b?.mdx`')
    const partial = { root: '.', isPartial: (path: string) => path === 'b?.mdx' }
    expect((await loadRoutes(site, 'routes.js', partial)).code).toContain('import("./a.mdx")')
  })

  it('takes in pages that have come since', async () => {
    const root = folder({ 'a.mdx': '# A', 'mdx-partials.config.json': '{}' })
    await loadRoutes(root, 'routes.js', {})
    write(root, { 'b c.mdx': '# B' })
    const { code } = await loadRoutes(root, 'routes.js', {})
    expect(code).toContain('import("./a.mdx")')
    expect(code).toContain('import("./b c.mdx")')
  })
})
