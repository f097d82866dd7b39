import type { Docset } from '../../docset/docset.js'
import { decode } from '../../model/decode.js'
import { folderOf, isMarkup, normalizePath } from '../../model/path.js'
import type { Reader } from '../../model/reader.js'
import { isRelativeUrl } from '../../model/url.js'
import { isAsset, nameOf, partsOf, type UrlParts } from '../../page/address.js'
import type { Listed } from './address-book.js'
import { below, foldersIn, ownershipOf, type Site } from './site.js'

/** What a URL of the docs leads to. */
export type Destination = PagesThere | NoPage

interface Place {
  /** The path of the URL from the root of the site, without a slash at its end. */
  readonly path: string
  /** The same for the same place, from wherever it is linked: the name of the address, or of the path in the docs. */
  readonly name: string
}

/** Pages, of which whoever follows the URL gets one. */
export interface PagesThere extends Place {
  readonly kind: 'pages'
  readonly listed: readonly Listed[]
  /** The values of axes that the URL names. */
  readonly named: Reader
}

/** No page. */
export interface NoPage extends Place {
  readonly kind: 'none'
  /** The path in the docs that a relative URL leads to. */
  readonly file: string | undefined
  readonly ownership: 'certain' | 'likely' | 'slip'
}

/** Says what URLs lead to. */
export class Destinations {
  readonly #docset: Docset
  readonly #site: Site
  readonly #values: ReadonlyMap<string, string>
  readonly #pages = new Map<string, readonly Listed[]>()
  readonly #byFile = new Map<string, string>()
  readonly #folders: ReadonlySet<string>

  constructor(docset: Docset, site: Site, readersOf: (page: string) => readonly Reader[]) {
    this.#docset = docset
    this.#site = site
    this.#values = new Map(
      docset.axes.flatMap(({ name, values }) => values.map((value) => [value, name] as const)).reverse(),
    )
    this.#folders = foldersIn(docset.pages).folders
    for (const page of docset.pages) {
      this.#pages.set(page, [{ page, rank: 0, readers: readersOf(page) }])
      this.#byFile.set(nameOf(page), page)
    }
  }

  /**
   * What a URL on a page leads to; `undefined` where that is no page of the docs, or cannot be told.
   *
   * @param from path of the page
   */
  of(url: string, from: string): Destination | undefined {
    if (isTemplate(url)) return undefined
    const parts = partsOf(url)
    const { origin, path, query } = parts
    const named = this.#namedIn(query)
    if (origin === '' && path === '') return this.#page(from, named)
    if (isAsset(path)) return undefined
    if (this.#site.book.origins.has(origin) || (origin === '' && path.startsWith('/')))
      return this.#absolute(parts, from, named)
    if (origin !== '') return undefined
    return isRelativeUrl(url) ? this.#relative(path, from, named) : this.#aliased(path, named)
  }

  #absolute({ path }: UrlParts, from: string, named: Reader): Destination | undefined {
    const name = nameOf(decode(path))
    const found = this.#named(name, named)
    if (found) return found
    if (isMarkup(path)) {
      const file = this.#file(decode(path).replace(/^\/+/, ''), from)
      if (file !== undefined) return this.#page(file, named)
    }
    const plain = this.#withoutReader(name)?.name ?? name
    const ownership = ownershipOf(plain, this.#site)
    return ownership && { kind: 'none', path: `/${name}`, name: plain, file: undefined, ownership }
  }

  #relative(path: string, from: string, named: Reader): Destination | undefined {
    const beside = normalizePath(`${folderOf(from)}/${decode(path)}`.replace(/^\/+/, ''))
    const page = beside === undefined ? undefined : (this.#byFile.get(nameOf(beside)) ?? this.#fileAt(beside))
    if (page !== undefined) return this.#page(page, named)
    // As a browser reads it, whether addresses end in a slash or not.
    for (const own of this.#site.book.namesOf.get(from) ?? [])
      for (const address of [`/${own}`, `/${own}/`]) {
        const { pathname } = new URL(path, `http://site${address}`)
        const found = this.#named(nameOf(decode(pathname)), named)
        if (found) return found
      }
    if (beside === undefined || this.#folders.has(beside)) return undefined
    return { kind: 'none', path: this.#pathOf(beside, from), name: nameOf(beside), file: beside, ownership: 'certain' }
  }

  // Where an alias does not lead to a file, a host may know more.
  #aliased(path: string, named: Reader): Destination | undefined {
    const { aliases } = this.#docset.settings
    const alias = aliases.find(({ start }) => path.startsWith(start))
    for (const folder of alias?.folders ?? []) {
      const file = this.#fileAt(folder + decode(path.slice(alias?.start.length)))
      if (file !== undefined) return this.#page(file, named)
    }
    return undefined
  }

  #named(name: string, named: Reader): Destination | undefined {
    const { byName } = this.#site.book
    const listed = byName.get(name)
    if (listed) return { kind: 'pages', listed, named, name, path: `/${name}` }
    const plain = this.#withoutReader(name)
    const pages = plain && byName.get(plain.name)
    return (
      pages && { kind: 'pages', listed: pages, named: { ...named, ...plain.named }, name: plain.name, path: `/${name}` }
    )
  }

  /** A name that has the value of an axis before the page, without it: `docs/go/setup`. */
  #withoutReader(name: string): { readonly name: string; readonly named: Reader } | undefined {
    const { base, hasReaderSegments } = this.#site
    const rest = hasReaderSegments && base !== undefined ? below(base, name) : undefined
    const [value = '', ...page] = rest?.split('/') ?? []
    const axis = this.#values.get(value)
    if (axis === undefined) return undefined
    return { name: [base, ...page].filter((part) => part !== '').join('/'), named: { [axis]: value } }
  }

  #page(page: string, named: Reader): Destination | undefined {
    const listed = this.#pages.get(page)
    const [name = nameOf(page)] = this.#site.book.namesOf.get(page) ?? []
    return listed && { kind: 'pages', listed, named, name, path: `/${name}` }
  }

  // Where a file would be, if it were there as the page that links to it is.
  #pathOf(file: string, from: string): string {
    const [own = ''] = this.#site.book.namesOf.get(from) ?? []
    const base = own.endsWith(nameOf(from)) ? own.slice(0, own.length - nameOf(from).length) : ''
    return `/${[nameOf(base), nameOf(file)].filter((part) => part !== '').join('/')}`
  }

  /** The page that a path from the root of the docs, or of a site around a file, names. */
  #file(path: string, from: string): string | undefined {
    let found = this.#fileAt(path)
    for (let folder = folderOf(from); found === undefined && folder !== ''; folder = folderOf(folder))
      found = this.#fileAt(`${folder}/${path}`)
    return found
  }

  // A variant file is the page that it stands in for.
  #fileAt(path: string): string | undefined {
    const { names } = this.#docset
    const file = names.find(path)
    return file === undefined ? undefined : (names.find(names.variant(file)?.base ?? file) ?? file)
  }

  #namedIn(query: string): Reader {
    const named: Record<string, string> = {}
    for (const [axis, value] of new URLSearchParams(query))
      if (this.#docset.values[axis]?.includes(value) === true) named[axis] = value
    return named
  }
}

// What is filled in later.
const isTemplate = (url: string): boolean => /[{}<>]|%7[bd]|\$\(|^[a-z][a-z\d+.-]*:(?!\/\/)/i.test(url)
