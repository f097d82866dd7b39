import type { Stats } from 'node:fs'
import { statsOf } from './stats-of.js'

/**
 * Which folders are watched. A system watches a folder, not a path: once another folder has taken the place of one, what
 * happens in it is not seen.
 */
export class FolderIdentities {
  readonly #known = new Map<string, string>()
  /** Those that nobody has asked about yet: one may have been replaced before it was watched. */
  readonly #fresh = new Set<string>()

  set(folder: string, stats: Stats | undefined): void {
    if (stats === undefined) return
    this.#known.set(folder, identityOf(stats))
    this.#fresh.add(folder)
  }

  delete(folder: string): void {
    this.#known.delete(folder)
    this.#fresh.delete(folder)
  }

  clear(): void {
    this.#known.clear()
    this.#fresh.clear()
  }

  /** Whether another folder is at one of some paths, or at that of one that came since this was asked. */
  hasReplaced(paths: Iterable<string>): boolean {
    const asked = new Set([...paths, ...this.#fresh])
    this.#fresh.clear()
    return [...asked].some((path) => this.#isReplaced(path))
  }

  #isReplaced(path: string): boolean {
    const known = this.#known.get(path)
    if (known === undefined) return false
    const stats = statsOf(path)
    return stats?.isDirectory() === true && identityOf(stats) !== known
  }
}

// A number may be given again at once.
const identityOf = ({ dev, ino, birthtimeMs }: Stats): string => `${dev} ${ino} ${birthtimeMs}`
