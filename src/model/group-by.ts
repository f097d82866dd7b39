import { remember } from './remember.js'

/** Puts rows with equal keys together, in the order of their first. */
export function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) remember(groups, keyOf(row), (): Row[] => []).push(row)
  return [...groups.values()]
}
