import { decode } from '../model/decode.js'
import { folderOf, normalizePath } from '../model/path.js'
import { isRelativeUrl } from '../model/url.js'
import { nameOf } from './address.js'

/** What a URL leads to within the docs. */
export interface Destination {
  readonly page: string
  /** The SDK that the URL names before the page. */
  readonly sdk: string | undefined
  /** What follows `#`; `null` where nothing does. */
  readonly anchor: string | null
}

/** Finds the page that a URL on another page leads to; `undefined` where it is none. */
export type UrlLocator = (url: string, from: string) => Destination | undefined

/**
 * Makes a locator. Where the site puts the docs is not known: an absolute URL leads to the page whose path, without its
 * extension and `/index`, is the longest that the URL's path ends in.
 */
export function createUrlLocator(pages: Iterable<string>, sdks: readonly string[]): UrlLocator {
  const byName = new Map<string, string>()
  for (const page of pages) byName.set(nameOf(page), page)

  const endingIn = (path: string): Omit<Destination, 'anchor'> | undefined => {
    const segments = path.split('/').filter((segment) => segment !== '')
    for (let start = 0; start < segments.length; start++) {
      const page = byName.get(segments.slice(start).join('/'))
      if (page !== undefined) return { page, sdk: sdks.find((sdk) => sdk === segments[start - 1]) }
    }
    return undefined
  }

  return (url, from) => {
    const [, path = '', , hash] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? []
    const anchor = hash === undefined || hash === '' ? null : decode(hash)
    if (path === '') return { page: from, sdk: undefined, anchor }
    const isRelative = isRelativeUrl(url)
    if (!isRelative && !/^\/(?!\/)/.test(url)) return undefined
    const beside = isRelative ? normalizePath(`${folderOf(from)}/${decode(path)}`.replace(/^\//, '')) : undefined
    const page = beside === undefined ? undefined : byName.get(nameOf(beside))
    if (page !== undefined) return { page, sdk: undefined, anchor }
    const found = endingIn(nameOf(decode(path).replace(/^(?:\.{0,2}\/)+/, '')))
    return found && { ...found, anchor }
  }
}
