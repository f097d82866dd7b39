import type { Docset } from '../../docset/docset.js'
import type { Reader } from '../../model/reader.js'
import { partsOf } from '../../page/address.js'
import type { BrokenLink } from './broken-link.js'
import type { Destination } from '../../page/site/destination.js'
import type { Landing } from './landing.js'
import type { Landings } from './landings.js'
import type { Suggestions } from './suggest.js'
import { versionsFor } from '../../page/site/versions.js'

/** What is wrong with a link for a reader. */
export interface Verdict extends Pick<BrokenLink, 'kind' | 'certainty' | 'page' | 'anchor' | 'elsewhere'> {
  readonly destination: Destination
  /** What was looked through for the anchor. */
  readonly landings: readonly Landing[]
}

/** Says what is wrong with links. */
export class Judge {
  readonly #docset: Docset
  readonly #landings: Landings
  readonly #addresses: Suggestions

  constructor(docset: Docset, landings: Landings, addresses: Suggestions) {
    this.#docset = docset
    this.#landings = landings
    this.#addresses = addresses
  }

  /** What is wrong with a URL that leads there, for a reader; `undefined` where it leads somewhere, or may well do. */
  of(url: string, destination: Destination, reader: Reader): Verdict | undefined {
    const { anchor } = partsOf(url)
    const said = { anchor, destination, page: null, landings: [], elsewhere: [] }
    if (destination.kind === 'none') {
      const { name, ownership } = destination
      if (ownership === 'slip' && this.#addresses.slip(name) === undefined) return undefined
      return { ...said, kind: 'page', certainty: ownership === 'certain' ? 'certain' : 'likely' }
    }
    const versions = versionsFor(reader, destination, this.#docset)
    const pages = [...new Set((versions.length > 0 ? versions : destination.listed).map(({ page }) => page))]
    const [page = null] = pages
    if (versions.length === 0) {
      const elsewhere = pages.flatMap((one) => this.#landings.having(one, null))
      // A page that is built for nobody is told of by itself.
      return elsewhere.length === 0 ? undefined : { ...said, kind: 'reader', certainty: 'certain', page, elsewhere }
    }
    const landings = versions.flatMap((version) => this.#landings.of(version) ?? [])
    if (anchor === null || landings.some(({ has }) => has(anchor))) return undefined
    const elsewhere = pages.flatMap((one) => this.#landings.having(one, anchor))
    const certainty = landings.some(({ mayHave }) => mayHave(anchor)) ? 'likely' : 'certain'
    return { ...said, kind: elsewhere.length > 0 ? 'reader' : 'anchor', certainty, page, landings, elsewhere }
  }
}
