import { statSync, type Stats } from 'node:fs'

/**
 * Which folders are watched. A system watches a folder, not a path: once another folder has taken the place of one, what
 * happens in it is not seen.
 */
export class FolderIdentities {
  readonly #known = new Map<string, string>()

  set(folder: string, stats: Stats | undefined): void {
    if (stats) this.#known.set(folder, identityOf(stats))
  }

  delete(folder: string): void {
    this.#known.delete(folder)
  }

  clear(): void {
    this.#known.clear()
  }

  /** Whether another folder is at the path of one that is known. */
  isReplaced(path: string): boolean {
    const known = this.#known.get(path)
    if (known === undefined) return false
    const stats = statSync(path, { throwIfNoEntry: false })
    return stats?.isDirectory() === true && identityOf(stats) !== known
  }
}

// A number may be given again at once.
const identityOf = ({ dev, ino, birthtimeMs }: Stats): string => `${dev} ${ino} ${birthtimeMs}`
