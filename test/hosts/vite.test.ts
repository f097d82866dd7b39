import { build, createServer, type HotPayload, type Plugin, type Rolldown, type ViteDevServer } from 'vite'
import { afterEach, describe, expect, it } from 'vitest'
import { mdxPartials } from '../../src/vite.js'
import { broken, makeSite, marked, optionsOf, run, shown, type Site } from './site.js'

let site: Site
let server: ViteDevServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
  site.remove()
})

const routes = "import routes from 'virtual:mdx-partials/routes'\nexport default routes"
const [goId, reactId] = ['go', 'react'].map((sdk) => `docs/guide.@sdk=${sdk}.mdx.jsx`) as [string, string]

/** What the runtime of JSX is called, which is named by its folder. */
const common = (options: object = {}) => ({
  root: site.folder,
  configFile: false as const,
  logLevel: 'silent' as const,
  appType: 'custom' as const,
  plugins: [mdxPartials({ ...optionsOf(site), root: 'docs', ...options })],
  resolve: { alias: [{ find: /^(\/.*\/jsx(?:-dev)?-runtime)$/, replacement: '$1.js' }] },
})

/** Servers, with what resolves once one has dealt with a file. */
const ends = new WeakMap<ViteDevServer, () => void>()

/** A server that is told of files by the test, with what it has sent to browsers. */
interface Serving {
  readonly server: ViteDevServer
  readonly sent: HotPayload[]
  /** Waits until it has sent so much. */
  until(count: number): Promise<void>
}

async function serve(options: object = {}, plugins: Plugin[] = common(options).plugins): Promise<Serving> {
  server = await createServer({
    ...common(options),
    plugins,
    server: {
      middlewareMode: true,
      ws: false,
      watch: { ignored: ['**'] },
      hotUpdateEnvironments: async (at, hmr) => {
        await Promise.all(Object.values(at.environments).map(hmr))
        ends.get(at)?.()
      },
    },
    optimizeDeps: { noDiscovery: true },
  })
  const sent: HotPayload[] = []
  let look = (): void => undefined
  server.environments.client.hot.send = (payload: HotPayload | string) => {
    if (typeof payload === 'object') sent.push(payload)
    look()
  }
  const until = (count: number): Promise<void> =>
    new Promise((resolve) => {
      look = () => {
        if (sent.length >= count) resolve()
      }
      look()
    })
  return { server, sent, until }
}

/** Tells the server of a file, and waits until it has dealt with it. */
function tell(at: ViteDevServer, event: 'add' | 'change' | 'unlink', file: string): Promise<void> {
  const end = new Promise<void>((resolve) => ends.set(at, resolve))
  at.watcher.emit(event, file)
  return end
}

const isCurrent = (at: ViteDevServer, id: string): boolean =>
  at.environments.client.moduleGraph.getModuleById(site.at(id))?.transformResult != null

