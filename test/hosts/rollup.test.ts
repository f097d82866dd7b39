import {
  rollup,
  watch,
  type OutputChunk,
  type OutputOptions,
  type Plugin,
  type RollupLog,
  type RollupWatcher,
} from 'rollup'
import { afterEach, describe, expect, it } from 'vitest'
import { mdxPartials } from '../../src/rollup.js'
import { openingFrom } from '../../src/hosts/opening-from.js'
import { broken, entry, guides, makeSite, marked, optionsOf, run, shown, values, type Site } from './site.js'

let site: Site
afterEach(() => site.remove())

/** Finds the runtime of JSX, which is named by its folder. */
const runtime: Plugin = {
  name: 'runtime',
  resolveId: (id) => (/^\/.*\/jsx(?:-dev)?-runtime$/.test(id) ? `${id}.js` : undefined),
}

async function bundle(
  text: string,
  more: readonly Plugin[] = [],
  options: object = {},
  output: OutputOptions = {},
): Promise<{ chunks: OutputChunk[]; logs: RollupLog[]; watched: readonly string[] }> {
  const logs: RollupLog[] = []
  const build = await rollup({
    input: site.write('main.js', text),
    plugins: [...more, mdxPartials({ ...optionsOf(site), ...options }), runtime],
    onLog: (_, log) => logs.push(log),
  })
  const made = await build.generate({ format: 'es', sourcemap: true, ...output })
  await build.close()
  return { chunks: made.output.filter((each) => each.type === 'chunk'), logs, watched: build.watchFiles }
}

