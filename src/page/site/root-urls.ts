import type { Docset } from '../../docset/docset.js'
import { isMarkup } from '../../model/path.js'
import { remember } from '../../model/remember.js'

const known = new WeakMap<Docset, ReadonlySet<string>>()

/**
 * The URLs from the root of the site that files write, each once. They are taken from the texts, so that nothing is
 * parsed to tell where the docs are: that is a vote, in which a few from blocks of code do not count much.
 */
export function rootUrlsOf(docset: Docset): ReadonlySet<string> {
  return remember(known, docset, () => {
    const texts = docset.names.paths.filter(isMarkup).map(docset.source)
    return new Set(texts.flatMap((text) => [...text.matchAll(written)].map(([, url = '']) => url)))
  })
}

/** Of Markdown, of a definition, or a text in an attribute or in code. */
const written = /(?:\]\(<?|\]:[ \t]*<?|["'`])(\/[^/\s"'`<>()\\][^\s"'`<>)]*)/g
