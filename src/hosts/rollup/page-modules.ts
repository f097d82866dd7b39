import { existsSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import type { Docs } from '../../node/docs.js'
import { openDocs } from '../../node/open-docs.js'
import type { Reader } from '../../model/reader.js'
import type { CompileOutputOptions } from '../../mdx/compile-output.js'
import { makeHostPage, type HostPage } from '../host-page.js'
import { readerOfQuery } from '../reader-of-query.js'
import { moduleId, readModuleId, readSpecifier } from './module-id.js'
import { openingFrom, splitOptions, type PartialsOptions } from './options.js'
import { routesModule, writeRoutes } from './routes.js'
import { slashed } from './slashed.js'
import { makeTextPage } from './text-page.js'

/** A page as its module is made, with the absolute path of the page itself. */
export interface PageModule extends HostPage {
  readonly file: string
}

/** Finds the file that a specifier without a query leads to, as the bundler does. */
export type Locate = (specifier: string) => Promise<string | undefined>

/** The modules of the pages of a folder, whatever the bundler. */
export interface PageModules {
  /** Whether a fatal message fails its page. */
  readonly isStrict: boolean
  /** The folder that paths in the options are from. */
  readonly base: string
  /** Opens the docs, or reads again what is there. */
  start(base: string, defaults: CompileOutputOptions): Promise<void>
  /** Lets go of the docs. */
  stop(): Promise<void>
  /** The docs. @throws {TypeError} before they are opened */
  readonly docs: Docs
  /** The id of what a specifier means; `undefined` where it is another's. @throws {TypeError} for a value that is not there */
  resolve(specifier: string, locate: Locate): Promise<string | undefined>
  /** The module of an id; `undefined` where it is another's. */
  load(id: string): Promise<PageModule | undefined>
  /** What tells whether the module of an id is another now; `undefined` for what is no page, or is gone. */
  fingerprint(id: string): string | undefined
}

/** @throws {TypeError} where an option is not as described */
export function createPageModules(options: PartialsOptions): PageModules {
  const { opening, page: own } = splitOptions(options)
  const { as = 'js', sdk, reader = {} } = own
  const given: Reader = { ...reader, ...(sdk !== undefined && { sdk }) }
  let opened: Promise<Docs> | undefined
  let docs: Docs | undefined
  let from = ''
  let mdx: CompileOutputOptions = {}
  const made = new Map<string, PageModule>()

  const opens = (): Docs => {
    if (!docs) throw new TypeError('Expected the docs to be open: the build has not started')
    return docs
  }
  const placeOf = (file: string): string | undefined => (isAbsolute(file) ? opens().pathOf(file) : undefined)
  const pathOf = (file: string): string | undefined => {
    const path = placeOf(file)
    return path !== undefined && isFile(path, opens()) ? path : undefined
  }
  const asked = (id: string): { path: string; reader: Reader } | undefined => {
    const request = readModuleId(id)
    const path = request && pathOf(request.path)
    return request && path !== undefined ? { path, reader: readerOfQuery(request.query, opens().resolver) } : undefined
  }

  return {
    get base() {
      return from
    },
    isStrict: own.mdx?.throwFatal !== false,
    get docs() {
      return opens()
    },
    async start(base, defaults) {
      from = base
      mdx = {
        ...defaults,
        ...own.mdx,
        recmaPlugins: [...(own.mdx?.recmaPlugins ?? []), ...(defaults.recmaPlugins ?? [])],
      }
      if (opened) {
        await (await opened).refresh()
        return
      }
      opened = openDocs(openingFrom(base, opening))
      docs = await opened
    },
    async stop() {
      const closing = docs
      opened = docs = undefined
      made.clear()
      await closing?.close()
    },
    async resolve(specifier, locate) {
      const request = readSpecifier(specifier)
      if (!request) return undefined
      const values = readerOfQuery(request.query, opens().resolver)
      // What has other words in its query, `?raw`, is for another plugin.
      if ([...new URLSearchParams(request.query).keys()].some((name) => !(name in values))) return undefined
      const file = await locate(request.path)
      if (file === undefined || placeOf(file) === undefined) return undefined
      // A file may be imported before a watcher tells that it is there.
      if (pathOf(file) === undefined && existsSync(file)) await opens().refresh([file])
      const path = pathOf(file)
      if (path === undefined) return undefined
      const reader = readModuleId(specifier) ? values : { ...given, ...values }
      opens().resolver.resolve(path, reader)
      return moduleId(slashed(opens().absolute(path)), reader, as)
    },
    async load(id) {
      const request = asked(id)
      if (!request) return undefined
      const { fingerprint } = opens().resolver.resolve(request.path, request.reader)
      const before = made.get(id)
      if (before?.fingerprint === fingerprint) return before
      const page = await (as === 'js'
        ? makeHostPage(opens(), request.path, request.reader, mdx)
        : makeTextPage(opens(), request.path, request.reader))
      const module = { ...page, file: opens().absolute(request.path) }
      made.set(id, module)
      return module
    },
    fingerprint(id) {
      if (id === routesModule) return writeRoutes(opens())
      const request = asked(id)
      return request && opens().resolver.resolve(request.path, request.reader).fingerprint
    },
  }
}

function isFile(path: string, { resolver }: Docs): boolean {
  try {
    resolver.scope(path)
    return true
  } catch {
    return false
  }
}
