import type { Position } from 'unist'

/** A copy of a position. */
export function copyPosition({ start, end }: Position): Position {
  return {
    start: { line: start.line, column: start.column, offset: start.offset },
    end: { line: end.line, column: end.column, offset: end.offset },
  }
}
