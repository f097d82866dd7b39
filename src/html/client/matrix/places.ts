import type { Place } from './grid.js'

/** Reads the place that an element of the grid stands at. */
export function placeOf(target: EventTarget | null): Place | null {
  const id = target instanceof Element ? target.closest('[id^="cell-"]')?.id : undefined
  const [, row, column] = /^cell-(\d+)-(-?\d+)$/.exec(id ?? '') ?? []
  return row === undefined ? null : { row: Number(row), column: Number(column) }
}

/** Tells where a key leads from a place; `null` where it leads nowhere. */
export function placeFor(
  key: string,
  from: Place,
  size: { rows: number; columns: number; page: number },
): Place | null {
  const { row, column } = from
  const places: Record<string, Place> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: row - size.page, column },
    PageDown: { row: row + size.page, column },
    Home: { row, column: -1 },
    End: { row, column: size.columns - 1 },
  }
  const place = places[key]
  if (!place || size.rows === 0) return null
  const within = (at: number, least: number, most: number) => Math.max(least, Math.min(most, at))
  return { row: within(place.row, 0, size.rows - 1), column: within(place.column, -1, size.columns - 1) }
}