describe('the plugin for Rollup', () => {
  it('makes a page a module for each reader that an import names', async () => {
    site = makeSite()
    const { chunks } = await bundle(entry)
    expect(await run(chunks[0]!.code)).toMatchObject({ html: guides })
  })

  it('takes the reader of the options where an import names none', async () => {
    site = makeSite()
    const text = "import Page from './docs/guide.mdx'\nexport const html = Page({})"
    const { chunks } = await bundle(text, [], { sdk: 'go' })
    expect((await run(chunks[0]!.code)).html).toContain('<p>For Go.</p>')
  })

  it('has what a page imports as a value be for its reader too, unless the import says whom it is for', async () => {
    site = makeSite(values.files)
    const { chunks } = await bundle(values.entry)
    expect(await run(chunks[0]!.code)).toMatchObject({ html: values.html })
  })

  it('tells pages by their extension in whatever letter case', async () => {
    site = makeSite({ 'docs/LOUD.MD': '# For <If sdk="go">Go</If>' })
    const page = await bundle("import Page from './docs/LOUD.MD?sdk=go'\nexport const html = Page({})")
    expect(await run(page.chunks[0]!.code)).toMatchObject({ html: '<h1>For Go</h1>' })
    const { chunks } = await bundle("export { routes } from 'virtual:mdx-partials/routes'")
    expect((await run(chunks[0]!.code)).routes).toContainEqual(expect.objectContaining({ path: 'LOUD' }))
  })

  it('makes one module for a reader, in whatever order options and imports name their values', async () => {
    site = makeSite({ 'docs/guide.mdx': '<If sdk="go" is="llm">For machines.</If>' })
    const text = [
      "import A from './docs/guide.mdx'",
      "import B from './docs/guide.mdx?is=llm&sdk=go'",
      "import C from './docs/guide.mdx?sdk=go&is='",
      'export const html = [A({}), B({}), C({})]',
    ]
    const { chunks } = await bundle(text.join('\n'), [], {
      axes: { is: ['human', 'llm'] },
      sdk: 'react',
      reader: { is: 'llm', sdk: 'go' },
    })
    expect((await run(chunks[0]!.code)).html).toEqual(Array(3).fill('<p>For machines.</p>'))
    const modules = chunks.flatMap(({ moduleIds }) => moduleIds).filter((id) => id.includes('guide'))
    expect(modules).toEqual([site.at('docs/guide.@sdk=go&is=llm.mdx.jsx')])
  })

  it('has a route for each page and reader in its scope, whose module is loaded when it is asked for', async () => {
    site = makeSite({ 'docs/api/index.mdx': '---\nsdk: go\n---\n\nOnly Go.\n' })
    const { chunks } = await bundle("export { routes } from 'virtual:mdx-partials/routes'")
    const { routes } = await run(chunks[0]!.code)
    expect(routes).toMatchObject([
      { path: 'api', page: 'api/index.mdx', sdk: 'go', reader: { sdk: 'go' } },
      { path: 'guide', page: 'guide.mdx', sdk: 'react' },
      { path: 'guide', page: 'guide.mdx', sdk: 'go' },
      { path: 'plain', page: 'plain.mdx', sdk: 'react' },
      { path: 'plain', page: 'plain.mdx', sdk: 'go' },
    ])
    expect(chunks.filter(({ isDynamicEntry }) => isDynamicEntry)).toHaveLength(5)
  })

  it('has routes to pages whose names have marks of an address', async () => {
    site = makeSite({ ...marked.files, 'docs/why?/a.md': 'Why?' })
    const { chunks, logs } = await bundle(marked.entry, [], {}, { inlineDynamicImports: true })
    expect(logs).toEqual([])
    expect(await shown(await run(chunks[0]!.code))).toEqual([...marked.html, '<p>Why?</p>'])
  })

  it('takes the paths of its options from the folder of the build', () => {
    expect(openingFrom('/site', { root: 'docs', config: 'c.json', cache: '.packs' })).toEqual({
      root: '/site/docs',
      config: '/site/c.json',
      cache: '/site/.packs',
    })
  })

  it('leaves nothing of its own to plugins that take files of MDX, before it or behind it', async () => {
    site = makeSite()
    const seen: string[] = []
    const greedy: Plugin = {
      name: 'mdx',
      transform(_, id) {
        if (/\.mdx?$/.test(id.replace(/\?.*/, ''))) seen.push(id)
      },
    }
    await bundle(entry, [greedy])
    expect(seen).toEqual([])
  })

  it('leaves other queries, files outside of the docs and what is not there to others', async () => {
    site = makeSite({ 'other.mdx': 'Other' })
    const asked: string[] = []
    const other: Plugin = {
      name: 'other',
      resolveId: { order: 'post', handler: (id) => (id.includes('mdx') && asked.push(id) ? `\0${id}` : undefined) },
      load: (id) => (id.startsWith('\0') ? 'export default 1' : undefined),
    }
    const specifiers = ['./docs/guide.mdx?raw', './docs/guide.mdx?sdk=go&raw', './other.mdx', './docs/none.mdx']
    const text = specifiers.map((specifier) => `import '${specifier}'`).join('\n')
    await rollup({ input: site.write('main.js', text), plugins: [mdxPartials(optionsOf(site)), other] })
    expect(asked).toEqual(expect.arrayContaining(specifiers))
  })

  it('fails by the place in the partial, and names all that is fatal', async () => {
    site = makeSite({
      'docs/_partials/call.mdx': broken,
      'docs/_partials/note.mdx': '<Include src="_partials/gone" />',
    })
    await expect(bundle(entry)).rejects.toMatchObject({
      message: expect.stringMatching(
        /call\.mdx:3:1: Unexpected include of `_partials\/nope`[^]*note\.mdx:1:1: /,
      ) as string,
      loc: { file: site.at('docs/_partials/call.mdx'), line: 3, column: 0 },
      frame: expect.stringContaining('> 3 | <Include src="_partials/nope" />') as string,
    })
  })

  it('goes on where fatal messages are not to throw, and warns of them', async () => {
    site = makeSite({ 'docs/_partials/call.mdx': broken })
    const mdx = { ...optionsOf(site).mdx, throwFatal: false }
    const { logs } = await bundle(entry, [], { mdx })
    expect(logs.filter(({ plugin }) => plugin === 'mdx-partials')).toMatchObject([
      { loc: { file: site.at('docs/_partials/call.mdx'), line: 3 }, pluginCode: 'include-missing' },
    ])
  })

  it('warns once of what several pages and readers meet', async () => {
    site = makeSite({ 'docs/_partials/call.mdx': broken, 'docs/b.mdx': '<Include src="_partials/call" />' })
    const { logs } = await bundle("export { routes } from 'virtual:mdx-partials/routes'", [], {
      rules: { 'include-missing': 'warning' },
    })
    expect(logs.filter(({ plugin }) => plugin === 'mdx-partials')).toMatchObject([
      { loc: { file: site.at('docs/_partials/call.mdx'), line: 3, column: 0 }, pluginCode: 'include-missing' },
    ])
  })

  it('says what a reader may be, and who asked', async () => {
    site = makeSite()
    await expect(bundle("import './docs/guide.mdx?sdk=goo'")).rejects.toThrow(
      /`goo`.*`go`.*in the import of "\.\/docs\/guide\.mdx\?sdk=goo" by .*main\.js/s,
    )
  })

  it('says where an axis in a query is a slip of one that is there', async () => {
    site = makeSite()
    await expect(bundle("import './docs/guide.mdx?sdks=go'")).rejects.toThrow(
      /Unexpected `sdks` in the query `\?sdks=go`; did you mean `sdk`\?, in the import .* by .*main\.js/s,
    )
  })

  it('stands beside another of its kind that has other docs, and has the routes of the first', async () => {
    site = makeSite({ 'more/page.mdx': '<Include src="_more" />', 'more/_more.mdx': 'More.' })
    const pages = [
      "import Guide from './docs/guide.mdx?sdk=go'",
      "import More from './more/page.mdx'",
      'export const html = Guide({}) + More({})',
    ]
    const first = mdxPartials({ ...optionsOf(site), root: site.at('more') })
    const { chunks } = await bundle(pages.join('\n'), [first])
    expect((await run(chunks[0]!.code)).html).toMatch(/For Go\.[^]*More\./)
    const list = await bundle("export { routes } from 'virtual:mdx-partials/routes'", [first])
    expect((await run(list.chunks[0]!.code)).routes).toMatchObject([
      { page: 'page.mdx', sdk: 'react' },
      { page: 'page.mdx', sdk: 'go' },
    ])
  })

  it('maps the module to the partial', async () => {
    site = makeSite()
    const { chunks } = await bundle(entry)
    expect(chunks[0]!.map?.sources).toEqual(
      expect.arrayContaining(
        ['docs/guide.mdx', 'docs/_partials/call.mdx'].map((path) => expect.stringContaining(path)),
      ),
    )
  })

  it('makes again what a partial reaches, and nothing else', async () => {
    site = makeSite()
    const made: string[][] = []
    let round: string[] = []
    const spy: Plugin = {
      name: 'spy',
      buildStart: () => void made.push((round = [])),
      transform: (_, id) => void (id.includes('docs/') && round.push(id.slice(site.folder.length + 1))),
    }
    const watcher = watch({
      input: site.write('main.js', "export { routes } from 'virtual:mdx-partials/routes'"),
      plugins: [mdxPartials(optionsOf(site)), runtime, spy],
      watch: { skipWrite: true, buildDelay: 50 },
    })
    await ended(watcher)
    const again = ended(watcher)
    // A watcher does not tell when it has begun to look.
    let times = 0
    const writing = setInterval(() => site.write('docs/_partials/note.mdx', `Be good ${++times}.\n`), 100)
    await again
    clearInterval(writing)
    await watcher.close()
    expect(made[0]).toHaveLength(4)
    expect(made[1]!.sort()).toEqual(['docs/guide.@sdk=go.mdx.jsx', 'docs/guide.@sdk=react.mdx.jsx'])
  })
})

/** The end of a build. */
function ended(watcher: RollupWatcher): Promise<void> {
  return new Promise((resolve, reject) => {
    watcher.on('event', (event) => {
      if (event.code === 'BUNDLE_END') void event.result.close()
      if (event.code === 'END') resolve()
      if (event.code === 'ERROR') reject(event.error)
    })
  })
}
