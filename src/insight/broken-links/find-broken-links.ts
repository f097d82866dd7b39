import type { Docset } from '../../docset/docset.js'
import { plansOf } from '../../internals.js'
import { append } from '../../model/append.js'
import { expectOptions, expectType } from '../../model/expect.js'
import type { Reader } from '../../model/reader.js'
import { remember } from '../../model/remember.js'
import { outputsFor, readersOf } from '../../output/outputs.js'
import type { CoreResolver } from '../../core-resolver.js'
import { compareTexts } from '../order.js'
import type { BrokenLink, BrokenLinksOptions } from './broken-link.js'
import { Destinations } from './destination.js'
import { Judge, type Verdict } from './judge.js'
import { Landings } from './landings.js'
import { siteByRoutes, siteByUrl } from './make-site.js'
import { surfacesOf, type PageLink } from './surface.js'

/**
 * Finds links that lead nowhere, or nowhere for some of their readers: to pages that are not there, to anchors that no page
 * has, and to anchors that only other readers' versions of a page have. A link that is written once is told once, with all
 * pages that show it. What cannot be told is not: links to files, to other sites and to other parts of this one.
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
  const site = url === undefined ? siteByRoutes(plans, surfaces) : siteByUrl(plans, url)
  const destinations = new Destinations(docset, site, (page) => [{ page, rank: 0, readers: readersOf(page, docset) }])
  const judge = new Judge(docset, site, new Landings(surfaces, docset))
  const found = new Map<string, Found>()
  for (const { page, readers, links } of surfaces) {
    for (const link of links) {
      const destination = destinations.of(link.url, page)
      if (destination === undefined) continue
      for (const reader of readers) {
        const verdict = judge.of({ url: link.url, from: page }, destination, reader)
        if (verdict === undefined || known?.(`/${verdict.name}`, verdict.anchor) === true) continue
        note(found, verdict, link, page, reader)
      }
    }
  }
  return [...found.values()].sort(byLocation).map((one) => tell(one, docset))
}

/** A link that is broken in one way, and who meets it. */
interface Found {
  readonly link: PageLink
  readonly verdict: Verdict
  readonly verdicts: Map<string | null, Verdict>
  readonly from: Map<string, Reader[]>
}

function note(found: Map<string, Found>, verdict: Verdict, link: PageLink, page: string, reader: Reader): void {
  const { kind, certainty, anchor, name } = verdict
  const { location, position } = link
  const isOwn = verdict.page === page && link.url.startsWith('#')
  const key = [location.path, location.line, position?.start.offset, kind, certainty, isOwn ? '' : name, anchor]
  const one = remember(found, JSON.stringify(key), () => ({ link, verdict, verdicts: new Map(), from: new Map() }))
  one.verdicts.set(verdict.page, verdict)
  append(
    remember(one.from, page, (): Reader[] => []),
    [reader],
  )
}

function tell({ link, verdict, verdicts, from }: Found, docset: Docset): BrokenLink {
  const { kind, certainty, anchor, expected } = verdict
  const { url, location, position } = link
  const all = [...verdicts.values()]
  return {
    kind,
    certainty,
    url,
    page: all.length === 1 ? verdict.page : null,
    anchor,
    location,
    ...(position === undefined ? {} : { position }),
    from: [...from].map(([page, readers]) => outputsFor(page, readers, docset)),
    ...(expected === undefined ? {} : { expected }),
    elsewhere: all.flatMap(({ elsewhere }) => elsewhere),
  }
}

function byLocation(a: Found, b: Found): number {
  const [one, other] = [a.link, b.link]
  return (
    compareTexts(one.location.path, other.location.path) ||
    one.location.line - other.location.line ||
    (one.position?.start.offset ?? 0) - (other.position?.start.offset ?? 0) ||
    compareTexts(one.url, other.url) ||
    compareTexts(a.verdict.kind, b.verdict.kind)
  )
}
