import type { Position } from 'unist'
import { pointsOf } from './points.js'

/**
 * Tells the positions of edits in a text by its offsets. Lines and columns are those of parsers and editors, which do
 * not count a byte order mark; offsets stay those of the text, which has it.
 */
export function editPositions(text: string): (start: number, end: number) => Position {
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  const pointOf = pointsOf(text)
  const at = (offset: number): Position['start'] => ({ ...pointOf(Math.max(mark, offset)), offset })
  return (start, end) => ({ start: at(start), end: at(end) })
}
