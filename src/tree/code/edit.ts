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
  for (const { at, begins, end, text, isLine } of edits) {
    const start = at ? offsetOf(at.start) : undefined
    if (start === undefined || !value.startsWith(begins, start)) return undefined
    const stop = end ? offsetOf(end) : start + begins.length
    if (stop === undefined) return undefined
    ranges.push(isLine ? wholeLine(value, start, stop, text) : { start, end: stop, text })
  }
  let edited = ''
  let done = 0
  for (const { start, end, text } of ranges.sort((a, b) => a.start - b.start)) {
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

function wholeLine(value: string, start: number, end: number, text: string): Range {
  const after = /^[ \t]*(?:\r\n|\n|\r)/.exec(value.slice(end))
  if (after) return { start, end: end + after[0].length, text }
  const before = /(?:\r\n|\n|\r)[ \t]*$/.exec(value.slice(0, start))
  return before && end === value.length ? { start: start - before[0].length, end, text } : { start, end, text }
}
