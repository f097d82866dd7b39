import { withoutNumber } from '../../model/number-prefix.js'
import type { Docset } from '../../docset/docset.js'
import { valueOf } from '../../model/reader.js'
import { nameOf } from '../address.js'
import { listAddresses } from './address-book.js'
import { findBase } from './find-base.js'
import { siteBelow, siteOf, type Site } from './site.js'
import type { SiteUrl } from './site-url.js'

/** The site as a function of the host has it. */
export function siteByUrl(docset: Docset, url: SiteUrl): Site {
  return siteOf(listAddresses(docset, url, 'url'))
}

/**
 * The site as the option `site` or the dialect has it, below the folder that links tell.
 *
 * @param urls from the root of the site, each once
 */
export function siteByRoutes(docset: Docset, urls: Iterable<string>): Site {
  const { route } = docset.settings.site
  const routesOf: SiteUrl = (page, reader) =>
    route?.(page, { frontmatter: docset.document(page).frontmatter, reader }) ?? plainRoutes(page)
  const book = listAddresses(docset, routesOf, 'site.route')
  const names = new Set([...book.written].flatMap(([name, address]) => (address.startsWith('/') ? [] : [name])))
  const values = new Set(
    docset.readers.flatMap((reader) => docset.axes.flatMap(({ name }) => valueOf(reader, name) ?? [])),
  )
  const base = findBase(urls, names, values)
  if (base === undefined || base === '')
    return siteBelow(book, base ?? (names.size < book.written.size ? '' : undefined))
  const withBase = (address: string): string => (address.startsWith('/') ? address : `${base}/${address}`)
  const addressesOf: SiteUrl = (page, reader) => [routesOf(page, reader) ?? []].flat().map(withBase)
  return siteBelow(listAddresses(docset, addressesOf, 'site.route'), base)
}

// Where files are ordered by numbers, most sites leave these out.
function plainRoutes(page: string): readonly string[] {
  const name = nameOf(page)
  return [...new Set([name.split('/').map(withoutNumber).join('/'), name])]
}
