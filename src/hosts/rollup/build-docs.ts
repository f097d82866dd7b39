import { existsSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import type { DocsOptions } from '../../node/docs-options.js'
import type { Docs } from '../../node/docs.js'
import { openDocs } from '../../node/open-docs.js'
import { hasFile } from '../has-file.js'
import { openingFrom } from '../opening-from.js'

/** The docs of a build: open from its start to its end, and read again when it starts again. */
export class BuildDocs {
  readonly #opening: DocsOptions
  #docs: Docs | undefined
  #opened: Promise<Docs> | undefined
  #builds = 0
  /** The folder that paths in the options are from. */
  base = ''

  constructor(opening: DocsOptions) {
    this.#opening = opening
  }

  /** @throws {TypeError} before they are opened */
  get docs(): Docs {
    if (!this.#docs) throw new TypeError('Expected the docs to be open: the build has not started')
    return this.#docs
  }

  /** Opens the docs, or reads again what is there. Builds of one plugin may go on at the same time. */
  async start(base: string): Promise<void> {
    this.base = base
    this.#builds++
    if (this.#docs) await this.#docs.refresh()
    else this.#docs = await (this.#opened ??= openDocs(openingFrom(base, this.#opening)).catch(this.#forget))
  }

  /** Lets go of the docs where this was the last build. */
  async stop(): Promise<void> {
    if (--this.#builds > 0) return
    const docs = this.#docs
    this.#builds = 0
    this.#docs = this.#opened = undefined
    await docs?.close()
  }

  /** Lets go of the docs, however often they were read. */
  async end(): Promise<void> {
    this.#builds = 1
    await this.stop()
  }

  // What could not be opened can be once its options are mended.
  readonly #forget = (error: unknown): never => {
    this.#opened = undefined
    throw error
  }

  /** The path of a file of the docs; `undefined` for any other. */
  pathOf(file: string): string | undefined {
    const path = isAbsolute(file) ? this.docs.pathOf(file) : undefined
    return path !== undefined && hasFile(path, this.docs) ? path : undefined
  }

  /** The same for one that may have come before a watcher tells so. */
  async find(file: string): Promise<string | undefined> {
    if (!isAbsolute(file) || this.docs.pathOf(file) === undefined) return undefined
    if (this.pathOf(file) === undefined && existsSync(file)) await this.docs.refresh([file])
    return this.pathOf(file)
  }
}
