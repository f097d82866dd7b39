import type { VFileMessage } from 'vfile-message'
import { expectCount, expectOptions } from '../model/expect.js'
import { textLinesOf } from '../model/text-lines.js'
import { expectMessage, expectText } from './expect.js'
import { blankFor, columnIn, cutLine, widthOf, windowAround } from './width.js'

/** Options of `toCodeFrame`. */
export interface CodeFrameOptions {
  /** How many lines are shown before and behind those that the message is about. Default: 2. */
  readonly around?: number
  /** How many characters of a line are shown at most; longer ones are cut around what is marked. Default: 120. */
  readonly width?: number
}

/** How many lines of a long place are shown: it starts where the message is. */
const shownLines = 3

/**
 * The lines around a message, with marks under what it is about, as a terminal shows them.
 *
 * @param message any VFile message
 * @param text the text of its file
 * @returns text without colors, of several lines; `''` for a message without a place, or with one beyond the text
 * @throws {TypeError} where an argument or an option is not as described
 */
export function toCodeFrame(message: VFileMessage, text: string, options: CodeFrameOptions = {}): string {
  expectMessage(message)
  expectText(text)
  const { around = 2, width = 120 } = expectOptions(options, ['around', 'width'])
  expectCount('option `around`', around)
  expectCount('option `width`', width, 1)
  // What is not at hand is shown by nothing.
  const lines = text === '' ? [] : textLinesOf(text).map((line) => line.text)
  const marked = markedIn(message, lines)
  if (marked === undefined) return ''
  const { line, column, last, end } = marked
  const [from, to] = [
    Math.max(1, line - around),
    Math.min(lines.length, Math.min(last, line + shownLines - 1) + around),
  ]
  const window = windowAround(column, lines[line - 1]?.length ?? 0, width)
  const gutter = String(to).length
  const rows: string[] = []
  for (let at = from; at <= to; at++) {
    const whole = lines[at - 1] ?? ''
    const shown = cutLine(whole, window)
    rows.push(`${at >= line && at <= last ? '>' : ' '} ${String(at).padStart(gutter)} | ${shown}`)
    if (at !== line) continue
    const [start, stop] = [columnIn(whole, column - 1, window), columnIn(whole, end - 1, window)]
    const marks = '^'.repeat(Math.max(1, widthOf(shown.slice(start, stop))))
    rows.push(`  ${' '.repeat(gutter)} | ${blankFor(shown.slice(0, start))}${marks}`)
  }
  return rows.map((row) => row.trimEnd()).join('\n')
}

interface Marked {
  readonly line: number
  readonly column: number
  /** The last line of what the message is about. */
  readonly last: number
  /** The column behind what is marked of the first line. */
  readonly end: number
}

// Of what goes over lines, all of the first is marked; a line is no part of what ends at its start.
function markedIn({ line, column = 1, place }: VFileMessage, lines: readonly string[]): Marked | undefined {
  if (line === undefined || line < 1 || line > lines.length) return undefined
  const end = place && 'end' in place ? place.end : { line, column: column + 1 }
  if (end.line <= line) return { line, column, last: line, end: end.column }
  const last = end.column <= 1 ? end.line - 1 : end.line
  return { line, column, last, end: (lines[line - 1] ?? '').trimEnd().length + 1 }
}
