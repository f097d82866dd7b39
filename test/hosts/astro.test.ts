import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { mdxPartials, partialsLoader, type Entry, type LoaderContext, type LoaderOptions } from '../../src/astro.js'
import { broken, makeSite, type Site } from './site.js'

let site: Site
afterEach(() => site.remove())

/** A store that keeps a log of what is done to it. */
function makeStore(): LoaderContext['store'] & { entries: Map<string, Entry>; log: string[] } {
  const entries = new Map<string, Entry>()
  const log: string[] = []
  return {
    entries,
    log,
    keys: () => [...entries.keys()],
    get: (id) => entries.get(id),
    set: (entry) => (log.push(`set ${entry.id}`), entries.set(entry.id, entry), true),
    delete: (id) => void (log.push(`delete ${id}`), entries.delete(id)),
    addModuleImport: (path) => void log.push(`module ${path}`),
  }
}

async function load(
  store: LoaderContext['store'],
  watcher?: LoaderContext['watcher'],
  options: Partial<LoaderOptions> = {},
): Promise<string[]> {
  const told: string[] = []
  await partialsLoader({ root: 'docs', sdks: ['react', 'go'], ...options }).load({
    store,
    config: { root: pathToFileURL(`${site.folder}/`) },
    logger: {
      warn: (message) => void told.push(`warn ${message}`),
      error: (message) => void told.push(`error ${message}`),
    },
    parseData: async ({ data }) => Promise.resolve(data),
    watcher,
  })
  return told
}