describe('the plugin for Vite', () => {
  it('builds a page for each reader, each loaded when it is asked for', async () => {
    site = makeSite()
    const input = site.write('main.js', routes)
    const made = (await build({
      ...common(),
      build: { write: false, rollupOptions: { input, preserveEntrySignatures: 'strict' } },
    })) as Rolldown.RolldownOutput
    const chunks = made.output.filter((each) => each.type === 'chunk')
    const go = chunks.find(({ facadeModuleId }) => facadeModuleId === site.at(goId))
    const react = chunks.find(({ facadeModuleId }) => facadeModuleId === site.at(reactId))
    expect(go?.code).toContain('For Go.')
    expect(react?.code).toContain('Call it.')
    expect(react?.code).not.toContain('For Go.')
  })

  it('builds for several at the same time', async () => {
    site = makeSite()
    const { plugins, ...rest } = common()
    const input = site.write('main.js', routes)
    const options = { write: false, rollupOptions: { input, preserveEntrySignatures: 'strict' as const } }
    const builds = await Promise.all([1, 2].map(() => build({ ...rest, plugins, build: options })))
    expect(builds.map((made) => (made as Rolldown.RolldownOutput).output.length)).toEqual([6, 6])
  })

  it('builds routes to pages whose names have marks of an address', async () => {
    site = makeSite(marked.files)
    const input = site.write('main.js', marked.entry)
    const rollupOptions = { input, preserveEntrySignatures: 'strict' as const, output: { inlineDynamicImports: true } }
    const made = (await build({ ...common(), build: { write: false, rollupOptions } })) as Rolldown.RolldownOutput
    expect(await shown(await run(made.output[0].code))).toEqual(marked.html)
  })

  it('serves routes to pages whose names have marks of an address, on a server and to a browser', async () => {
    site = makeSite({ ...marked.files, 'main.js': marked.entry })
    const { server } = await serve()
    expect(await shown(await server.ssrLoadModule('/main.js'))).toEqual(marked.html)
    const { code = '' } = (await server.transformRequest('virtual:mdx-partials/routes')) ?? {}
    const urls = [...code.matchAll(/import\("(.*?sdk=go.*?)"\)/g)].map(([, url = '']) => decodeURI(url))
    const pages = await Promise.all(urls.map(async (url) => (await server.transformRequest(url))?.code))
    for (const text of ['100', 'C#', 'What?'])
      expect(pages).toContainEqual(expect.stringContaining(JSON.stringify(text)))
  })

  it('renders on a server', async () => {
    site = makeSite()
    const { server } = await serve()
    const { default: Page } = (await server.ssrLoadModule('/docs/guide.mdx?sdk=go')) as {
      default: (props: object) => string
    }
    expect(Page({})).toContain('<p>For Go.</p>')
  })

  it('gives a browser the same module by each of its names', async () => {
    site = makeSite()
    const { server } = await serve()
    const urls = ['/docs/guide.mdx?sdk=go', `${site.at('docs/guide.mdx')}?sdk=go`, `/${goId}`, `/@fs${site.at(goId)}`]
    const results = await Promise.all(urls.map((url) => server.transformRequest(url)))
    expect(new Set(results.map((result) => result?.code)).size).toBe(1)
    expect(server.environments.client.moduleGraph.idToModuleMap.has(site.at(goId))).toBe(true)
  })

  it('fails by the place in the partial, with its frame', async () => {
    site = makeSite({ 'docs/_partials/call.mdx': broken })
    const { server } = await serve()
    await expect(server.transformRequest(`/${goId}`)).rejects.toMatchObject({
      message: expect.stringContaining(`${site.at('docs/_partials/call.mdx')}:3:1: `) as string,
      plugin: 'mdx-partials',
      loc: { file: site.at('docs/_partials/call.mdx'), line: 3, column: 0 },
      frame: expect.stringContaining('> 3 | <Include src="_partials/nope" />') as string,
    })
  })

  it('makes the modules anew that an edit reaches, in each environment, and no others', async () => {
    site = makeSite({ 'docs/_partials/call.mdx': 'Call it.\n\n<If sdk="go"><Include src="_partials/deep" /></If>' })
    site.write('docs/_partials/deep.mdx', 'Deep.')
    const { server, sent } = await serve()
    await Promise.all([goId, reactId, 'docs/plain.@sdk=go.mdx.jsx'].map((id) => server.transformRequest(`/${id}`)))
    const first = await server.ssrLoadModule(`/${goId}`)
    await tell(server, 'change', site.write('docs/_partials/deep.mdx', 'Deeper.'))
    expect([goId, reactId, 'docs/plain.@sdk=go.mdx.jsx'].map((id) => isCurrent(server, id))).toEqual([
      false,
      true,
      true,
    ])
    expect((await server.transformRequest(`/${goId}`))?.code).toContain('Deeper.')
    const second = await server.ssrLoadModule(`/${goId}`)
    expect(second).not.toBe(first)
    expect(sent.length).toBeGreaterThan(0)
  })

  it('tells nobody of an edit that reaches no page that was asked for', async () => {
    site = makeSite({ 'docs/_partials/alone.mdx': 'Alone.' })
    const { server, sent } = await serve()
    await server.transformRequest(`/${goId}`)
    await tell(server, 'change', site.write('docs/_partials/alone.mdx', 'Still alone.'))
    await tell(server, 'change', site.write('docs/plain.mdx', '# Plainer'))
    await tell(server, 'change', site.write('docs/_partials/note.mdx', 'Be kind.\n'))
    expect(isCurrent(server, goId)).toBe(true)
    expect(sent).toEqual([])
  })

  it('takes a variant file when it comes, and leaves it when it goes', async () => {
    site = makeSite()
    const { server } = await serve()
    const code = async (id: string): Promise<string> => (await server.transformRequest(`/${id}`))?.code ?? ''
    await Promise.all([goId, reactId].map(code))
    await tell(server, 'add', site.write('docs/_partials/call.go.mdx', 'In Go.'))
    expect([goId, reactId].map((id) => isCurrent(server, id))).toEqual([false, true])
    expect(await code(goId)).toContain('In Go.')
    site.remove('docs/_partials/call.go.mdx')
    await tell(server, 'unlink', site.at('docs/_partials/call.go.mdx'))
    expect(await code(goId)).not.toContain('In Go.')
  })

  it('has new routes when a page comes or goes, and no new ones for an edit', async () => {
    site = makeSite()
    const { server } = await serve()
    const read = async (): Promise<string[]> =>
      ((await server.ssrLoadModule('virtual:mdx-partials/routes')).default as { path: string }[]).map(
        ({ path }) => path,
      )
    const before = await server.ssrLoadModule('virtual:mdx-partials/routes')
    await tell(server, 'change', site.write('docs/plain.mdx', '# Plainer'))
    expect(await server.ssrLoadModule('virtual:mdx-partials/routes')).toBe(before)
    await tell(server, 'add', site.write('docs/new.mdx', '# New'))
    expect(await read()).toContain('new')
    site.remove('docs/new.mdx')
    await tell(server, 'unlink', site.at('docs/new.mdx'))
    expect(await read()).not.toContain('new')
  })

  it('finds a page that nobody has told of yet', async () => {
    site = makeSite()
    const { server } = await serve()
    site.write('docs/new.mdx', 'Brand new.')
    expect((await server.transformRequest('/docs/new.mdx?sdk=go'))?.code).toContain('Brand new.')
  })

  it('makes a page anew after an edit that its server was not told of, and tells it once of one that it was', async () => {
    site = makeSite()
    const { server, sent, until } = await serve()
    await server.transformRequest(`/${goId}`)
    site.write('docs/_partials/call.mdx', 'Told by nobody.')
    await until(1)
    expect((await server.transformRequest(`/${goId}`))?.code).toContain('Told by nobody.')
    await tell(server, 'change', site.write('docs/_partials/call.mdx', 'Told.'))
    // By the time that this comes, what was told has come from the watcher, too.
    site.write('docs/_partials/call.mdx', 'Told by nobody again.')
    await until(3)
    expect(sent).toHaveLength(3)
    expect((await server.transformRequest(`/${goId}`))?.code).toContain('again')
  })

  it('reloads a page that was broken when it was first asked for', async () => {
    site = makeSite({ 'docs/_partials/call.mdx': broken })
    site.write('main.js', "import './docs/guide.mdx?sdk=go'")
    const { server, sent } = await serve()
    await server.transformRequest('/main.js')
    await expect(server.transformRequest(`/${goId}`)).rejects.toThrow()
    await tell(server, 'change', site.write('docs/_partials/call.mdx', 'Mended.'))
    expect(sent).toContainEqual({ type: 'full-reload' })
  })

  it('watches the folder of the docs, and never a file that is not there', async () => {
    site = makeSite()
    const added: unknown[] = []
    const spy: Plugin = {
      name: 'spy',
      enforce: 'pre',
      configureServer: (at) => {
        const add = at.watcher.add.bind(at.watcher)
        at.watcher.add = (paths) => (added.push(paths), add(paths))
      },
    }
    server = await createServer({
      ...common(),
      plugins: [spy, ...common().plugins],
      server: { middlewareMode: true, ws: false },
    })
    await server.transformRequest(`/${goId}`)
    expect(added.flat()).toContain(site.at('docs'))
    expect(added.flat().filter((path) => String(path).includes('.go.'))).toEqual([])
  })

  it('goes on when its server starts again', async () => {
    site = makeSite()
    const { server } = await serve()
    await server.transformRequest(`/${goId}`)
    await server.restart()
    expect((await server.transformRequest(`/${reactId}`))?.code).toContain('Call it.')
  })

  it.each([
    ['with its map where the build has maps', true, ['guide', '_partials/call', '_partials/note']],
    ['without one where it has none', false, []],
  ])('gives flat text to a plugin that compiles MDX, %s', async (_, sourcemap, mapped) => {
    site = makeSite()
    const seen = new Map<string, string>()
    const sources: unknown[] = []
    const mdx: Plugin = {
      name: 'mdx',
      enforce: 'pre',
      transform(code, id) {
        if (!id.endsWith('.mdx')) return undefined
        seen.set(id, code)
        sources.push(...this.getCombinedSourcemap().sources)
        return 'export default 1'
      },
    }
    const config = common({ as: 'mdx' })
    const input = site.write('main.js', "import './docs/guide.mdx?sdk=go'")
    await build({
      ...config,
      plugins: [...config.plugins, mdx],
      build: { write: false, sourcemap, rollupOptions: { input } },
    })
    const id = site.at('docs/guide.@sdk=go.mdx')
    expect([...seen]).toEqual([[id, '# Guide\n\nFor Go.\n\n## Calling\n\nCall it.\n\nBe kind.\n']])
    expect(sources.filter((source) => source !== id)).toEqual(mapped.map((name) => site.at(`docs/${name}.mdx`)))
  })

  it('makes pages anew on each server that has the plugin, and goes on when one of them ends', async () => {
    site = makeSite()
    const { plugins } = common()
    const { server: first } = await serve({}, plugins)
    const { server: second } = await serve({}, plugins)
    const ask = () => Promise.all([first, second].map((at) => at.transformRequest(`/${goId}`)))
    try {
      await ask()
      await tell(first, 'change', site.write('docs/_partials/call.mdx', 'Call both.'))
      expect([first, second].map((at) => isCurrent(at, goId))).toEqual([false, false])
      await ask()
      await tell(second, 'change', site.write('docs/_partials/call.mdx', 'Call them.'))
      expect([first, second].map((at) => isCurrent(at, goId))).toEqual([false, false])
      await ask()
      await second.close()
      await tell(first, 'change', site.write('docs/_partials/call.mdx', 'Call one.'))
      expect((await first.transformRequest(`/${goId}`))?.code).toContain('Call one.')
    } finally {
      await first.close()
    }
  })

  it('says what is wrong with its options', () => {
    site = makeSite()
    expect(() => mdxPartials({ root: 'docs', as: 'html' as 'js' })).toThrow(
      /Expected option `as` to be one of 'js', 'mdx'/,
    )
  })

  it('says which Vite it is for to an older one', async () => {
    site = makeSite()
    // As a config of Vite 5 is.
    const older: Plugin = {
      name: 'older',
      enforce: 'pre',
      configResolved: (config) => void Reflect.deleteProperty(config, 'environments'),
    }
    const plugins = [older, mdxPartials({ ...optionsOf(site), root: 'docs' })]
    await expect(build({ ...common(), plugins })).rejects.toThrow(/^Expected Vite 6 or newer/)
  })
})
