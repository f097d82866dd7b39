import type { Range } from './text-file.js'

/** Where the line starts that an offset is in. */
export function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1
}

/** Where the line ends that an offset is in, in front of its ending. */
export function lineEnd(text: string, at: number): number {
  const found = text.slice(at).search(/[\r\n]/)
  return found < 0 ? text.length : at + found
}

/** Where the line starts that comes behind a line ending. */
export function nextLine(text: string, end: number): number {
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length)
}

/** Whether a piece of a line is nothing but white space, and marks of quotes. */
export const isBare = (piece: string): boolean => /^[ \t>]*$/.test(piece)

/** Whether nothing but what is taken out stands on its lines. */
export function isOnOwnLines(text: string, { start, end }: Range): boolean {
  return isBare(text.slice(lineStart(text, start), start)) && /^[ \t]*$/.test(text.slice(end, lineEnd(text, end)))
}

/**
 * The piece that goes where what stands on lines of its own is taken out: a blank line around it, too, but for one that
 * keeps apart what is left.
 *
 * @param isApart whether what stands before and behind it must not touch
 */
export function linesOut(text: string, { start, end }: Range, isApart: boolean): Range {
  const from = lineStart(text, start)
  const to = lineEnd(text, end)
  const next = nextLine(text, to)
  const before = from === 0 ? undefined : lineStart(text, endBefore(text, from))
  const isBlankBefore = before === undefined || isBare(text.slice(before, endBefore(text, from)))
  const isLast = text.slice(to).trim() === ''
  if (isLast) return { start: before !== undefined && isBlankBefore ? before : from, end: text.length }
  const isBlankBehind = isBare(text.slice(next, lineEnd(text, next)))
  if (isBlankBefore && isBlankBehind) return { start: from, end: nextLine(text, lineEnd(text, next)) }
  if (isBlankBefore || isBlankBehind || !isApart) return { start: from, end: next }
  return { start: text.slice(from, start).includes('>') ? start : from, end: to }
}

function endBefore(text: string, start: number): number {
  return text.startsWith('\r\n', start - 2) ? start - 2 : start - 1
}
