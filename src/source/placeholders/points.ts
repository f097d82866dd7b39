import type { Point } from 'unist'
import { lineAt, lineStartsOf } from '../../model/text-lines.js'

/** Tells the point of an offset in a text, as parsers count: without a byte order mark. */
export function pointsOf(text: string): (offset: number) => Point {
  const skipped = text.startsWith('\uFEFF') ? 1 : 0
  const starts = lineStartsOf(text.slice(skipped))
  return (given) => {
    const offset = given - skipped
    const line = lineAt(starts, offset)
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset }
  }
}
