import type { Position, Program, SourceLocation } from 'estree'
import { textLinesOf } from '../../model/text-lines.js'

/** A change to the text of code, at a place that its estree names. */
export interface Edit {
  readonly at: SourceLocation | null | undefined
  /** What the text there starts with, and where nothing else is said, all that is replaced. */
  readonly begins: string
  readonly end?: Position | undefined
  readonly text: string
  /** Whether the line break goes along. */
  readonly isLine?: boolean
}

interface Range {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly isLine: boolean
}

/**
 * Text of code with changes made in it; all else stays as its author wrote it. `undefined` where the text does not say
 * what its estree does: then it is to be written anew.
 *
 * @param source the file that both come from
 */
export function editCode(value: string, program: Program, source: string, edits: readonly Edit[]): string | undefined {
  const offsetOf = createLocator(value, program, source)
  const ranges: Range[] = []
  for (const { at, begins, end, text, isLine = false } of edits) {
    const start = at ? offsetOf(at.start) : undefined
    if (start === undefined || !value.startsWith(begins, start)) return undefined
    const stop = end ? offsetOf(end) : start + begins.length
    if (stop === undefined) return undefined
    ranges.push({ start, end: stop, text, isLine })
  }
  let edited = ''
  let done = 0
  for (const range of joined(ranges, value)) {
    const { start, end, text } = range.isLine ? wholeLine(value, range) : range
    if (start < done) return undefined
    edited += value.slice(done, start) + text
    done = end
  }
  return edited + value.slice(done)
}

// The parser takes indents and markers of blocks off each line of code; its estree counts in lines of the file.
function createLocator(value: string, { loc }: Program, source: string): (point: Position) => number | undefined {
  const lines = textLinesOf(value)
  let written: string[] | undefined
  return ({ line, column }) => {
    const index = loc ? line - loc.start.line : -1
    const found = lines[index]
    if (!loc || !found) return undefined
    const { text } = found
    if (line === loc.start.line) return found.start + column - loc.start.column
    if (line === loc.end.line) return found.start + column - (loc.end.column - text.length)
    written ??= source.split(/\r\n|\n|\r/)
    const whole = written[line - 1]
    return whole?.endsWith(text) ? found.start + column - (whole.length - text.length) : undefined
  }
}

// What goes of one line, piece by piece, may be all of it.
function joined(ranges: Range[], value: string): Range[] {
  const all: Range[] = []
  for (const range of ranges.sort((a, b) => a.start - b.start)) {
    const last = all.at(-1)
    const isNext =
      last?.isLine && range.isLine && last.text === '' && /^[ \t]*$/.test(value.slice(last.end, range.start))
    if (isNext) all[all.length - 1] = { ...range, start: last.start }
    else all.push(range)
  }
  return all
}

function wholeLine(value: string, { start, end, text }: Range): Omit<Range, 'isLine'> {
  const after = /^[ \t]*(?:\r\n|\n|\r)/.exec(value.slice(end))
  if (after) return { start, end: end + after[0].length, text }
  return { start: end === value.length ? lineEndBefore(value, start) : start, end, text }
}

// The end of what stands in front of a place, but for spaces and one line break.
function lineEndBefore(value: string, place: number): number {
  let at = place
  while (value[at - 1] === ' ' || value[at - 1] === '\t') at--
  if (value[at - 1] === '\n') at--
  if (value[at - 1] === '\r') at--
  return at
}
