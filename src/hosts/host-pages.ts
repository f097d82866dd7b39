import { resolve } from 'node:path'
import { isMarkup } from '../model/path.js'
import { contains } from '../model/scope.js'
import type { Reader } from '../model/reader.js'
import type { Docs } from '../node/docs.js'
import { pathIn } from '../node/path-in.js'
import type { Docset } from '../docset/docset.js'

/** The Markdown of folders of docs; paths are from the folder. */
export interface HostPages {
  /** What is a page for a reader in one of them. */
  readonly pages: ReadonlySet<string>
  /** What is in none of them: partials, variant files, and pages for others. */
  readonly others: readonly string[]
  /** Whether a file of some path, there or not, is a partial in each of them. */
  readonly isPartial: (path: string) => boolean
}

/** Tells what a host that makes a page of every file makes one of, and what it has to leave out. */
export function hostPages(docset: Docset, reader: Reader, folders: readonly string[]): HostPages {
  const isPage = new Set(docset.pages.filter((page) => contains(docset.scope(page), reader)))
  const [pages, others] = [new Set<string>(), new Set<string>()]
  const bases = folders.map((folder) => (folder === '' ? '' : `${folder.replace(/\/$/, '')}/`))
  for (const base of bases) {
    for (const path of docset.names.paths)
      if (path.startsWith(base) && isMarkup(path)) (isPage.has(path) ? pages : others).add(path.slice(base.length))
  }
  const { isPartial } = docset.settings
  return {
    pages,
    others: [...others].filter((path) => !pages.has(path)),
    isPartial: (path) => bases.length > 0 && bases.every((base) => isPartial(base + path)),
  }
}

/** Paths in the docs of folders of the system, relative to the working directory; none of those outside of the docs. */
export function foldersIn(folders: readonly string[], docs: Docs): string[] {
  return folders.flatMap((each) => pathIn(docs.root, resolve(each)) ?? [])
}
