import type { Docset } from '../../docset/docset.js'
import { decode } from '../../model/decode.js'
import { encodePath } from '../../model/encode-path.js'
import { isMarkup } from '../../model/path.js'
import type { Reader } from '../../model/reader.js'
import { isIn } from '../../model/sorted.js'
import { isRelativeUrl } from '../../model/url.js'
import { readersOf } from '../../output/outputs.js'
import { isAsset, nameOf, partsOf } from '../address.js'
import type { Destination } from './destination.js'
import { languageFolders, originalOf } from './languages.js'
import { PageFiles } from './page-files.js'
import { ReaderNames } from './reader-names.js'
import { below, ownershipOf, type Site } from './site.js'

/** Says what URLs lead to. */
export class Destinations {
  readonly #docset: Docset
  readonly site: Site
  readonly #files: PageFiles
  readonly #readers: ReaderNames
  readonly #languages: ReadonlySet<string>

  constructor(docset: Docset, site: Site) {
    this.#docset = docset
    this.site = site
    this.#files = new PageFiles(docset)
    this.#readers = new ReaderNames(docset.axes)
    this.#languages = docset.settings.site.fallback === true ? languageFolders(site) : new Set()
  }

  /**
   * What a URL on a page leads to; `undefined` where that is no page of the docs, or cannot be told.
   *
   * @param from path of the page
   */
  of(url: string, from: string): Destination | undefined {
    if (isTemplate(url)) return undefined
    const { origin, path, query } = partsOf(url)
    const named = this.#readers.inQuery(query)
    if (origin === '' && path === '') return this.#page(from, named)
    const plain = decode(path)
    if (this.site.book.origins.has(origin) || (origin === '' && path.startsWith('/')))
      return this.#fromRoot(plain, from, named)
    if (origin !== '') return undefined
    if (isRelativeUrl(url)) return this.#relative(path, plain, from, named)
    // Where an alias leads to no file, a host may know more.
    const file = this.#files.aliased(plain)
    return file === undefined ? undefined : this.#page(file, named)
  }

  /** The name of the folder of the site that the docs are in, where a destination is below it. */
  baseOf({ name }: Destination): string {
    const { base = '' } = this.site
    return below(base, name) === undefined ? '' : base
  }

  #fromRoot(path: string, from: string, named: Reader): Destination | undefined {
    const name = nameOf(path)
    const found = this.#address(name, named)
    if (found) return found
    const file = isMarkup(path) ? this.#files.around(path.replace(/^\/+/, ''), from) : undefined
    if (file !== undefined) return this.#page(file, named)
    const without = this.#readers.inName(name, this.site)?.name ?? name
    const ownership = isAsset(path) ? undefined : ownershipOf(without, this.site)
    return ownership && { kind: 'none', path: `/${name}`, name: without, file: undefined, ownership }
  }

  #relative(path: string, plain: string, from: string, named: Reader): Destination | undefined {
    const beside = this.#files.beside(plain, from)
    const file = beside === undefined ? undefined : this.#files.at(beside)
    if (file !== undefined) return this.#page(file, named)
    const names: string[] = []
    // As a browser reads it, whether addresses end in a slash or not.
    for (const own of this.site.book.namesOf.get(from) ?? []) {
      const encoded = encodePath(own)
      for (const address of [`/${encoded}`, `/${encoded}/`]) {
        const at = decode(new URL(path, `http://site${address}`).pathname)
        const found = this.#address(nameOf(at), named) ?? this.#fileAt(at, named)
        if (found) return found
        names.push(nameOf(at))
      }
    }
    // Of files, some sites know those from the root of the docs as well.
    const inDocs = isMarkup(plain) && !plain.startsWith('.') ? this.#files.around(plain, from) : undefined
    if (inDocs !== undefined) return this.#page(inDocs, named)
    if (beside === undefined || this.#files.folders.has(beside) || isAsset(plain)) return undefined
    const { base = '' } = this.site
    const isOutside = names.length > 0 && names.every((name) => below(base, name) === undefined)
    const ownership = isOutside && !isMarkup(plain) ? 'likely' : 'certain'
    return { kind: 'none', path: this.#pathOf(beside, from), name: nameOf(beside), file: beside, ownership }
  }

  #address(name: string, named: Reader): Destination | undefined {
    const { byName } = this.site.book
    const path = `/${name}`
    const listed = byName.get(name)
    if (listed) return { kind: 'pages', listed, named, name, path }
    const without = this.#readers.inName(name, this.site)
    const pages = without && byName.get(without.name)
    if (pages) return { kind: 'pages', listed: pages, named: { ...named, ...without.named }, name: without.name, path }
    const original = originalOf(name, this.site, this.#languages)
    const shown = original === undefined ? undefined : byName.get(original)
    return shown && original !== undefined ? { kind: 'pages', listed: shown, named, name: original, path } : undefined
  }

  // What a translation links to may only be where its original is.
  #fileAt(path: string, named: Reader): Destination | undefined {
    const file = isMarkup(path) ? this.#files.at(path.replace(/^\/+/, '')) : undefined
    return file === undefined ? undefined : this.#page(file, named)
  }

  // What is no page, such as a partial, is none of the site's.
  #page(page: string, named: Reader): Destination | undefined {
    const { pages } = this.#docset
    if (!isIn(pages, page)) return undefined
    const [name = nameOf(page)] = this.site.book.namesOf.get(page) ?? []
    const listed = [{ page, rank: 0, readers: readersOf(page, this.#docset) }]
    return { kind: 'pages', listed, named, name, path: `/${name}` }
  }

  // Where a file would be, if it were there as the page that links to it is.
  #pathOf(file: string, from: string): string {
    const [own = ''] = this.site.book.namesOf.get(from) ?? []
    const base = own.endsWith(nameOf(from)) ? own.slice(0, own.length - nameOf(from).length) : ''
    return `/${[nameOf(base), nameOf(file)].filter((part) => part !== '').join('/')}`
  }
}

// What is filled in later.
const isTemplate = (url: string): boolean => /[{}<>]|%7[bd]|\$\(|^[a-z][a-z\d+.-]*:(?!\/\/)/i.test(url)
