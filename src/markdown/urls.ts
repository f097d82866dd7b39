import type { Docset } from '../docset/docset.js'
import type { Reader } from '../model/reader.js'
import { isRelativeUrl } from '../model/url.js'
import { partsOf } from '../page/address.js'
import type { PagesThere } from '../page/site/destination.js'
import { destinationsOf } from '../page/site/destinations-of.js'
import type { SiteUrl } from '../page/site/site-url.js'
import { versionsFor } from '../page/site/versions.js'

/** Makes addresses on a page absolute: of pages as the site has them for its reader, all others from the page's own. */
export function absoluteUrls(url: SiteUrl, path: string, reader: Reader, docset: Docset): (given: string) => string {
  const addressOf = (page: string, of: Reader): string | undefined => [url(page, of) ?? []].flat()[0]
  const own = addressOf(path, reader)
  const values = new Set(Object.values(docset.values).flat())
  return (given) => {
    // Those of other origins stay, and those that start with a mark, which are the host's own.
    if (!isRelativeUrl(given) && !/^(?:\/(?!\/)|[?#])/.test(given)) return given
    const destinations = destinationsOf(docset)
    const found = destinations.of(given, path)
    if (found?.kind === 'pages') {
      const address = addressOf(pageFor(reader, found, docset), { ...reader, ...found.named })
      const base = given.startsWith('/') ? destinations.baseOf(found) : ''
      if (address !== undefined && isIn(base, address, values)) return address + restOf(given)
    }
    return own === undefined ? given : from(given, own)
  }
}

function pageFor(reader: Reader, there: PagesThere, docset: Docset): string {
  const [first] = [...versionsFor(reader, there, docset), ...there.listed]
  return first?.page ?? ''
}

function restOf(given: string): string {
  const start = given.search(/[?#]/)
  return start === -1 ? '' : given.slice(start)
}

/**
 * Whether the folder of the site that the docs seem to be in is one of an address, or names a reader: where all links lead to
 * `/blog/overview`, that is no page `overview` of docs at `/docs`.
 */
function isIn(base: string, address: string, values: ReadonlySet<string>): boolean {
  const there = partsOf(address).path.split('/')
  return base.split('/').every((segment) => segment === '' || values.has(segment) || there.includes(segment))
}

// Where an address has no origin, one that is taken off again.
const nowhere = 'http://nowhere.invalid'

function from(given: string, base: string): string {
  try {
    const { href } = new URL(given, new URL(base, nowhere))
    return href.startsWith(nowhere) ? href.slice(nowhere.length) : href
  } catch {
    return given
  }
}
