import type { Docset } from '../../docset/docset.js'
import { remember } from '../../model/remember.js'
import { Destinations } from './destinations.js'
import { siteByRoutes } from './make-site.js'
import { rootUrlsOf } from './root-urls.js'

const known = new WeakMap<Docset, Destinations>()

/** What URLs of the docs lead to, where the option `site`, or the dialect, has pages. */
export function destinationsOf(docset: Docset): Destinations {
  return remember(known, docset, () => new Destinations(docset, siteByRoutes(docset, rootUrlsOf(docset))))
}
