import { remember } from '../model/remember.js'

/** What the plans of a file have looked for, whoever reads. */
export interface Looked {
  /** Found or not; the file itself is not among them, which every plan looks for. */
  readonly paths: readonly string[]
  /** Whether it is told what else may be meant by a path that is no file: that hangs on the names of all files. */
  readonly isHinted: boolean
  /** Files that are shown as a whole, and nothing else is read of: how often, at most. */
  readonly shown: ReadonlyMap<string, number>
  /** How many more nodes there is room for, at least. */
  readonly spare: number
}

/** Who looks for what: the files of which all plans are known, by the paths that these have looked for. */
export class Lookers {
  readonly #looked = new Map<string, Looked>()
  readonly #byPath = new Map<string, Set<string>>()
  readonly #hinted = new Set<string>()
  /** How much more room there is once files have grown. */
  readonly #spare = new Map<string, number>()

  has(file: string): boolean {
    return this.#looked.has(file)
  }

  add(file: string, looked: Looked): void {
    this.#looked.set(file, looked)
    for (const path of looked.paths) remember(this.#byPath, path, () => new Set<string>()).add(file)
    if (looked.isHinted) this.#hinted.add(file)
    this.#spare.set(file, looked.spare)
  }

  delete(file: string): void {
    for (const path of this.#looked.get(file)?.paths ?? []) {
      const files = this.#byPath.get(path)
      files?.delete(file)
      if (files?.size === 0) this.#byPath.delete(path)
    }
    this.#hinted.delete(file)
    this.#spare.delete(file)
    this.#looked.delete(file)
  }

  /** Whether any file looks for a path. */
  isLookedFor(path: string): boolean {
    return this.#byPath.has(path)
  }

  /**
   * Notes that a file has grown by so many nodes, or fewer: whether one that looks for it decides as before, as it shows
   * the whole and there is room.
   */
  absorb(file: string, path: string, growth: number): boolean {
    const times = this.#looked.get(file)?.shown.get(path)
    const spare = this.#spare.get(file)
    if (times === undefined || spare === undefined || spare < times * growth) return false
    this.#spare.set(file, spare - times * growth)
    return true
  }

  /** The files that look for any of some paths. */
  of(paths: Iterable<string>): Set<string> {
    const found = new Set<string>()
    for (const path of paths) {
      if (this.#looked.has(path)) found.add(path)
      for (const file of this.#byPath.get(path) ?? []) found.add(file)
    }
    return found
  }

  /** The files of which something is told that hangs on the names of all files. */
  get hinted(): ReadonlySet<string> {
    return this.#hinted
  }
}
