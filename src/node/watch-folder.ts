import { realpathSync, statSync, type Stats } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { watch, type FSWatcher } from 'chokidar'
import { Burst } from './burst.js'
import { FolderIdentities } from './folder-identities.js'
import { toError, type OnError } from './on-error.js'
import { pathIn } from './path-in.js'
import type { Reading } from './reading.js'

/** What is watched, and who is told. */
export interface Watching {
  /** Absolute path of the folder, without links. */
  readonly root: string
  readonly reading: Reading
  /** Takes the paths, from the root, where something may have changed since; left out, everywhere. */
  readonly onChange: (paths?: ReadonlySet<string>) => Promise<unknown>
  readonly onError: OnError
}

/** Where the watchers of folders tell of the files in them. */
const foldersTellOfFiles = ['darwin', 'linux', 'win32'].includes(process.platform)

/**
 * Watches a folder, and the one around it: the folder may go and come back. What it tells is where to look, not what is
 * there.
 */
export class FolderWatcher {
  /** Kept once it watches, and has told of everywhere. */
  readonly ready: Promise<void>
  readonly #watching: Watching
  readonly #folders = new FolderIdentities()
  readonly #burst = new Burst<string>((paths) => {
    this.#last = this.#last.then(() => this.#look(paths)).catch(this.#watching.onError)
  })
  readonly #end = new AbortController()
  #watcher: FSWatcher | undefined
  #anchor = ''
  #isReady = false
  #last: Promise<unknown>

  constructor(watching: Watching) {
    this.#watching = watching
    this.#last = this.ready = this.#open()
  }

  async close(): Promise<void> {
    this.#end.abort()
    this.#burst.drop()
    await this.#watcher?.close()
    await this.#last
  }

  async #open(): Promise<void> {
    const { root, reading, onChange, onError } = this.#watching
    this.#isReady = false
    this.#folders.clear()
    this.#anchor = folderAround(root)
    const watcher = watch(this.#anchor, {
      ignored: (path, stats) => this.#isIgnored(path, stats),
      followSymlinks: reading.followSymlinks,
      // Files that editors write for a moment may be told: what is there once the burst is over counts.
      atomic: false,
    })
    this.#watcher = watcher
    watcher.on('error', (error) => {
      onError(toError(error, `Cannot watch all of \`${root}\``))
    })
    watcher.on('all', (event, path, stats) => {
      if (event === 'addDir') this.#folders.set(path, stats)
      if (event === 'unlinkDir') this.#folders.delete(path)
      this.#note(path)
    })
    watcher.on('raw', (_event, name, details) => {
      this.#noteIn(details, name)
    })
    await new Promise<void>((resolve) => {
      watcher.once('ready', resolve)
      this.#end.signal.addEventListener('abort', () => resolve())
    })
    this.#isReady = true
    if (!this.#isClosed) await onChange()
  }

  get #isClosed(): boolean {
    return this.#end.signal.aborted
  }

  // Where files are written while a folder is new, or one takes the place of another, only the system tells.
  #noteIn(details: unknown, name: unknown): void {
    if (typeof details !== 'object' || details === null || !('watchedPath' in details)) return
    const folder = String(details.watchedPath)
    if (typeof name === 'string') this.#note(join(folder, name))
    if (typeof name !== 'string' || name === basename(folder)) this.#note(folder)
  }

  #note(absolute: string): void {
    const { root, reading } = this.#watching
    if (!this.#isReady || this.#isClosed) return
    const path = pathIn(root, absolute)
    if (path !== undefined && !reading.leavesOutFolder(path)) this.#burst.add(path)
    else if (pathIn(absolute, root) !== undefined) this.#burst.add('')
  }

  async #look(paths: Set<string>): Promise<void> {
    if (this.#isClosed) return
    const { root, onChange } = this.#watching
    const isReplaced = [...paths].some((path) => this.#folders.isReplaced(join(root, path)))
    if (!isReplaced && !this.#isAroundReplaced()) return void (await onChange(paths))
    await this.#watcher?.close()
    if (!this.#isClosed) await this.#open()
  }

  #isAroundReplaced(): boolean {
    const { root } = this.#watching
    if (!isFolder(this.#anchor)) return true
    for (let folder = root; pathIn(this.#anchor, folder) !== undefined; folder = dirname(folder)) {
      if (this.#folders.isReplaced(folder)) return true
      if (folder === this.#anchor) break
    }
    return false
  }

  #isIgnored(path: string, stats: Stats | undefined): boolean {
    const { root, reading } = this.#watching
    const inside = pathIn(root, path)
    if (inside === undefined) return pathIn(path, root) === undefined
    if (reading.leavesOutFolder(inside)) return true
    if (stats?.isFile()) return this.#foldersTell() || reading.leavesOutFile(inside)
    return reading.followSymlinks && pathIn(root, realPathOf(path)) === undefined
  }

  #foldersTell(): boolean {
    return foldersTellOfFiles && this.#watcher?.options.usePolling !== true
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** The nearest folder around one that is there, whether that is or not. */
function folderAround(folder: string): string {
  const around = dirname(folder)
  return around === folder || isFolder(around) ? around : folderAround(around)
}

function realPathOf(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return path
  }
}
