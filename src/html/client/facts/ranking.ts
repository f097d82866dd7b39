import type { Cell, Row } from './cells.js'

/** What a cell is, at a glance: the gravest that is true of its content. */
export type Standing = 'none' | 'fallback' | 'own' | 'shared' | 'out'

/** What pages can be narrowed to. */
export type Mark = 'error' | 'warning' | 'none' | 'fallback' | 'own' | 'variant'

export function standingOf(cell: Cell): Standing {
  if (!cell.isBuilt) return 'out'
  if (cell.none.length > 0) return 'none'
  if (cell.fallback.length > 0) return 'fallback'
  return cell.own.length > 0 || cell.includes.length > 0 ? 'own' : 'shared'
}

export function has(cell: Cell, mark: Mark): boolean {
  switch (mark) {
    case 'error':
    case 'warning':
      return cell.messages.some(({ severity }) => severity === mark)
    case 'variant':
      return cell.variant !== null
    case 'own':
      return cell.own.length > 0 || cell.includes.length > 0
    default:
      return cell[mark].length > 0
  }
}

/** Whether a page has nothing where it should have something, or an error. */
export function isGap(cell: Cell): boolean {
  return cell.none.length > 0 || has(cell, 'error')
}

/** How pages are put in order: by path, by all their gaps, or by what they have for the value of one column. */
export type Order = 'path' | 'gaps' | number

/** Puts pages in order. Where two have the same gaps, the one with more fallbacks goes first, then the one with more warnings. */
export function inOrder(rows: readonly Row[], order: Order): Row[] {
  if (order === 'path') return [...rows]
  const ranks = new Map(rows.map((row) => [row, rankOf(row, order)]))
  return [...rows].sort((a, b) => ranks.get(b)! - ranks.get(a)!)
}

function rankOf({ cells }: Row, order: 'gaps' | number): number {
  if (order === 'gaps') return cells.reduce((sum, cell) => sum + weightOf(cell), 0)
  const cell = cells[order]
  return cell ? weightOf(cell) + nearness[standingOf(cell)] : 0
}

const nearness: Record<Standing, number> = { none: 0.4, fallback: 0.3, own: 0.2, shared: 0.1, out: 0 }

// No page has so many cells that those of one kind outweigh one of the next.
const most = 10_000

function weightOf(cell: Cell): number {
  if (isGap(cell)) return most * most
  if (has(cell, 'fallback')) return most
  return has(cell, 'warning') ? 1 : 0
}
