import { folderOf } from '../../model/path.js'
import type { AddressBook } from './address-book.js'

/** Where on the site the docs are. */
export interface Site {
  readonly book: AddressBook
  /** The name of the folder that all addresses are in, `''` for the root of the site; `undefined` where it is not known. */
  readonly base: string | undefined
  /** The name of the folder that all of them share, however deep. */
  readonly home: string
  /** Whether a segment before a page may be the value of an axis, as in `/docs/go/setup`. */
  readonly hasReaderSegments: boolean
  /** The names of all folders that pages are in, however deep. */
  readonly folders: ReadonlySet<string>
  /** Those that hold a page themselves. */
  readonly parents: ReadonlySet<string>
}

/** The site of a book; where all addresses are known, so is the folder that they are in. */
export function siteOf(book: AddressBook): Site {
  const names = [...book.byName.keys()]
  const home = sharedFolder(names)
  return { book, base: home, home, hasReaderSegments: false, ...foldersIn(names) }
}

/** The site of a book whose addresses are below a folder that may not be known. */
export function siteBelow(book: AddressBook, base: string | undefined): Site {
  const names = [...book.byName.keys()]
  return { book, base, home: sharedFolder(names), hasReaderSegments: true, ...foldersIn(names) }
}

/** The names that pages have for themselves, for any of their readers. */
export function ownNames({ book }: Site): string[] {
  return [...book.byName].flatMap(([name, listed]) => (listed.some(({ rank }) => rank === 0) ? [name] : []))
}

/** The rest of a name below a folder; `undefined` where it is not in there. */
export function below(base: string, name: string): string | undefined {
  if (base === '') return name
  if (name === base) return ''
  return name.startsWith(`${base}/`) ? name.slice(base.length + 1) : undefined
}

/**
 * How far a name that no page has is one that a page should have; where all pages are, there is always something.
 * `'slip'` where that is so only if it is nearly the name of a page.
 */
export function ownershipOf(
  name: string,
  { base, home, folders, parents }: Site,
): 'certain' | 'likely' | 'slip' | undefined {
  if (base === undefined || name === base || name === home) return undefined
  // Sites make pages of folders.
  if (folders.has(name)) return 'likely'
  if (name.includes('/') && parents.has(folderOf(name))) return 'certain'
  if (below(base, name) === undefined) return undefined
  const [first = ''] = name.split('/')
  return base !== '' || folders.has(first) ? 'likely' : 'slip'
}

/** The folders that some names are in. */
export function foldersIn(names: readonly string[]): Pick<Site, 'folders' | 'parents'> {
  const parents = new Set(names.map(folderOf))
  const folders = new Set<string>()
  for (const parent of parents)
    for (let folder = parent; folder !== '' && !folders.has(folder); folder = folderOf(folder)) folders.add(folder)
  return { folders, parents }
}

function sharedFolder([first = '', ...rest]: readonly string[]): string {
  if (rest.length === 0) return first.split('/').slice(0, -1).join('/')
  let shared = first.split('/')
  for (const name of rest) {
    const segments = name.split('/')
    const length = shared.findIndex((segment, index) => segment !== segments[index])
    if (length !== -1) shared = shared.slice(0, length)
  }
  return shared.join('/')
}
