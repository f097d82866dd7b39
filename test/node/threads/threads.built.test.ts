import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createResolver, type Options, type Resolver } from '../../../src/index.js'
import { lazy } from '../../../src/model/remember.js'
import { normalizeOptions } from '../../../src/model/normalize-options.js'
import { parseJobsOf } from '../../../src/node/cache/parse-jobs.js'
import { PackSupply } from '../../../src/node/cache/pack-supply.js'
import type { ParsingThreads } from '../../../src/node/threads/parsing-threads.js'
import { startThreads } from '../../../src/node/threads/start-threads.js'
import { remarkParser } from '../../../src/source/remark/remark-parser.js'
import { satteri } from '../../../src/satteri.js'

const program = new URL('../../../dist/worker.js', import.meta.url)

// Several batches of what is parsed in a blink.
const page = (at: number): string =>
  `---\ntitle: ${at}\n---\n\n## Page ${at}\n\n<Include src="_p" n={${at}} />\n\n${'Words. '.repeat(1000)}`
const files = new Map([
  ...Array.from({ length: 40 }, (_, at) => [`${at}.mdx`, page(at)] as const),
  ['_p.mdx', 'Shared {props.n} {{ .a }}.\n\n<!-- none -->'],
  ['broken.mdx', 'a {'],
  ['page.md', 'A <br> b'],
])
const options: Options = { sdks: ['go', 'js'], syntax: { comments: true, placeholders: ['{{ .', '}}'] } }

/** All outputs, with what is said of them. */
const outputsOf = (resolver: Resolver): unknown =>
  [...resolver.resolveAll()].map((output) => [
    resolver.toMdx(output),
    output.file.messages.map(String),
    output.fingerprint,
  ])

const expected = lazy(() => outputsOf(createResolver(files, options)))

interface Started {
  readonly threads: ParsingThreads | undefined
  readonly supply: PackSupply
  /** Keys of what threads have parsed. */
  readonly came: string[]
  readonly told: string[]
}

function start(count: number, run = program, given = options): Started {
  const settings = normalizeOptions(given, remarkParser)
  const came: string[] = []
  const told: string[] = []
  const supply = new PackSupply(undefined)
  const threads = startThreads([...parseJobsOf(files, settings).values()], {
    count,
    settings,
    onPack: (key, pack) => (came.push(key), supply.take(key, pack)),
    onError: ({ message }) => told.push(message),
    program: run,
  })
  supply.threads = threads
  onTestFinished(async () => threads?.stop())
  return { threads, supply, came, told }
}

/** A program for a thread, of a text. */
function programOf(text: string): URL {
  const folder = mkdtempSync(join(tmpdir(), 'mdx-partials-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'worker.mjs'), text)
  return pathToFileURL(join(folder, 'worker.mjs'))
}

describe('threads', () => {
  it('parse all that nobody else does, each file once, to what is parsed here', async () => {
    const { threads, supply, came, told } = start(2)
    await threads?.done()
    expect(new Set(came).size).toBe(files.size)
    expect(came).toHaveLength(files.size)
    let parsed = 0
    const set = (): unknown => parsed++
    const store = { get: (key: string) => supply.get(key), set }
    expect(outputsOf(createResolver(files, { ...options, cache: { store, outputs: false } }))).toEqual(expected())
    expect([parsed, told]).toEqual([0, []])
  })

  it('share the work with who asks meanwhile', async () => {
    const { threads, supply, came, told } = start(1)
    const own: string[] = []
    const store = { get: (key: string) => supply.get(key), set: (key: string) => own.push(key) }
    const resolver = createResolver(files, { ...options, cache: { store, outputs: false } })
    expect(outputsOf(resolver)).toEqual(expected())
    await threads?.done()
    expect(new Set([...own, ...came]).size).toBe(files.size)
    // What a thread is in the middle of when it is asked for is parsed twice.
    expect(own.length + came.length).toBeLessThan(2 * files.size)
    expect(told).toEqual([])
  })

  it('are none for other parsers, plugins, or where there is no program', () => {
    expect(start(0).threads).toBeUndefined()
    expect(start(8, program, { ...options, remarkPlugins: [(): void => undefined] }).threads).toBeUndefined()
    expect(start(8, program, { ...options, parser: satteri() }).threads).toBeUndefined()
    expect(start(8, program, { ...options, parse: () => ({ type: 'root', children: [] }) }).threads).toBeUndefined()
    expect(start(8, new URL('../../../dist/none.js', import.meta.url)).threads).toBeUndefined()
    expect(start(8, new URL('https://example.com/worker.js')).threads).toBeUndefined()
  })

  it.each([
    ['throws', "throw new Error('out of luck')", 'out of luck'],
    ['exits', 'process.exit(3)', 'it exited with 3'],
    ['is no program', 'import "none"', "Cannot find package 'none'"],
  ])('that %s is told, and everything goes on', async (_, text, why) => {
    const { threads, supply, told } = start(1, programOf(text))
    await threads?.done()
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/^A thread that parses files has ended: .* Files are parsed instead\.$/s)
    expect(told[0]).toContain(why)
    const resolver = createResolver(files, { ...options, cache: { store: supply } })
    expect(outputsOf(resolver)).toEqual(expected())
  })

  it('that die in the middle take nothing with them', async () => {
    const dying = programOf(`
      import { workerData } from 'node:worker_threads'
      const { port, begun } = workerData
      port.postMessage('more')
      port.on('message', ([job]) => {
        Atomics.store(new Uint8Array(begun), job.number, 1)
        throw new Error('in the middle')
      })`)
    const { threads, supply, told } = start(2, dying)
    await threads?.done()
    expect(told).toHaveLength(2)
    const resolver = createResolver(files, { ...options, cache: { store: supply } })
    expect(outputsOf(resolver)).toEqual(expected())
  })

  it('that never answer keep nobody waiting, and end when they are told to', async () => {
    const { threads, supply, told } = start(
      2,
      programOf("import { workerData } from 'node:worker_threads'\nworkerData.port.on('message', () => {})"),
    )
    const resolver = createResolver(files, { ...options, cache: { store: supply } })
    expect(outputsOf(resolver)).toEqual(expected())
    await threads?.stop()
    expect(told).toEqual([])
  })
})
