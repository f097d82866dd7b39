import type { PhrasingContent } from 'mdast'
import type { CellSpan, MarkdownRow } from './node.js'

type Cell = readonly PhrasingContent[]

/** What a cell goes over that says nothing of it. */
export const ownPlace: CellSpan = { columns: 1, rows: 1 }

/**
 * The cells of rows by column. What goes over several columns and rows stands in the first of its places and leaves the
 * others empty, so that all others stand where a browser has them.
 */
export function gridOf(rows: readonly MarkdownRow[]): Cell[][] {
  const width = widthOf(rows)
  const reached = rows.map(() => new Set<number>())
  return rows.map(({ cells, spans = [] }, at) => {
    const found: Cell[] = []
    let column = 0
    cells.forEach((cell, index) => {
      const span = spans[index] ?? ownPlace
      while (reached[at]?.has(column)) column++
      while (found.length < column) found.push([])
      found.push(cell)
      // A column that no row has a cell for is none.
      const next = Math.min(column + span.columns, Math.max(column + 1, width - (cells.length - index - 1)))
      for (const below of reached.slice(at + 1, at + span.rows))
        for (let place = column; place < next; place++) below.add(place)
      column = next
    })
    return found
  })
}

/** How many columns there are: the most cells of a row, with those that reach into it from above. */
function widthOf(rows: readonly MarkdownRow[]): number {
  const widths = rows.map(({ cells }) => cells.length)
  rows.forEach(({ spans = [] }, at) => {
    for (const span of spans)
      for (let below = at + 1; below < Math.min(at + span.rows, widths.length); below++)
        widths[below] = (widths[below] ?? 0) + 1
  })
  return widths.reduce((most, width) => Math.max(most, width), 0)
}
