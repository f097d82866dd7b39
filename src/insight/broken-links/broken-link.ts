import type { Position } from 'unist'
import type { Outputs } from '../../output/outputs.js'
import type { LineLocation } from '../../page/location.js'
import type { SiteUrl } from '../../page/site/site-url.js'

/** A link that does not lead where it says, and for whom. */
export interface BrokenLink {
  /**
   * `'page'`: there is no such page. `'anchor'`: no reader's version of the page has the anchor. `'reader'`: only other
   * readers' versions have it, or only for others there is a page.
   */
  readonly kind: 'page' | 'anchor' | 'reader'
  /**
   * `'likely'` where something may make it true that is not known: a component of the page that may have ids, or another
   * part of the site.
   */
  readonly certainty: 'certain' | 'likely'
  /** As it stands on the first of the pages. */
  readonly url: string
  /** The page that it leads to; `null` where there is none, or each page is meant that shows it. */
  readonly page: string | null
  /** What follows `#`, decoded; `null` where nothing does. */
  readonly anchor: string | null
  /** Where it is written. */
  readonly location: LineLocation
  /** Left out where it is not known. */
  readonly position?: Position
  /** The pages that show it, each with the readers for whom it is broken. */
  readonly from: readonly Outputs[]
  /** The nearest URL that leads somewhere; left out where none is near. */
  readonly expected?: string
  /** Who gets what it leads to; none but where it is there for some. */
  readonly elsewhere: readonly Outputs[]
}

/** Options of `findBrokenLinks`. */
export interface BrokenLinksOptions {
  /**
   * The address of a page for a reader, or several, such as `/docs/setup`; what is asked of the reader makes addresses of
   * their own. `undefined` where the page has none. Default: as the dialect has it, below wherever most links lead.
   */
  readonly url?: SiteUrl
  /**
   * Whether there is something that the docs do not tell of: a page that is made elsewhere, a redirect, an id that a
   * component makes. It is asked of whatever would be told. Default: nothing.
   *
   * @param path of the URL, without a slash at its end
   * @param anchor what follows `#`
   */
  readonly known?: (path: string, anchor: string | null) => boolean
}
