import type { Change } from '../change.js'

/** A fact about a page, and the SDKs that it holds for. */
export interface Spread<Kind> {
  readonly fact: Kind
  readonly sdks: readonly string[]
}

/** Collects the facts of all changes to one page, each once with its SDKs; in the order of the page. */
export function spreadOver<Kind>(
  changes: readonly Change[],
  pick: (change: Change) => readonly Kind[],
): Spread<Kind>[] {
  const found = new Map<string, { readonly fact: Kind; readonly sdks: string[] }>()
  for (const change of changes) {
    const seen = new Map<string, number>()
    for (const fact of pick(change)) {
      const text = JSON.stringify(fact)
      const nth = (seen.get(text) ?? 0) + 1
      seen.set(text, nth)
      const key = `${nth} ${text}`
      const row = found.get(key) ?? { fact, sdks: [] }
      found.set(key, row)
      row.sdks.push(...change.sdks)
    }
  }
  return [...found.values()]
}

/** Puts rows with equal keys together, in the order of their first. */
export function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? []
    groups.set(keyOf(row), group)
    group.push(row)
  }
  return [...groups.values()]
}
