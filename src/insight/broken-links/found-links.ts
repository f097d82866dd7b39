import type { Docset } from '../../docset/docset.js'
import type { Reader } from '../../model/reader.js'
import { remember } from '../../model/remember.js'
import { outputsFor } from '../../output/outputs.js'
import { compareTexts } from '../../model/sorted.js'
import type { BrokenLink } from './broken-link.js'
import { expectedFor, type Candidates } from './expected.js'
import type { Verdict } from './judge.js'
import type { PageLink } from './surface.js'

/** A link that is broken in one way. */
interface Found {
  readonly link: PageLink
  /** The page that it was first met on. */
  readonly page: string
  readonly verdict: Verdict
  /** By the page that it leads to, who gets there what is looked for. */
  readonly elsewhere: Map<string | null, BrokenLink['elsewhere']>
  /** By the page that shows it, who meets it. */
  readonly from: Map<string, Reader[]>
}

/** Broken links, each once, however many pages show it. */
export class FoundLinks {
  readonly #found = new Map<string, Found>()

  add(link: PageLink, page: string, reader: Reader, verdict: Verdict): void {
    const { kind, certainty, anchor, destination, elsewhere } = verdict
    const { url, location, position } = link
    // One that stays on its page leads somewhere else from each.
    const target = /^[?#]/.test(url) ? '' : destination.name
    const key = JSON.stringify([location.path, location.line, position?.start.offset, kind, certainty, target, anchor])
    const found = remember(this.#found, key, () => ({
      link,
      page,
      verdict,
      elsewhere: new Map<string | null, BrokenLink['elsewhere']>(),
      from: new Map<string, Reader[]>(),
    }))
    found.elsewhere.set(verdict.page, elsewhere)
    remember(found.from, page, (): Reader[] => []).push(reader)
  }

  /** All of them, sorted by where they are written. */
  tell(docset: Docset, candidates: Candidates): BrokenLink[] {
    return [...this.#found.values()].sort(byLocation).map(({ link, page, verdict, elsewhere, from }) => {
      const { kind, certainty, anchor } = verdict
      const { url, location, position } = link
      const expected = expectedFor(url, page, verdict, candidates)
      return {
        kind,
        certainty,
        url,
        page: elsewhere.size === 1 ? verdict.page : null,
        anchor,
        location,
        ...(position === undefined ? {} : { position }),
        from: [...from].map(([shown, readers]) => outputsFor(shown, readers, docset)),
        ...(expected === undefined ? {} : { expected }),
        elsewhere: [...elsewhere.values()].flat(),
      }
    })
  }
}

function byLocation({ link: a, verdict: one }: Found, { link: b, verdict: other }: Found): number {
  return (
    compareTexts(a.location.path, b.location.path) ||
    a.location.line - b.location.line ||
    (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0) ||
    compareTexts(a.url, b.url) ||
    compareTexts(one.kind, other.kind) ||
    compareTexts(one.certainty, other.certainty)
  )
}
