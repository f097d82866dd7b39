import { join } from 'node:path'
import type { Docs } from '../../node/docs.js'
import type { Reader } from '../../model/reader.js'
import type { CompileOutputOptions } from '../../mdx/compile-output.js'
import { makeHostPage, type HostPage } from '../host-page.js'
import { readerFor } from '../reader-of-file.js'
import { readerOfQuery } from '../reader-of-query.js'
import { slashed } from '../slashed.js'
import { BuildDocs } from './build-docs.js'
import { moduleId, readModuleId, readSpecifier } from './module-id.js'
import { splitOptions, type PageOptions, type PartialsOptions } from './options.js'
import { routesModule, writeRoutes } from './routes.js'
import { makeTextPage } from './text-page.js'

/** A page as its module is made, with the absolute path of the page itself. */
export interface PageModule extends HostPage {
  readonly file: string
}

/** Finds the file that a specifier without a query leads to, as the bundler does. */
export type Locate = (specifier: string) => Promise<string | undefined>

/** Who imports what, as the bundler has it. */
export interface Import {
  readonly specifier: string
  /** The id of the module that says so; `undefined` for an entry. */
  readonly importer: string | undefined
}

/** What a specifier names: a file, as it is written, and values of axes. */
interface NamedPage {
  readonly path: string
  readonly values: Reader
  /** Whether it is the id of a module. */
  readonly isId: boolean
}

/** How a build takes the pages. */
export interface Build {
  /** The folder that paths in the options are from. */
  readonly base: string
  /** Whether it asks for pages again, so that those that have not changed are kept. */
  readonly isRepeated: boolean
  /** Whether flat text has a source map. Default: `true`. */
  readonly hasMaps?: boolean
  /** Options of MDX that hold where the user's say nothing, and plugins behind theirs. */
  readonly mdx?: CompileOutputOptions
}

/** The modules of the pages of a folder, whatever the bundler. */
export class PageModules {
  /** Whether a fatal message fails its page. */
  readonly isStrict: boolean
  readonly #docs: BuildDocs
  readonly #own: PageOptions
  #mdx: CompileOutputOptions = {}
  #hasMaps = true
  #kept: Map<string, PageModule> | undefined

  /** @throws {TypeError} where an option is not as described */
  constructor(options: PartialsOptions) {
    const { opening, page } = splitOptions(options)
    this.#docs = new BuildDocs(opening)
    this.#own = page
    this.isStrict = page.mdx?.throwFatal !== false
  }

  /** @throws {TypeError} before they are opened */
  get docs(): Docs {
    return this.#docs.docs
  }

  get base(): string {
    return this.#docs.base
  }

  /** Opens the docs, or reads again what is there. */
  async start({ base, isRepeated, hasMaps = true, mdx = {} }: Build): Promise<void> {
    const own = this.#own.mdx ?? {}
    const recmaPlugins = [...(own.recmaPlugins ?? []), ...(mdx.recmaPlugins ?? [])]
    this.#mdx = { ...mdx, ...own, recmaPlugins }
    this.#hasMaps = hasMaps
    if (isRepeated) this.#kept ??= new Map()
    await this.#docs.start(base)
  }

  /** Ends a build, and lets go of the docs with the last. */
  stop(): Promise<void> {
    return this.#docs.stop()
  }

  /** Ends all builds, as a watcher does that is closed. */
  async end(): Promise<void> {
    this.#kept = undefined
    await this.#docs.end()
  }

  /**
   * The id of what a specifier means; `undefined` where it is another's. What a page still imports, because its code takes
   * it as a value, is for the reader of the page.
   *
   * @throws {TypeError} (rejects) for a value that is not there
   */
  async resolve(asked: Import, locate: Locate): Promise<string | undefined> {
    const read = this.#readSpecifier(asked.specifier)
    if (!read) return undefined
    for (const file of this.#filesOf(read)) {
      const path = await this.#docs.find(file)
      if (path !== undefined) return this.#idOf(path, read, asked)
    }
    const file = await locate(read.path)
    const path = file === undefined ? undefined : await this.#docs.find(file)
    return path === undefined ? undefined : this.#idOf(path, read, asked)
  }

  /**
   * The same, at once, where nobody may be waited for: a file has to be there since the docs were read.
   *
   * @throws {TypeError} for a value that is not there
   */
  resolveSync(asked: Import, locate: (specifier: string) => string | undefined): string | undefined {
    const read = this.#readSpecifier(asked.specifier)
    if (!read) return undefined
    const known = this.#filesOf(read).find((file) => this.#docs.pathOf(file) !== undefined)
    const file = known ?? locate(read.path)
    const path = file === undefined ? undefined : this.#docs.pathOf(file)
    return path === undefined ? undefined : this.#idOf(path, read, asked)
  }

  // An id names a file by its path, and a server's from its base: who takes it for a specifier sees a query in its name.
  #filesOf({ path, isId }: NamedPage): string[] {
    return isId ? [path, join(this.base, path)] : []
  }

  // What has other words in its query, `?raw`, is for another plugin.
  #readSpecifier(specifier: string): NamedPage | undefined {
    const own = readModuleId(specifier)
    const request = own ?? readSpecifier(specifier)
    if (!request) return undefined
    const { resolver } = this.docs
    const values = readerOfQuery(request.query, resolver)
    const names = [...new URLSearchParams(request.query).keys()]
    return names.every((name) => Object.hasOwn(resolver.axes, name))
      ? { path: request.path, values, isId: own !== undefined }
      : undefined
  }

  #idOf(path: string, { values, isId }: NamedPage, { importer }: Import): string {
    const { resolver } = this.docs
    const { sdk, reader: own, as = 'js' } = this.#own
    const page = importer === undefined ? undefined : readModuleId(importer)
    const given = { ...readerFor(sdk, own), ...(page && readerOfQuery(page.query, resolver)) }
    const whole = isId ? values : { ...given, ...values }
    // As the output has it: whoever names the same values in another order asks for the same module.
    const { reader } = resolver.resolve(path, whole)
    return moduleId(slashed(this.docs.absolute(path)), reader, as)
  }

  /** The module of an id; `undefined` where it is another's. */
  async load(id: string): Promise<PageModule | undefined> {
    const asked = this.#pageOf(id)
    if (!asked) return undefined
    const kept = this.#kept?.get(id)
    if (kept && kept.fingerprint === this.fingerprint(id)) return kept
    const { path, reader } = asked
    const page =
      this.#own.as === 'mdx'
        ? makeTextPage(this.docs, path, reader, this.#hasMaps)
        : await makeHostPage(this.docs, path, reader, this.#mdx)
    const module = { ...page, file: this.docs.absolute(path) }
    this.#kept?.set(id, module)
    return module
  }

  /** The module that has the pages. */
  routes(): string {
    return writeRoutes(this.docs, this.#own.as)
  }

  /** What tells whether the module of an id is another now; `undefined` for what is no page, or is gone. */
  fingerprint(id: string): string | undefined {
    if (id === routesModule) return this.routes()
    const asked = this.#pageOf(id)
    return asked && this.docs.resolver.resolve(asked.path, asked.reader).fingerprint
  }

  /** The page and the reader of an id. */
  #pageOf(id: string): { path: string; reader: Reader } | undefined {
    const request = readModuleId(id)
    const path = request && this.#docs.pathOf(request.path)
    return request && path !== undefined
      ? { path, reader: readerOfQuery(request.query, this.docs.resolver) }
      : undefined
  }
}
