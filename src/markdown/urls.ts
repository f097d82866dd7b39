import type { Docset } from '../docset/docset.js'
import type { Reader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import { isRelativeUrl } from '../model/url.js'
import { createUrlLocator, type UrlLocator } from '../page/locate-url.js'

/** Says how the site addresses a page for a reader, such as `https://docs.example.com/go/guides/users`. */
export type UrlOf = (path: string, reader: Reader) => string

const locators = new WeakMap<Docset, UrlLocator>()

// Where an address has no origin, one that is taken off again.
const nowhere = 'http://nowhere.invalid'

/** Makes addresses on a page absolute: of pages as the site has them, all others from the page's own. */
export function absoluteUrls(url: UrlOf, path: string, reader: Reader, docset: Docset): (given: string) => string {
  const locate = remember(locators, docset, () => createUrlLocator(docset.pages, docset.values.sdk ?? []))
  const base = url(path, reader)
  return (given) => {
    // Those of other origins stay, and those that start with a mark, which are the host's own.
    if (!isRelativeUrl(given) && !/^(?:\/(?!\/)|[?#])/.test(given)) return given
    const found = locate(given, path)
    if (found) {
      const { page, sdk } = found
      const rest = given.search(/[?#]/)
      return url(page, sdk === undefined ? reader : { ...reader, sdk }) + (rest === -1 ? '' : given.slice(rest))
    }
    return from(given, base)
  }
}

function from(given: string, base: string): string {
  try {
    const { href } = new URL(given, new URL(base, nowhere))
    return href.startsWith(nowhere) ? href.slice(nowhere.length) : href
  } catch {
    return given
  }
}
