import type { Docset } from '../docset/docset.js'
import type { Reader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import { partsOf } from '../page/address.js'
import type { Destination } from '../page/site/destination.js'
import { Destinations } from '../page/site/destinations.js'
import { siteByRoutes } from '../page/site/make-site.js'
import { rootUrlsOf } from '../page/site/root-urls.js'
import { versionsFor } from '../page/site/versions.js'
import { keyOf } from './readers.js'

/** What a link led to, and leads to no longer. */
export interface Target {
  readonly page: string
  /** `null` where there is no page now. */
  readonly anchor: string | null
}

/** By what they are compared by, the readers for whom a target was lost. */
export type LostAnchors = ReadonlyMap<string, ReadonlySet<string>>

export const targetKey = ({ page, anchor }: Target): string => JSON.stringify([page, anchor])

/** Tells which links lead to what a docs set has lost: anchors, and pages at their addresses. */
export class LostTargets {
  readonly #anchors: LostAnchors
  readonly #before: Docset
  readonly #after: Docset
  readonly #then: Destinations
  readonly #now: Destinations
  // By page and URL; links are met once for each output.
  readonly #known = new Map<string, Map<string, Led>>()
  /** Whether something was lost at all. */
  readonly hasAny: boolean

  constructor(anchors: LostAnchors, before: Docset, after: Docset) {
    // Where the docs are on the site, links of both tell.
    const urls = new Set([...rootUrlsOf(before), ...rootUrlsOf(after)])
    const [then, now] = [siteByRoutes(before, urls), siteByRoutes(after, urls)]
    this.#anchors = anchors
    this.#before = before
    this.#after = after
    this.#then = new Destinations(before, then)
    this.#now = new Destinations(after, now)
    const pages = new Set(after.pages)
    const isGone = before.pages.some((page) => !pages.has(page))
    this.hasAny = anchors.size > 0 || isGone || [...then.book.byName.keys()].some((name) => !now.book.byName.has(name))
  }

  /** What a URL on a page led a reader to and does no longer; `undefined` where it leads there, or did not before. */
  of(url: string, from: string, reader: Reader): Target | undefined {
    const { now, then, anchor, isLost } = this.#led(url, from)
    if (!isLost) return undefined
    if (now?.kind === 'pages') {
      const versions = versionsFor(reader, now, this.#after)
      const isGone = versions.every((one) => this.#anchors.get(targetKey({ ...one, anchor }))?.has(keyOf(one.reader)))
      const [version] = versions
      return version && isGone ? { page: version.page, anchor } : undefined
    }
    if (then?.kind !== 'pages') return undefined
    const page = versionsFor(reader, then, this.#before)[0]?.page ?? then.listed[0]?.page
    return page === undefined ? undefined : { page, anchor: null }
  }

  #led(url: string, from: string): Led {
    const links = remember(this.#known, from, () => new Map<string, Led>())
    return remember(links, url, () => {
      const now = this.#now.of(url, from)
      const { anchor } = partsOf(url)
      if (now?.kind !== 'pages') {
        const then = this.#then.of(url, from)
        return { now, then, anchor, isLost: then?.kind === 'pages' }
      }
      const isLost = now.listed.some(({ page }) => this.#anchors.has(targetKey({ page, anchor })))
      return { now, then: undefined, anchor, isLost }
    })
  }
}

/** What a URL leads to and led to, and whether that may have been lost for anybody. */
interface Led {
  readonly now: Destination | undefined
  readonly then: Destination | undefined
  readonly anchor: string | null
  readonly isLost: boolean
}
