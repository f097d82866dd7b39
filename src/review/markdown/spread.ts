import { append } from '../../model/append.js'
import type { Reader } from '../../model/reader.js'
import type { PageChange } from '../change.js'
import { readersOf } from '../readers.js'

/** A fact about a page, and the readers that it holds for. */
export interface Spread<Kind> {
  readonly fact: Kind
  readonly readers: readonly Reader[]
}

/** Collects the facts of all changes to one page, each once with its readers; in the order of the page. */
export function spreadOver<Kind>(
  changes: readonly PageChange[],
  pick: (change: PageChange) => readonly Kind[],
): Spread<Kind>[] {
  const found = new Map<string, { readonly fact: Kind; readonly readers: Reader[] }>()
  for (const change of changes) {
    const seen = new Map<string, number>()
    for (const fact of pick(change)) {
      const text = JSON.stringify(fact)
      const nth = (seen.get(text) ?? 0) + 1
      seen.set(text, nth)
      const key = `${nth} ${text}`
      const row = found.get(key) ?? { fact, readers: [] }
      found.set(key, row)
      append(row.readers, readersOf(change))
    }
  }
  return [...found.values()]
}
