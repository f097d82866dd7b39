import type { Docset } from '../../docset/docset.js'
import type { Reader } from '../../model/reader.js'
import { rebaseUrl } from '../../model/url.js'
import { partsOf } from '../../page/address.js'
import type { BrokenLink } from './broken-link.js'
import type { Destination } from './destination.js'
import type { Landings } from './landings.js'
import type { Site } from './site.js'
import { nearestOf, Suggestions } from './suggest.js'
import { versionsFor } from './versions.js'

/** What is wrong with a link for a reader. */
export interface Verdict extends Pick<BrokenLink, 'kind' | 'certainty' | 'anchor' | 'expected' | 'elsewhere'> {
  readonly page: string | null
  /** Of the address that it leads to, without slashes at its ends. */
  readonly name: string
}

/** A link on a page. */
export interface JudgedLink {
  readonly url: string
  /** Path of the page. */
  readonly from: string
}

/** Says what is wrong with links. */
export class Judge {
  readonly #docset: Docset
  readonly #landings: Landings
  readonly #suggestions: Suggestions
  readonly #files: Suggestions

  constructor(docset: Docset, site: Site, landings: Landings) {
    this.#docset = docset
    this.#landings = landings
    this.#suggestions = new Suggestions(site.book.byName.keys())
    this.#files = new Suggestions(docset.pages)
  }

  /** What is wrong with a link that leads there, for a reader; `undefined` where it leads somewhere. */
  of(link: JudgedLink, destination: Destination, reader: Reader): Verdict | undefined {
    const { anchor } = partsOf(link.url)
    if (destination.kind === 'none') return this.#noPage(link, destination, anchor)
    const { name, listed } = destination
    const versions = versionsFor(reader, destination, this.#docset)
    const [version] = versions
    if (version === undefined) {
      const pages = [...new Set(listed.map(({ page }) => page))]
      const elsewhere = pages.flatMap((page) => this.#landings.having(page, null))
      // A page that is built for nobody is told of by itself.
      if (elsewhere.length === 0) return undefined
      return { kind: 'reader', certainty: 'certain', page: pages[0] ?? null, anchor, name, elsewhere }
    }
    if (anchor === null) return undefined
    const landings = versions.flatMap((one) => this.#landings.of(one) ?? [])
    if (landings.length < versions.length || landings.some(({ has }) => has(anchor))) return undefined
    const pages = [...new Set(versions.map(({ page }) => page))]
    const elsewhere = pages.flatMap((page) => this.#landings.having(page, anchor))
    const kind = elsewhere.length > 0 ? 'reader' : 'anchor'
    const certainty = landings.some(({ mayHave }) => mayHave(anchor)) ? 'likely' : 'certain'
    const near = kind === 'anchor' ? nearestOf(anchor, new Set(landings.flatMap(({ ids }) => ids))) : undefined
    const expected = near === undefined ? {} : { expected: `${beforeHash(link.url)}#${near}` }
    return { kind, certainty, page: version.page, anchor, name, elsewhere, ...expected }
  }

  #noPage(
    link: JudgedLink,
    { key, name, ownership }: Extract<Destination, { kind: 'none' }>,
    anchor: string | null,
  ): Verdict | undefined {
    const expected = key.startsWith('/') ? this.#address(name, ownership) : this.#file(key, link.from)
    if (ownership === 'slip' && expected === undefined) return undefined
    const hash = link.url.slice(beforeHash(link.url).length)
    return {
      kind: 'page',
      certainty: ownership === 'certain' ? 'certain' : 'likely',
      page: null,
      anchor,
      name,
      elsewhere: [],
      ...(expected === undefined ? {} : { expected: expected + hash }),
    }
  }

  #address(name: string, ownership: 'certain' | 'likely' | 'slip'): string | undefined {
    const near = ownership === 'slip' ? this.#suggestions.slip(name) : this.#suggestions.near(name)
    return near === undefined ? undefined : `/${near}`
  }

  // In the words of the page: without an extension, where the link has none.
  #file(path: string, from: string): string | undefined {
    const extension = /\.mdx?$/i.exec(path)?.[0]
    const near = this.#files.near(extension === undefined ? `${path}.mdx` : path)
    if (near === undefined) return undefined
    const url = rebaseUrl(`./${near.slice(near.lastIndexOf('/') + 1)}`, near, from)
    return extension === undefined ? url.replace(/\.mdx?$/i, '') : url
  }
}

const beforeHash = (url: string): string => url.split('#', 1)[0] ?? ''
