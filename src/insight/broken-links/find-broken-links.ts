import { plansOf } from '../../internals.js'
import { describeValue } from '../../model/describe-value.js'
import { expectOptions, expectType } from '../../model/expect.js'
import type { CoreResolver } from '../../core-resolver.js'
import type { BrokenLink, BrokenLinksOptions } from './broken-link.js'
import { Destinations } from '../../page/site/destinations.js'
import { destinationsOf } from '../../page/site/destinations-of.js'
import { FoundLinks } from './found-links.js'
import { Judge } from './judge.js'
import { Landings } from './landings.js'
import { siteByUrl } from '../../page/site/make-site.js'
import { ownNames } from '../../page/site/site.js'
import { Suggestions } from './suggest.js'
import { surfacesOf } from './surface.js'

/**
 * Finds links that lead nowhere, or nowhere for some of their readers: to pages that are not there, to anchors that no
 * version of a page has, and to anchors that only other readers' versions have. A link that is written once is told once,
 * with all pages that show it. What cannot be told is not: links to files, to other sites and to other parts of this one.
 *
 * @param options where pages are on the site, and what else is there; all have defaults
 * @returns plain data, sorted by where links are written
 * @throws {TypeError} where it is no resolver, or an option is not as described
 */
export function findBrokenLinks(resolver: CoreResolver, options: BrokenLinksOptions = {}): BrokenLink[] {
  const plans = plansOf(resolver)
  const { docset } = plans
  const { url, known } = expectOptions(options, ['url', 'known'])
  if (url !== undefined) expectType('url', url, 'function')
  if (known !== undefined) expectType('known', known, 'function')
  const surfaces = docset.pages.flatMap((page) => surfacesOf(page, plans))
  const destinations = url === undefined ? destinationsOf(docset) : new Destinations(docset, siteByUrl(docset, url))
  const candidates = { addresses: new Suggestions(ownNames(destinations.site)), files: new Suggestions(docset.pages) }
  const judge = new Judge(docset, new Landings(surfaces, docset), candidates.addresses)
  const found = new FoundLinks()
  for (const { page, readers, links } of surfaces) {
    for (const link of links) {
      const destination = destinations.of(link.url, page)
      if (destination === undefined) continue
      for (const reader of readers) {
        const verdict = judge.of(link.url, destination, reader)
        if (verdict === undefined || isKnown(known, destination.path, verdict.anchor)) continue
        found.add(link, page, reader, verdict)
      }
    }
  }
  return found.tell(docset, candidates)
}

// A promise would make everything known.
function isKnown(known: BrokenLinksOptions['known'], path: string, anchor: string | null): boolean {
  const given: unknown = known === undefined ? false : known(path, anchor)
  if (typeof given === 'boolean') return given
  throw new TypeError(`Expected \`known\` to give a boolean for \`${path}\`, not ${describeValue(given)}`)
}
