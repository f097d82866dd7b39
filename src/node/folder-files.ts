import { folderOf, formOf } from '../model/path.js'
import { remember } from '../model/remember.js'

/**
 * The files of a folder as they were last read. Some systems tell names apart that are written alike, of which the first
 * is the file of that name.
 */
export class FolderFiles {
  readonly #texts = new Map<string, string>()
  readonly #byForm = new Map<string, string[]>()

  /** The files, each under a name of its own, in order. */
  get all(): Map<string, string> {
    const paths = [...this.#byForm.values()].map(([path = '']) => path).sort()
    return new Map(paths.map((path) => [path, this.#texts.get(path) ?? '']))
  }

  /** The path of a file as its folder has it, in whatever normal form it is asked for. */
  find(path: string): string | undefined {
    return this.#byForm.get(formOf(path))?.[0]
  }

  /** Whether a file is there that says nothing. */
  isEmpty(path: string): boolean {
    return this.#texts.get(path) === ''
  }

  /** The paths that are named, and those in folders that are. */
  at(names: ReadonlySet<string>): string[] {
    const isNamed = (path: string): boolean => names.has(path) || (path !== '' && isNamed(folderOf(path)))
    // Most often it is files that are there.
    if ([...names].every((path) => this.#texts.has(path))) return [...names]
    return [...this.#texts.keys()].filter(isNamed)
  }

  /**
   * Takes files in.
   *
   * @param found texts by path; `undefined` for a file that is gone
   * @returns what changed: the new text of a name, or `null`
   */
  take(found: Iterable<readonly [string, string | undefined]>): Map<string, string | null> {
    const before = new Map<string, readonly [string | undefined, string | undefined]>()
    for (const [path, text] of found) {
      const form = formOf(path)
      remember(before, form, () => this.#named(form))
      this.#set(path, form, text)
    }
    const changes = new Map<string, string | null>()
    for (const [form, [name, text]] of before) {
      const [nameNow = name, textNow] = this.#named(form)
      if (nameNow !== undefined && text !== textNow) changes.set(nameNow, textNow ?? null)
    }
    return changes
  }

  #named(form: string): readonly [string | undefined, string | undefined] {
    const name = this.#byForm.get(form)?.[0]
    return [name, name === undefined ? undefined : this.#texts.get(name)]
  }

  #set(path: string, form: string, text: string | undefined): void {
    const others = (this.#byForm.get(form) ?? []).filter((other) => other !== path)
    const paths = text === undefined ? others : [...others, path].sort()
    if (paths.length > 0) this.#byForm.set(form, paths)
    else this.#byForm.delete(form)
    if (text === undefined) this.#texts.delete(path)
    else this.#texts.set(path, text)
  }
}