describe('the loader for Astro', () => {
  it('has an entry for each page and reader, which the module of the page renders', async () => {
    site = makeSite({ 'docs/index.mdx': '---\ntitle: Home\nsdk: go\n---\n\nHome.\n' })
    const store = makeStore()
    await load(store)
    expect([...store.entries.keys()]).toEqual(['react/guide', 'go/guide', 'go', 'react/plain', 'go/plain'])
    expect(store.entries.get('go')).toMatchObject({
      data: { title: 'Home', page: 'index.mdx', reader: { sdk: 'go' } },
      filePath: 'docs/index.@sdk=go.mdx',
      deferredRender: true,
    })
    expect(store.entries.get('go/guide')?.body).toBe('# Guide\n\nFor Go.\n\n## Calling\n\nCall it.\n\nBe kind.\n')
  })

  it('names entries as collections of Astro do: by `slug`, or by the slugs of folders and file', async () => {
    site = makeSite({
      'docs/plain.mdx': '---\nslug: some/Where\n---\n',
      'docs/Getting Started/index.mdx': '',
      'docs/Getting Started/Next.js 16.mdx': '',
    })
    const store = makeStore()
    await load(store, undefined, { sdk: 'go' })
    expect([...store.entries.keys()]).toEqual(['getting-started/nextjs-16', 'getting-started', 'guide', 'some/Where'])
  })

  it('has entries of one reader alone where one is given, whose values are not in their ids', async () => {
    site = makeSite({ 'docs/index.mdx': 'Home.\n\n<If audience="llm">In short.</If>\n' })
    const axes = { audience: ['human', 'llm'] }
    const ids = async (options: Partial<LoaderOptions>): Promise<string[]> => {
      const store = makeStore()
      await load(store, undefined, { axes, ...options })
      return [...store.entries.keys()]
    }
    expect(await ids({ sdk: 'go', reader: { audience: 'llm' } })).toEqual(['guide', 'index', 'plain'])
    expect(await ids({ sdk: 'go' })).toEqual(['human/guide', 'human', 'llm', 'human/plain'])
    await expect(ids({ sdk: 'goo' })).rejects.toThrow('did you mean `go`')
  })

  it('names the file of a page where all of its reader is given, so that its history is found', async () => {
    site = makeSite()
    const pathOf = async (options: Partial<LoaderOptions>, id: string): Promise<string | undefined> => {
      const store = makeStore()
      await load(store, undefined, options)
      return store.entries.get(id)?.filePath
    }
    expect(await pathOf({ sdk: 'go' }, 'guide')).toBe('docs/guide.mdx')
    expect(await pathOf({ sdks: [] }, 'guide')).toBe('docs/guide.mdx')
    expect(await pathOf({}, 'go/guide')).toBe('docs/guide.@sdk=go.mdx')
    expect(await pathOf({ axes: { audience: ['llm'] }, sdk: 'go' }, 'llm/guide')).toBe(
      'docs/guide.@sdk=go&audience=llm.mdx',
    )
  })

  it('writes an entry again that another module renders', async () => {
    site = makeSite({ 'docs/guide.mdx': 'x', 'docs/plain.mdx': 'y' })
    const store = makeStore()
    await load(store, undefined, { sdks: ['go'], generateId: ({ slug }) => slug })
    store.log.length = 0
    await load(store, undefined, { sdks: ['go'], sdk: 'go' })
    expect(store.log).toEqual(['set guide', 'set plain'])
    expect(store.entries.get('guide')?.filePath).toBe('docs/guide.mdx')
  })

  it('names entries by `generateId`, for languages before readers', async () => {
    site = makeSite({ 'docs/fr/guide.mdx': '---\ntitle: G\n---\n\nPour vous.\n' })
    const store = makeStore()
    const generateId: LoaderOptions['generateId'] = ({ entry, data, reader, slug }) =>
      entry.startsWith('fr/') ? `fr/${reader.sdk}/${slug.slice(3)}-${String(data.title)}` : `${reader.sdk}/${slug}`
    await load(store, undefined, { generateId })
    expect([...store.entries.keys()]).toEqual([
      'fr/react/guide-G',
      'fr/go/guide-G',
      'react/guide',
      'go/guide',
      'react/plain',
      'go/plain',
    ])
    await expect(load(makeStore(), undefined, { generateId: () => '' })).rejects.toThrow(
      "Expected option `generateId` to give an id for `fr/guide.mdx`, not `''`",
    )
    expect(() => partialsLoader({ root: 'docs', generateId: 'id' as never })).toThrow(
      'Expected option `generateId` to be a function, not `id`',
    )
  })

  it('writes again what a partial reaches, and nothing else', async () => {
    site = makeSite()
    const store = makeStore()
    await load(store)
    store.log.length = 0
    site.write('docs/_partials/note.mdx', 'Be good.\n')
    site.remove('docs/plain.mdx')
    await load(store)
    expect(store.log).toEqual(['set react/guide', 'set go/guide', 'delete react/plain', 'delete go/plain'])
    store.log.length = 0
    await load(store)
    expect(store.log).toEqual(['module docs/guide.@sdk=react.mdx', 'module docs/guide.@sdk=go.mdx'])
  })

  it('follows its files in development', async () => {
    site = makeSite()
    const store = makeStore()
    const added: string[] = []
    const watcher = Object.assign(new EventEmitter(), { add: (path: string) => added.push(path) })
    await load(store, watcher)
    expect(added).toEqual([site.at('docs')])
    store.log.length = 0
    const tell = (event: string, file: string): Promise<unknown> =>
      Promise.all(watcher.listeners(event).map((listener) => listener(file) as unknown))
    await tell('add', site.write('docs/_partials/call.go.mdx', 'In Go.\n'))
    await tell('change', site.write('elsewhere.mdx', 'No.\n'))
    expect(store.log.filter((line) => line.startsWith('set'))).toEqual(['set go/guide'])
  })

  it('has what is so now, however many edits come while it writes, or came before its watcher was ready', async () => {
    site = makeSite()
    const store = makeStore()
    const watcher = Object.assign(new EventEmitter(), { add: () => undefined })
    await load(store, watcher)
    const tell = (event: string, file?: string): Promise<unknown> =>
      Promise.all(watcher.listeners(event).map((listener) => listener(file) as unknown))
    const edits = ['', 'Half.\n', 'Whole.\n'].map((text) => tell('change', site.write('docs/_partials/call.mdx', text)))
    await Promise.all(edits)
    expect(store.entries.get('react/guide')?.body).toContain('Whole.')
    site.write('docs/_partials/call.mdx', 'Missed.\n')
    await tell('ready')
    expect(store.entries.get('react/guide')?.body).toContain('Missed.')
  })

  it('lets go of docs whose entries cannot be written, so that the next load reads them as they are', async () => {
    site = makeSite()
    const refusing = {
      ...makeStore(),
      set: () => {
        throw new Error('Refused')
      },
    }
    await expect(load(refusing)).rejects.toThrow('Refused')
    const store = makeStore()
    site.write('docs/_partials/call.mdx', 'Call them.\n')
    await load(store)
    expect(store.entries.get('go/guide')?.body).toContain('Call them.')
  })

  it('tells once of pages with one address, of which the first is the entry', async () => {
    site = makeSite({ 'docs/guide/index.mdx': '# Other\n' })
    const store = makeStore()
    expect(await load(store)).toEqual([
      'warn Unexpected page `guide/index.mdx` at the address of `guide.mdx`, expected one page for the entry `react/guide`. Rename one of them; the first is the entry.',
    ])
    expect(store.entries.get('go/guide')?.data).toMatchObject({ page: 'guide.mdx' })
    store.log.length = 0
    await load(store)
    expect(store.log.filter((line) => line.startsWith('set'))).toEqual([])
  })

  it('tells once what several entries meet, with its place and the lines around it', async () => {
    site = makeSite({ 'docs/_partials/call.mdx': broken })
    const told = await load(makeStore())
    expect(told).toHaveLength(1)
    expect(told[0]).toContain(`error ${site.at('docs/_partials/call.mdx')}:3:1: Unexpected include`)
    expect(told[0]).toContain('> 3 | <Include src="_partials/nope" />')
  })
})

describe('the integration for Astro', () => {
  it('gives Vite pages as flat text, and the modules that collections ask for', () => {
    site = makeSite()
    const given: object[] = []
    mdxPartials({ root: 'docs' }).hooks['astro:config:setup']({ updateConfig: (config) => given.push(config) })
    expect(given).toMatchObject([
      {
        vite: {
          ssr: { external: ['mdx-partials'] },
          plugins: [{ name: 'mdx-partials:propagated-assets' }, { name: 'mdx-partials' }],
        },
      },
    ])
  })
})
