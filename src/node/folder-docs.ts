import { isAbsolute } from 'node:path'
import { expectIterable, expectPath } from '../model/expect.js'
import { normalizePath } from '../model/path.js'
import { createResolver, type Resolver } from '../resolver.js'
import { openCache, type CachedOptions, type OpenCache } from './cache/open-cache.js'
import { tellChanges } from './tell-changes.js'
import type { DocsChanges, OnChange } from './docs.js'
import { findAt } from './find-at.js'
import { FolderFiles } from './folder-files.js'
import { absoluteIn, pathFrom } from './folder-paths.js'
import { toError } from './on-error.js'
import { pathIn } from './path-in.js'
import { parseAll, type OnProgress } from './parse-all.js'
import { readFolder } from './read-folder.js'
import { settledTexts } from './settled-texts.js'
import { walkFolders, type Walk } from './walk-folder.js'
import { FolderWatcher } from './watch-folder.js'

/** The docs of a folder, for all who opened them. */
export class FolderDocs {
  readonly resolver: Resolver
  readonly #walk: Walk
  readonly #files: FolderFiles
  readonly #cache: OpenCache
  readonly #listeners = new Set<OnChange>()
  #last: Promise<unknown> = Promise.resolve()
  #watcher: FolderWatcher | undefined

  private constructor(walk: Walk, files: FolderFiles, cache: OpenCache, resolver: Resolver) {
    this.#walk = walk
    this.#files = files
    this.#cache = cache
    this.resolver = resolver
  }

  /** @throws {TypeError} where an option is not as described */
  static async open(walk: Walk, options: CachedOptions): Promise<FolderDocs> {
    const files = await readFolder(walk)
    const cache = await openCache(files.all, options, walk.onError)
    return new FolderDocs(walk, files, cache, createResolver(files.all, cache.options))
  }

  pathOf(absolute: string): string | undefined {
    return pathFrom(this.#walk.root, absolute, this.#files)
  }

  absolute(path: string): string {
    return absoluteIn(this.#walk.root, path, this.#files)
  }

  /** The absolute paths of the root and of the folders below that are not left out, as they are now. */
  folders(): string[] {
    return [...walkFolders(this.#walk)]
  }

  async parse(onProgress?: OnProgress): Promise<void> {
    await parseAll(this.resolver, this.#files.all.keys(), onProgress)
  }

  /** Of several at once, one after the other: what is read later is newer. */
  async refresh(paths?: Iterable<string>): Promise<DocsChanges> {
    const asked = this.#pathsOf(paths)
    const done = this.#last.then(() => this.#read(asked))
    this.#last = done.catch(() => undefined)
    return done
  }

  async watch(onChange: OnChange): Promise<void> {
    this.#listeners.add(onChange)
    this.#watcher ??= new FolderWatcher({ ...this.#walk, onChange: (paths) => this.refresh(paths) })
    await this.#watcher.ready
  }

  /** The folder is watched for as long as anybody wants to be told. */
  async unwatch(listeners: Iterable<OnChange>): Promise<void> {
    for (const listener of listeners) this.#listeners.delete(listener)
    if (this.#listeners.size > 0) return
    const watcher = this.#watcher
    this.#watcher = undefined
    await watcher?.close()
  }

  async close(): Promise<void> {
    await this.unwatch(this.#listeners)
    await this.#last
    await this.#cache.close()
  }

  async #read(asked: Set<string>): Promise<DocsChanges> {
    // One file may be at several paths.
    const paths = this.#walk.reading.followSymlinks ? new Set(['']) : asked
    const found = await settledTexts(findAt(this.#walk, paths), this.#walk, (path) => this.#files.isEmpty(path))
    const gone = this.#files.at(paths).flatMap((path) => (found.has(path) ? [] : [[path, undefined] as const]))
    const changes = this.#files.take([...gone, ...found])
    await this.#cache.prepare(changes)
    const told = tellChanges(
      this.resolver.update(changes),
      changes.keys(),
      this.resolver,
      (path) => this.#files.find(path) !== undefined,
    )
    if (changes.size > 0) for (const listener of this.#listeners) this.#tell(listener, told)
    return told
  }

  #tell(listener: OnChange, changes: DocsChanges): void {
    const told = new Promise((resolve) => {
      resolve(listener(changes))
    })
    told.catch((error: unknown) => {
      this.#walk.onError(toError(error))
    })
  }

  #pathsOf(paths: Iterable<string> | undefined): Set<string> {
    if (paths === undefined) return new Set([''])
    const inside = expectIterable('paths', paths, 'paths').flatMap((given) => {
      const path = expectPath(given)
      const from = isAbsolute(path) ? (pathIn(this.#walk.root, path) ?? this.pathOf(path)) : normalizePath(path)
      return from === undefined ? [] : [from, this.#files.find(from) ?? []].flat()
    })
    return new Set(inside)
  }
}
