import type { Reader } from '../../model/reader.js'
import type { Listed } from './address-book.js'

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
