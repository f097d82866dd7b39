import fc from 'fast-check'
import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { createResolver, type Reader, type Resolver } from '../../src/index.js'
import { findBrokenLinks, type BrokenLink } from '../../src/insight.js'
import { anchorsIn } from '../../src/page/anchors.js'
import { randomFiles, randomOptions, type ProjectFiles } from '../random-project.js'
import { runs } from '../runs.js'

const from = 'zz/links.mdx'

interface Version {
  readonly reader: Reader
  /** The ids of headings and elements. */
  readonly ids: readonly string[]
  /** What could not be parsed may have any id. */
  readonly isParsed: boolean
}

/** A page as each reader gets it. */
function versionsOf(resolver: Resolver, page: string): Version[] {
  return resolver.variants(page).flatMap(({ tree, readers, files: [own] }) => {
    const ids = anchorsIn(tree as Root)
      .map(({ id }) => id)
      .filter((id) => /^[\w-]+$/.test(id))
    const isParsed = own?.messages.every(({ ruleId }) => ruleId !== 'parse-error') ?? true
    return readers.map((reader) => ({ reader, ids, isParsed }))
  })
}

/** A page more, whose links each stand on a line of their own. */
const withLinks = (files: ProjectFiles, urls: readonly string[]): ProjectFiles => ({
  ...files,
  [from]: urls.map((url) => `[x](${url})`).join('\n\n'),
})

const whom = ({ from: pages }: BrokenLink): Reader[] =>
  pages.flatMap(({ sdks, readers }) => readers ?? (sdks.length === 0 ? [{}] : sdks.map((sdk) => ({ sdk }))))

const letters = (id: string): string => id.replace(/[-_\d]/g, '')

const key = (reader: Reader): string => JSON.stringify(Object.entries(reader).sort())

describe('links of random projects', () => {
  it('are told for those whose version of a page lacks the anchor, and for nobody who has it', () => {
    fc.assert(
      fc.property(randomFiles, randomOptions, (files, options) => {
        const before = createResolver(files, options)
        const pages = before.pages.filter((page) => /^[\w/.-]+$/.test(page))
        const rows = pages.map((page) => ({ page, versions: versionsOf(before, page) }))
        const urls = rows.flatMap(({ page, versions }) =>
          [...new Set(versions.flatMap(({ ids }) => ids)), 'no-such-anchor'].map((id) => `/docs/${page}#${id}`),
        )
        const resolver = createResolver(withLinks(files, urls), options)
        const found = findBrokenLinks(resolver, { url: (path) => `/docs/${path}` }).filter(
          ({ location }) => location.path === from,
        )
        for (const { page, versions } of rows) {
          const own = new Set(versions.map(({ reader }) => key(reader)))
          for (const id of new Set([...versions.flatMap(({ ids }) => ids), 'no-such-anchor'])) {
            const told = found.filter(({ url }) => url === `/docs/${page}#${id}`)
            const readers = told
              .flatMap(whom)
              .map(key)
              .filter((reader) => own.has(reader))
            const lacking = versions.filter(({ ids, isParsed }) => isParsed && !ids.includes(id))
            const all = lacking.map(({ reader }) => key(reader))
            for (const reader of readers) expect(all).toContain(reader)
            // An id that reads like another one may be that.
            const certain = lacking.filter(({ ids }) => ids.every((other) => letters(other) !== letters(id)))
            expect(readers).toEqual(expect.arrayContaining(certain.map(({ reader }) => key(reader))))
          }
        }
      }),
      { numRuns: runs() },
    )
  })

  it('are told once, in order, as plain data, the same each time', () => {
    fc.assert(
      fc.property(randomFiles, randomOptions, (files, options) => {
        const links = ['/docs/none/x', '#gone', './gone.mdx', '/docs/page#gone']
        const find = (): BrokenLink[] =>
          findBrokenLinks(createResolver(withLinks(files, links), options), { url: (path) => `/docs/${path}` })
        const found = find()
        expect(JSON.parse(JSON.stringify(found))).toEqual(found)
        expect(find()).toEqual(found)
        const keys = found.map(({ kind, certainty, url, location, position, page }) =>
          JSON.stringify([kind, certainty, url, location, position?.start, page]),
        )
        expect(new Set(keys).size).toBe(keys.length)
        for (const { from: pages } of found)
          expect(pages.map(({ page }) => page)).toEqual([...new Set(pages.map(({ page }) => page))].sort())
      }),
      { numRuns: runs(1 / 2) },
    )
  })
})
