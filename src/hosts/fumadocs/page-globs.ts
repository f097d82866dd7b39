import { append } from '../../model/append.js'
import { groupBy } from '../../model/group-by.js'
import { folderOf } from '../../model/path.js'
import type { Reader } from '../../model/reader.js'
import type { Docs } from '../../node/docs.js'
import { anyOf, escapeGlob, globIn } from '../glob.js'
import { foldersIn, hostPages } from '../host-pages.js'
import { plansFrom } from '../plans-from.js'

/**
 * Globs for the pages of folders. A list stays the same array, which whoever holds it may read again: what comes while a
 * server runs is no page of its own either.
 */
export class PageGlobs {
  readonly #docs: Docs
  readonly #reader: Reader
  readonly #lists = new Map<string, string[]>()

  constructor(docs: Docs, reader: Reader) {
    this.#docs = docs
    this.#reader = reader
  }

  /** Those of a folder of the system, relative to the working directory. */
  of(folder: string): string[] {
    const globs = this.#lists.get(folder) ?? this.#write(folder)
    this.#lists.set(folder, globs)
    return globs
  }

  /** Reads these files again, or all; tells whether a list is another now. */
  async refresh(files?: readonly string[]): Promise<boolean> {
    await this.#docs.refresh(files)
    let isOther = false
    for (const [folder, globs] of this.#lists) {
      const now = this.#write(folder)
      if (now.join('\n') === globs.join('\n')) continue
      isOther = true
      globs.length = 0
      append(globs, now)
    }
    return isOther
  }

  // No globs with `!`, which fumadocs loses on Vite.
  #write(folder: string): string[] {
    const { docset } = plansFrom(this.#docs)
    const { pages } = hostPages(docset, this.#reader, foldersIn([folder], this.#docs))
    return groupBy([...pages].sort(), folderOf).map((paths) => {
      const at = folderOf(paths[0] ?? '')
      return globIn(at, anyOf(paths.map((path) => escapeGlob(path.slice(at === '' ? 0 : at.length + 1)))))
    })
  }
}
