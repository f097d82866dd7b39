import { mkdirSync } from 'node:fs'
import { build, context, type BuildFailure, type BuildOptions, type BuildResult, type Plugin } from 'esbuild'
import { afterEach, describe, expect, it } from 'vitest'
import { mdxPartials } from '../../src/esbuild.js'
import type { ScopeSource } from '../../src/index.js'
import { broken, entry, guides, makeSite, marked, optionsOf, run, shown, values, type Site } from './site.js'

let site: Site
afterEach(() => site.remove())

/** Finds the runtime of JSX, which is named by its folder. */
const runtime: Plugin = {
  name: 'runtime',
  setup(host) {
    host.onResolve({ filter: /^\/.*\/jsx-runtime$/ }, ({ path }) => ({ path: `${path}.js` }))
  },
}

const settings = (text: string, more: readonly Plugin[] = [], options: object = {}) =>
  ({
    entryPoints: [site.write('main.js', text)],
    absWorkingDir: site.folder,
    bundle: true,
    write: false,
    format: 'esm',
    outdir: 'out',
    splitting: true,
    sourcemap: true,
    metafile: true,
    logLevel: 'silent',
    plugins: [mdxPartials({ ...optionsOf(site), ...options }), runtime, ...more],
  }) satisfies BuildOptions

const textOf = ({ outputFiles = [] }: BuildResult, end: string): string =>
  outputFiles.find(({ path }) => path.endsWith(end))?.text ?? ''

