import type { Point } from 'unist'
import { lineStartsOf, pointAt } from './text-lines.js'

/** Tells the point of an offset in a text, as parsers count: without a byte order mark. */
export function pointsOf(text: string): (offset: number) => Point {
  const skipped = text.startsWith('\uFEFF') ? 1 : 0
  const starts = lineStartsOf(text.slice(skipped))
  return (offset) => pointAt(starts, offset - skipped)
}
