import type { Item } from './item.js'
import type { Row } from './rows.js'

/**
 * Finds what was lost where a file came in: between two blocks that stayed.
 *
 * @param arrived the files that the page shows now, and did not
 * @returns by item, the file; where several came in at one place, the one with most of what stands there
 */
export function findReplaced(rows: readonly Row[], arrived: ReadonlySet<string>): ReadonlyMap<Item, string> {
  const replaced = new Map<Item, string>()
  if (arrived.size === 0) return replaced
  let gap: Row[] = []
  const close = (): void => {
    const path = mostIn(gap, arrived)
    if (path !== undefined)
      for (const { before, after, isElsewhere } of gap)
        if (before && !after && !isElsewhere) replaced.set(before.item, path)
    gap = []
  }
  for (const row of rows) {
    if (isStaying(row)) close()
    else gap.push(row)
  }
  close()
  return replaced
}

const isStaying = ({ before, after }: Row): boolean =>
  before !== undefined && before.block.location.path === after?.block.location.path

function mostIn(gap: readonly Row[], arrived: ReadonlySet<string>): string | undefined {
  const counts = new Map<string, number>()
  for (const { after } of gap) {
    const path = after?.block.location.path
    if (path !== undefined && arrived.has(path)) counts.set(path, (counts.get(path) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}
