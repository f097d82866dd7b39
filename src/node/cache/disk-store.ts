import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync } from 'node:fs'
import { utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DiskBucket } from './disk-bucket.js'
import { failureOf } from './failure.js'
import { codeOf, type OnError } from '../on-error.js'
import { isOfLate } from './of-late.js'
import type { PackCache } from './pack-storage.js'

/**
 * Packs in a folder, a file each. A file comes to be as a whole, by a rename, and what is in it follows from its name: any
 * number of processes may read, write and remove at once. A pack tells by itself whether it is whole, so nothing has to be
 * locked, and nothing is flushed to the disk.
 */
export class DiskStore implements PackCache {
  readonly #folder: string
  readonly #maxSize: number
  readonly #onError: OnError
  readonly #buckets = new Map<string, DiskBucket>()
  #hasFailed = false

  /** @param maxSize in bytes */
  constructor(folder: string, maxSize: number, onError: OnError) {
    this.#folder = folder
    this.#maxSize = maxSize
    this.#onError = onError
  }

  has(key: string): boolean {
    return existsSync(this.#pathOf(key))
  }

  get(key: string): Uint8Array | undefined {
    const path = this.#pathOf(key)
    try {
      return readUsed(path)
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') this.#tell('read', error)
      return undefined
    }
  }

  set(key: string, pack: Uint8Array): void {
    const bucket = this.#bucketOf(key)
    const temporary = join(bucket.folder, `${key}.${randomUUID()}.tmp`)
    try {
      if (!bucket.makeRoom(pack.length)) return
      mkdirSync(bucket.folder, { recursive: true })
      writeFileSync(temporary, pack, { flag: 'wx' })
      renameSync(temporary, join(bucket.folder, key))
    } catch (error) {
      // What is not written is counted, until it is full by that: to look each time would take longer than to parse.
      if (codeOf(error) === 'ENOENT') bucket.forget()
      removeIfThere(temporary)
      this.#tell('written', error)
    }
  }

  #pathOf(key: string): string {
    return join(this.#folder, key.slice(0, 1), key)
  }

  // Keys are hashes, so each of sixteen folders gets a like share, and is kept within its share by itself.
  #bucketOf(key: string): DiskBucket {
    const name = key.slice(0, 1)
    const known = this.#buckets.get(name)
    if (known) return known
    const made = new DiskBucket(join(this.#folder, name), this.#maxSize / 16)
    this.#buckets.set(name, made)
    return made
  }

  #tell(what: 'read' | 'written', error: unknown): void {
    if (this.#hasFailed) return
    this.#hasFailed = true
    this.#onError(failureOf(`The cache in ${this.#folder} could not be ${what}`, error))
  }
}

/** Reads a file, and notes that it was used, unless it was of late: most packs are read without a write. */
function readUsed(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const { size, mtimeMs } = fstatSync(file)
    const bytes = new Uint8Array(size)
    const length = readSync(file, bytes, 0, size, 0)
    if (!isOfLate(mtimeMs)) touch(path)
    return bytes.subarray(0, length)
  } finally {
    closeSync(file)
  }
}

// A folder that cannot be written is a cache still.
function touch(path: string): void {
  const now = new Date()
  try {
    utimesSync(path, now, now)
  } catch {
    // It will look older than it is.
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Whoever makes room removes it.
  }
}
