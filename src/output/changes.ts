import type { Docset } from '../docset/docset.js'
import { isPage } from '../docset/pages.js'
import type { Reader } from '../model/reader.js'
import { seenBy } from '../model/seen-by.js'
import { hasNewHint } from '../plan/hints.js'
import type { Plans } from '../plan/plans.js'
import { outputsFor, readersOf, type Outputs } from './outputs.js'

/** What a change of files did to outputs. */
export interface Changes {
  /** The outputs there are now that may differ from before, sorted by page. */
  readonly changed: Outputs[]
  /** The outputs there are no longer, sorted by page. */
  readonly removed: Outputs[]
}

/** The outputs that a change has reached, told from the plans before it and what of these it has touched. */
export function changesOf(before: Plans, after: Plans): Changes {
  const { touched } = after
  const [old, now] = [before.docset, after.docset]
  const seen = touched.isAll ? undefined : seenBy(touched.files, now.axes)
  const [were, are] = seen ? [pagesIn(touched.pages, old), pagesIn(touched.pages, now)] : [old.pages, now.pages]
  const [known, left] = [new Set(were), new Set(are)]
  const changed = are.flatMap((page) => {
    const isNew = seen === undefined || !known.has(page) || seen.has(page)
    // What an output was made from tells whether it can be another now; nothing is planned again for it.
    const isChanged = (reader: Reader): boolean => {
      if (isNew) return true
      const { plan, looked } = before.traceFor(page, reader)
      return hasAny(looked, seen) || (old.names !== now.names && hasNewHint(plan, old.names, now.names))
    }
    return toRow(page, readersOf(page, now).filter(isChanged), now)
  })
  const removed = were.flatMap((page) => {
    if (!left.has(page)) return toRow(page, readersOf(page, old), old)
    return seen?.has(page) === false ? [] : toRow(page, readersGone(page, old, now), old)
  })
  return { changed, removed }
}

/** The pages among some paths, sorted. */
function pagesIn(paths: Iterable<string>, docset: Docset): string[] {
  return [...paths].filter((path) => isPage(path, docset)).sort()
}

function readersGone(page: string, before: Docset, after: Docset): readonly Reader[] {
  const built = new Set(readersOf(page, after).map((reader) => JSON.stringify(reader)))
  return readersOf(page, before).filter(
    (reader) => !built.has(JSON.stringify(reader)) && Object.keys(reader).length > 0,
  )
}

function toRow(page: string, readers: readonly Reader[], docset: Docset): Outputs[] {
  return readers.length === 0 ? [] : [outputsFor(page, readers, docset)]
}

function hasAny(looked: ReadonlySet<string>, paths: ReadonlySet<string>): boolean {
  for (const path of paths) if (looked.has(path)) return true
  return false
}
