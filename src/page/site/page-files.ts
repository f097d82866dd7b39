import type { Docset } from '../../docset/docset.js'
import { folderOf, normalizePath } from '../../model/path.js'
import { nameOf } from '../address.js'
import { foldersIn } from './site.js'

/** What paths in links name: files of the docs. */
export class PageFiles {
  readonly #docset: Docset
  readonly #byName: ReadonlyMap<string, string>
  /** The folders that pages are in, however deep. */
  readonly folders: ReadonlySet<string>

  constructor(docset: Docset) {
    this.#docset = docset
    this.#byName = new Map(docset.pages.map((page) => [nameOf(page), page]))
    this.folders = foldersIn(docset.pages).folders
  }

  /** A path beside a file, from the root of the docs; `undefined` where it leaves that. */
  beside(path: string, from: string): string | undefined {
    return normalizePath(`${folderOf(from)}/${path}`.replace(/^\/+/, ''))
  }

  /** The file that a path from the root of the docs names, with its extension or without. */
  at(path: string): string | undefined {
    return this.#byName.get(nameOf(path)) ?? this.#exactly(path)
  }

  /** The file that a path from the root of a site names, which may be any folder around the file with the link. */
  around(path: string, from: string): string | undefined {
    let found = this.#exactly(path)
    for (let folder = folderOf(from); found === undefined && folder !== ''; folder = folderOf(folder))
      found = this.#exactly(`${folder}/${path}`)
    return found
  }

  /** The file that a path with an alias names. */
  aliased(path: string): string | undefined {
    const alias = this.#docset.settings.aliases.find(({ start }) => path.startsWith(start))
    if (alias === undefined) return undefined
    const rest = path.slice(alias.start.length)
    for (const folder of alias.folders) {
      const file = this.#exactly(folder + rest)
      if (file !== undefined) return file
    }
    return undefined
  }

  // A variant file is the page that it stands in for.
  #exactly(path: string): string | undefined {
    const { names } = this.#docset
    const file = names.find(path)
    return file === undefined ? undefined : (names.find(names.variant(file)?.base ?? file) ?? file)
  }
}
