import { existsSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import type { Docs } from '../../node/docs.js'
import { openDocs } from '../../node/open-docs.js'
import { openingFrom, type Opening } from './options.js'

/** The docs of a build: open from its start to its end, and read again when it starts again. */
export class HostDocs {
  readonly #opening: Opening
  #docs: Docs | undefined
  /** The folder that paths in the options are from. */
  base = ''

  constructor(opening: Opening) {
    this.#opening = opening
  }

  /** @throws {TypeError} before they are opened */
  get docs(): Docs {
    if (!this.#docs) throw new TypeError('Expected the docs to be open: the build has not started')
    return this.#docs
  }

  /** Opens the docs, or reads again what is there. */
  async start(base: string): Promise<void> {
    this.base = base
    if (this.#docs) await this.#docs.refresh()
    else this.#docs = await openDocs(openingFrom(base, this.#opening))
  }

  async stop(): Promise<void> {
    const docs = this.#docs
    this.#docs = undefined
    await docs?.close()
  }

  /** The path of a file of the docs; `undefined` for any other. */
  pathOf(file: string): string | undefined {
    const path = isAbsolute(file) ? this.docs.pathOf(file) : undefined
    return path !== undefined && isFile(path, this.docs) ? path : undefined
  }

  /** The same for one that may have come before a watcher tells so. */
  async find(file: string): Promise<string | undefined> {
    if (!isAbsolute(file) || this.docs.pathOf(file) === undefined) return undefined
    if (this.pathOf(file) === undefined && existsSync(file)) await this.docs.refresh([file])
    return this.pathOf(file)
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