describe('the plugin for esbuild', () => {
  it('makes a page a module for each reader that an import names', async () => {
    site = makeSite()
    const { html } = await run(textOf(await build(settings(entry)), 'main.js'))
    expect(html).toEqual(guides)
  })

  it('has what a page imports as a value be for its reader too, unless the import says whom it is for', async () => {
    site = makeSite(values.files)
    const { html } = await run(textOf(await build(settings(values.entry)), 'main.js'))
    expect(html).toEqual(values.html)
  })

  it('has the routes', async () => {
    site = makeSite()
    const { metafile } = await build(settings("export { routes } from 'virtual:mdx-partials/routes'"))
    const entries = Object.values(metafile?.outputs ?? {}).flatMap(({ entryPoint }) => entryPoint ?? [])
    expect(entries.sort()).toEqual([
      'docs/guide.@sdk=go.mdx.jsx',
      'docs/guide.@sdk=react.mdx.jsx',
      'docs/plain.@sdk=go.mdx.jsx',
      'docs/plain.@sdk=react.mdx.jsx',
      'main.js',
    ])
  })

  it('has routes to pages whose names have marks of an address', async () => {
    site = makeSite({ ...marked.files, 'docs/why?/a.md': 'Why?' })
    const made = await build({ ...settings(marked.entry), splitting: false })
    expect(await shown(await run(textOf(made, 'main.js')))).toEqual([...marked.html, '<p>Why?</p>'])
  })

  it('fails by the place in each partial, with its line', async () => {
    site = makeSite({ 'docs/_partials/call.mdx': `Größe: <Include src="_partials/nope" />\n` })
    const failure = (await build(settings(entry)).catch((error: unknown) => error)) as BuildFailure
    expect(failure.errors).toHaveLength(1)
    expect(failure.errors[0]?.notes[0]?.text).toMatch(/^included from guide\.mdx:\d+:1$/)
    expect(failure.errors[0]).toMatchObject({
      text: expect.stringContaining('`_partials/nope`') as string,
      location: {
        file: 'docs/_partials/call.mdx',
        line: 1,
        // In bytes.
        column: 9,
        length: 32,
        lineText: 'Größe: <Include src="_partials/nope" />',
      },
    })
  })

  it('warns of what is no error, and goes on', async () => {
    site = makeSite({ 'docs/_partials/call.mdx': broken })
    const { warnings } = await build(settings(entry, [], { rules: { 'include-missing': 'warning' } }))
    expect(warnings[0]?.location).toMatchObject({ file: 'docs/_partials/call.mdx', line: 3, column: 0 })
  })

  it('says what a reader may be, and where it was asked for', async () => {
    site = makeSite()
    const failure = (await build(settings("import './docs/guide.mdx?sdk=goo'")).catch(
      (error: unknown) => error,
    )) as BuildFailure
    expect(failure.errors[0]).toMatchObject({
      text: expect.stringContaining('`goo`') as string,
      location: { file: 'main.js', line: 1 },
    })
  })

  it('maps the module to the partial', async () => {
    site = makeSite()
    const map = JSON.parse(textOf(await build(settings(entry)), 'main.js.map')) as { sources: string[] }
    expect(map.sources).toEqual(expect.arrayContaining(['../docs/guide.mdx', '../docs/_partials/call.mdx']))
  })

  it('makes again what changed, and takes a variant file that has come', async () => {
    site = makeSite()
    const build = await context(settings(entry))
    const before = textOf(await build.rebuild(), 'main.js')
    site.write('docs/_partials/call.go.mdx', 'Call in Go.\n')
    const after = textOf(await build.rebuild(), 'main.js')
    await build.dispose()
    expect(before).not.toContain('Call in Go.')
    const { html } = (await run(after)) as { html: string[] }
    expect(html.map((each) => each.includes('Call in Go.'))).toEqual([true, false])
  })

  it('watches what a page was made from, and what is missing', async () => {
    site = makeSite()
    const { built, dispose } = await watching(entry)
    await built(() => true)
    site.write('docs/_partials/call.go.mdx', 'Call in Go.\n')
    await built((text) => text.includes('Call in Go.'))
    await dispose()
  })

  it('takes a page that comes, in whatever folder of the docs, and in one that was empty', async () => {
    site = makeSite({ 'docs/guides/users/one.mdx': '# One' })
    const { built, dispose } = await watching(routes)
    await built((text) => text.includes('guides/users/one.mdx'))
    site.write('docs/guides/users/two.mdx', '# Two')
    await built((text) => text.includes('guides/users/two.mdx'))
    mkdirSync(site.at('docs/guides/later/still'), { recursive: true })
    await built(() => true)
    site.write('docs/guides/later/still/three.mdx', '# Three')
    await built((text) => text.includes('later/still/three.mdx'))
    site.remove('docs/guides/users')
    await built((text) => !text.includes('guides/users'))
    await dispose()
  })

  it('takes a page that is for nobody yet, once it is for somebody', async () => {
    site = makeSite({ 'docs/guides/draft.mdx': '---\ndraft: true\n---\n\n# Draft' })
    const scope = ({ frontmatter }: ScopeSource) => (frontmatter['draft'] === true ? { sdk: [] } : undefined)
    const { built, dispose } = await watching(routes, { scope })
    await built((text) => !text.includes('draft.mdx'))
    site.write('docs/guides/draft.mdx', '# Draft')
    await built((text) => text.includes('draft.mdx'))
    await dispose()
  })
})

const routes = "export { routes } from 'virtual:mdx-partials/routes'"

/** Watches a build. */
async function watching(
  text: string,
  options: object = {},
): Promise<{
  /** Waits for a build whose text is as asked. */
  built(is: (text: string) => boolean): Promise<void>
  dispose(): Promise<void>
}> {
  const texts: string[] = []
  let tell: () => void = () => undefined
  const told: Plugin = {
    name: 'told',
    setup: (host) =>
      host.onEnd(({ outputFiles = [] }) => {
        texts.push(outputFiles.map((file) => file.text).join('\n'))
        tell()
      }),
  }
  const build = await context({ ...settings(text, [told], options), sourcemap: false })
  await build.watch()
  const built = async (is: (text: string) => boolean): Promise<void> => {
    while (!is(texts.shift() ?? (await new Promise<string>((resolve) => (tell = () => resolve(texts.shift() ?? ''))))))
      continue
  }
  return { built, dispose: () => build.dispose() }
}
