import { realpathSync, type Stats } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { watch, type FSWatcher } from 'chokidar'
import { Burst } from './burst.js'
import { FolderIdentities } from './folder-identities.js'
import { isGone, toError, type OnError } from './on-error.js'
import { pathIn } from './path-in.js'
import type { Reading } from './reading.js'
import { isFolder } from './stats-of.js'
import { whenReady } from './when-ready.js'

/** What is watched, and who is told. */
export interface Watching {
  /** Absolute path of the folder, without links. */
  readonly root: string
  readonly reading: Reading
  /** Takes the paths, from the root, where something may have changed since; left out, everywhere. */
  readonly onChange: (paths?: ReadonlySet<string>) => Promise<unknown>
  readonly onError: OnError
}

/** How many milliseconds nothing happens once a burst is over. */
const quiet = 50

/** How many milliseconds it takes until nothing that was begun is under way, where nothing new is. */
const calm = 100

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
  readonly #burst = new Burst<string>(
    (paths) => {
      this.#last = this.#last.then(() => this.#look(paths)).catch(this.#watching.onError)
    },
    () => this.#quiet(),
  )
  // What is new is read before it is watched, and what is written in between is seen by nobody.
  readonly #later = new Burst<string>(
    (paths) => {
      for (const path of paths) this.#burst.add(path)
    },
    () => 1_000,
  )
  #watcher: FSWatcher | undefined
  #anchor = ''
  #isReady = false
  #isClosed = false
  #last: Promise<unknown>

  constructor(watching: Watching) {
    this.#watching = watching
    this.#last = this.ready = this.#open()
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#burst.drop()
    this.#later.drop()
    await this.#stop()
    await this.#last
  }

  async #open(): Promise<void> {
    while (!this.#isClosed) {
      await this.#start()
      if (this.#isClosed) return
      if (!this.#isReplaced([])) return void (await this.#watching.onChange())
      await this.#stop()
    }
  }

  async #start(): Promise<void> {
    const { root, reading, onError } = this.#watching
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
      if (!isGone(error)) onError(toError(error, `Cannot watch all of \`${root}\``))
    })
    watcher.on('all', (event, path, stats) => {
      if (event === 'addDir') this.#folders.set(path, stats)
      if (event === 'unlinkDir') this.#folders.delete(path)
      if (this.#isReady) this.#note(path, event === 'addDir' || watcher.options.usePolling)
    })
    watcher.on('raw', (_event, name, details) => {
      this.#noteIn(details, name)
    })
    await whenReady(watcher, this.#anchor)
    this.#isReady = true
  }

  // What chokidar is about to watch when it is closed would be watched for ever, and in place of what comes there later.
  async #stop(): Promise<void> {
    const watcher = this.#watcher
    this.#watcher = undefined
    watcher?.unwatch(this.#anchor)
    await setTimeout(calm)
    await watcher?.close()
  }

  // Where one folder takes the place of another, only the system tells; where a file is older now, whoever polls.
  #noteIn(details: unknown, name: unknown): void {
    if (typeof details !== 'object' || details === null) return
    if ('curr' in details) this.#note(String(name))
    if (!('watchedPath' in details)) return
    const folder = String(details.watchedPath)
    if (typeof name === 'string') this.#note(join(folder, name))
    if (typeof name !== 'string' || name === basename(folder)) this.#note(folder)
  }

  #note(absolute: string, isNew = false): void {
    const { root, reading } = this.#watching
    if (this.#isClosed) return
    const inside = pathIn(root, absolute)
    // What is around the root is about all of it.
    const path = inside ?? (pathIn(absolute, root) === undefined ? undefined : '')
    if (path === undefined || reading.leavesOutFolder(path)) return
    this.#burst.add(path)
    if (isNew) this.#later.add(path)
  }

  async #look(paths: ReadonlySet<string>): Promise<void> {
    if (this.#isClosed) return
    if (!this.#isReplaced(paths)) return void (await this.#watching.onChange(paths))
    await this.#stop()
    await this.#open()
  }

  #isReplaced(paths: Iterable<string>): boolean {
    const { root } = this.#watching
    if (!isFolder(this.#anchor)) return true
    return this.#folders.hasReplaced([...[...paths].map((path) => join(root, path)), ...between(this.#anchor, root)])
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

  // Who polls hears of nothing between two looks, and one may be late.
  #quiet(): number {
    const { usePolling = false, interval = 0 } = this.#watcher?.options ?? {}
    return usePolling ? quiet + 2 * interval : quiet
  }
}

/** A folder, and those that it is in up to another. */
function between(around: string, folder: string): string[] {
  return folder === around ? [folder] : [folder, ...between(around, dirname(folder))]
}

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
