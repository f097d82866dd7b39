import type { Lines } from './lines.js'
import type { Places } from './shape.js'

interface Placed {
  readonly places: Places
  readonly start: number
  readonly end: number
}

const nowhere: Placed = { places: 'none', start: 0, end: 0 }

/** Where a node stands, if all that it says of that follows from two offsets. */
export function placesOf(record: Readonly<Record<string, unknown>>, lines: Lines): Placed {
  const { position, loc } = record
  if (position !== undefined) return isPosition(position, lines, 1) ? placed('node', position) : nowhere
  if (loc === undefined || !isPosition(loc, lines, 0)) return nowhere
  const { start, end, range } = record
  const isDerived =
    start === loc.start.offset &&
    end === loc.end.offset &&
    Array.isArray(range) &&
    range.length === 2 &&
    range[0] === start &&
    range[1] === end
  return isDerived ? placed('code', loc) : nowhere
}

interface Known {
  readonly start: { readonly offset: number }
  readonly end: { readonly offset: number }
}

function placed(places: Places, { start, end }: Known): Placed {
  return { places, start: start.offset, end: end.offset }
}

/** @param first the number of the first column */
function isPosition(value: unknown, lines: Lines, first: number): value is Known {
  if (!hasKeys(value, ['start', 'end'])) return false
  return isPoint(value.start, lines, first) && isPoint(value.end, lines, first)
}

function isPoint(value: unknown, lines: Lines, first: number): boolean {
  if (!hasKeys(value, ['line', 'column', 'offset'])) return false
  const { line, column, offset } = value
  if (typeof offset !== 'number' || !Number.isInteger(offset) || offset < 0 || offset > lines.text.length) return false
  const point = lines.pointAt(offset)
  return line === point.line && column === point.column - 1 + first
}

// In whatever order: parsers differ in that, and nobody asks for it.
function hasKeys<Key extends string>(value: unknown, keys: readonly Key[]): value is Record<Key, unknown> {
  if (typeof value !== 'object' || value === null) return false
  let count = 0
  for (const key in value) {
    if (!(keys as readonly string[]).includes(key)) return false
    count++
  }
  return count === keys.length
}
