import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from '../on-error.js'
import { isAhead, isOfLate } from './of-late.js'

/** How much of a bucket is kept when it is full, so that not each write makes room. */
const kept = 0.8

/** A folder of packs that is kept within a size. Nobody tells others what they write: it is looked at again when it is full. */
export class DiskBucket {
  readonly folder: string
  readonly #maxSize: number
  /** How many bytes it holds, as far as is known. */
  #size: number | undefined

  /** @param maxSize in bytes */
  constructor(folder: string, maxSize: number) {
    this.folder = folder
    this.#maxSize = maxSize
  }

  /** Makes room for so many bytes, which are counted; answers whether there is any. */
  makeRoom(bytes: number): boolean {
    if (bytes > this.#maxSize) return false
    this.#size = (this.#size ?? this.#shrinkTo(this.#maxSize)) + bytes
    if (this.#size > this.#maxSize)
      this.#size = this.#shrinkTo(Math.min(kept * this.#maxSize, this.#maxSize - bytes)) + bytes
    return true
  }

  /** Has it looked at again. */
  forget(): void {
    this.#size = undefined
  }

  /** Removes what is abandoned, and while it is too large what was not used for the longest; answers how much is left. */
  #shrinkTo(size: number): number {
    const files = this.#files().sort((a, b) => a.usedAt - b.usedAt)
    let left = files.reduce((sum, file) => sum + file.size, 0)
    for (const file of files) {
      // What is unfinished and not of late is what a process left that was killed while it wrote.
      if (isUnfinished(file) ? isOfLate(file.usedAt) : left <= size) continue
      rmSync(file.path, { force: true })
      left -= file.size
    }
    return left
  }

  #files(): DiskFile[] {
    return namesIn(this.folder).flatMap((name) => {
      const path = join(this.folder, name)
      const stats = statSync(path, { throwIfNoEntry: false })
      return stats?.isFile() ? [{ path, size: stats.size, usedAt: isAhead(stats.mtimeMs) ? 0 : stats.mtimeMs }] : []
    })
  }
}

interface DiskFile {
  readonly path: string
  readonly size: number
  /** In milliseconds since 1970; 0 where nobody knows. */
  readonly usedAt: number
}

const isUnfinished = ({ path }: DiskFile): boolean => path.endsWith('.tmp')

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}
