import { expectType } from '../model/expect.js'
import type { Resolver } from '../resolver.js'
import type { Docs, DocsChanges, OnChange } from './docs.js'
import type { FolderDocs } from './folder-docs.js'
import type { OnProgress } from './parse-all.js'
import type { Shared } from './shared-docs.js'

/** The docs of a folder, for one of those who opened them. */
export class OpenedDocs implements Docs {
  readonly root: string
  readonly config: string | undefined
  readonly #shared: Shared
  readonly #listeners = new Set<OnChange>()
  #closing: Promise<void> | undefined

  // Given away as functions, as `absolute: docs.absolute` is.
  readonly pathOf = (absolute: string): string | undefined => this.#shared.docs.pathOf(absolute)
  readonly absolute = (path: string): string => this.#shared.docs.absolute(path)

  constructor(root: string, config: string | undefined, shared: Shared) {
    this.root = root
    this.config = config
    this.#shared = shared
  }

  get resolver(): Resolver {
    return this.#shared.docs.resolver
  }

  /** For hosts that watch no folder with what is below it. */
  folders(): string[] {
    return this.#open.folders()
  }

  async parse(onProgress?: OnProgress): Promise<void> {
    if (onProgress !== undefined) expectType('onProgress', onProgress, 'function')
    await this.#open.parse(onProgress)
  }

  async refresh(paths?: Iterable<string>): Promise<DocsChanges> {
    return this.#open.refresh(paths)
  }

  async watch(onChange: OnChange): Promise<void> {
    expectType('onChange', onChange, 'function')
    // Others may be told by the same function.
    const listener: OnChange = (changes) => onChange(changes)
    this.#listeners.add(listener)
    await this.#open.watch(listener)
  }

  async close(): Promise<void> {
    this.#closing ??= this.#shared.docs.unwatch(this.#listeners).then(() => this.#shared.release())
    await this.#closing
  }

  get #open(): FolderDocs {
    if (this.#closing) throw new Error(`The docs of \`${this.root}\` are closed`)
    return this.#shared.docs
  }
}
