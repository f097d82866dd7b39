import type { Docset } from '../docset/docset.js'
import { valueOf, type Reader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import { isRelativeUrl } from '../model/url.js'
import { nameOf, partsOf } from '../page/address.js'
import { createUrlLocator, type Destination, type UrlLocator } from '../page/locate-url.js'

/**
 * Says how the site addresses a page for a reader, such as `https://docs.example.com/go/guides/users`; of several
 * addresses, the first counts. `undefined` where the page has none.
 */
export type UrlOf = (path: string, reader: Reader) => string | readonly string[] | undefined

const locators = new WeakMap<Docset, UrlLocator>()

/** Makes addresses on a page absolute: of pages as the site has them for its reader, all others from the page's own. */
export function absoluteUrls(url: UrlOf, path: string, reader: Reader, docset: Docset): (given: string) => string {
  const locate = remember(locators, docset, () => createUrlLocator(docset.pages, docset.values.sdk ?? []))
  const addressOf = (page: string, of: Reader): string | undefined => [url(page, of) ?? []].flat()[0]
  const base = addressOf(path, reader)
  const values = new Set(Object.values(docset.values).flat())
  return (given) => {
    // Those of other origins stay, and those that start with a mark, which are the host's own.
    if (!isRelativeUrl(given) && !/^(?:\/(?!\/)|[?#])/.test(given)) return given
    const found = locate(given, path)
    const address = found && addressOf(found.page, readerOf(found, reader))
    if (found && address !== undefined && isBelow(given, found, address, values)) return address + restOf(given)
    return base === undefined ? given : from(given, base)
  }
}

function readerOf({ sdk }: Destination, reader: Reader): Reader {
  return sdk === undefined || sdk === valueOf(reader, 'sdk') ? reader : { ...reader, sdk }
}

function restOf(given: string): string {
  const start = given.search(/[?#]/)
  return start === -1 ? '' : given.slice(start)
}

/**
 * Whether what stands before a page in a path from the root is what the site has there, in part, or names a reader:
 * `/blog/overview` is no page `overview` of docs at `/docs`.
 */
function isBelow(given: string, { page }: Destination, address: string, values: ReadonlySet<string>): boolean {
  const { path } = partsOf(given)
  if (!path.startsWith('/')) return true
  const own = nameOf(page)
  const before = nameOf(path).slice(0, own === '' ? undefined : -own.length)
  const there = partsOf(address).path.split('/')
  return before.split('/').every((segment) => segment === '' || values.has(segment) || there.includes(segment))
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
