import { withoutNumber } from '../../model/number-prefix.js'
import { valueOf, type Reader } from '../../model/reader.js'
import { nameOf } from '../../page/address.js'
import type { Plans } from '../../plan/plans.js'
import { listAddresses, type AddressesOf } from './address-book.js'
import type { SiteUrl } from './broken-link.js'
import { findBase } from './find-base.js'
import { siteBelow, siteOf, type Site } from './site.js'
import type { Surface } from './surface.js'

/** The site as a function of the host has it. */
export function siteByUrl(plans: Plans, url: SiteUrl): Site {
  return siteOf(listAddresses(plans, url, 'url'))
}

/** The site as the dialect has it, below the folder that links tell. */
export function siteByRoutes(plans: Plans, surfaces: readonly Surface[]): Site {
  const { docset } = plans
  const { route } = docset.settings.site
  const routesOf = (page: string, reader: Reader): ReturnType<AddressesOf> =>
    route?.(page, { frontmatter: docset.document(page).frontmatter, reader }) ?? plainRoutes(page)
  const book = listAddresses(plans, routesOf, 'site.route')
  const names = new Set([...book.written].flatMap(([name, address]) => (address.startsWith('/') ? [] : [name])))
  const urls = new Set(surfaces.flatMap(({ links }) => links.map(({ url }) => url).filter(isFromRoot)))
  const values = new Set(
    docset.readers.flatMap((reader) => docset.axes.flatMap(({ name }) => valueOf(reader, name) ?? [])),
  )
  const base = findBase(urls, names, values)
  if (base === undefined || base === '')
    return siteBelow(book, base ?? (names.size < book.written.size ? '' : undefined))
  const withBase = (address: string): string => (address.startsWith('/') ? address : `${base}/${address}`)
  const addressesOf: AddressesOf = (page, reader) => [routesOf(page, reader) ?? []].flat().map(withBase)
  return siteBelow(listAddresses(plans, addressesOf, 'site.route'), base)
}

// Where files are ordered by numbers, most sites leave these out.
function plainRoutes(page: string): readonly string[] {
  const name = nameOf(page)
  return [...new Set([name.split('/').map(withoutNumber).join('/'), name])]
}

const isFromRoot = (url: string): boolean => /^\/(?!\/)/.test(url)
