import type { Point } from 'unist'
import { countFirst } from './sorted.js'

const lineEnding = /\r\n|\n|\r/g

/** What the lines of a text end with: as the first one does. */
export const endingOf = (text: string): string => text.matchAll(lineEnding).next().value?.[0] ?? '\n'

/** A line of a text, without its ending, and the offset of its start. */
export interface TextLine {
  readonly text: string
  readonly start: number
}

/** The lines of a text. */
export function textLinesOf(text: string): readonly TextLine[] {
  const lines: TextLine[] = []
  let start = 0
  for (const { 0: ending, index } of text.matchAll(lineEnding)) {
    lines.push({ text: text.slice(start, index), start })
    start = index + ending.length
  }
  return [...lines, { text: text.slice(start), start }]
}

/** The offsets at which the lines of a text start. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0]
  if (text.includes('\r')) {
    for (const { index, 0: ending } of text.matchAll(lineEnding)) starts.push(index + ending.length)
    return starts
  }
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The line, counted from 0, that an offset is in. */
export function lineAt(starts: readonly number[], offset: number): number {
  return Math.max(0, countFirst(starts.length, (line) => (starts[line] ?? 0) <= offset) - 1)
}

/** The point of an offset, by where lines start. */
export function pointAt(starts: readonly number[], offset: number): Point {
  const line = lineAt(starts, offset)
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset }
}

/** The line and column right behind a text that starts at a point, by default that of a file. */
export function pointBehind(text: string, { line, column }: Point = { line: 1, column: 1 }): Point {
  const lines = text.split(lineEnding)
  const last = lines.at(-1)?.length ?? 0
  return { line: line + lines.length - 1, column: lines.length === 1 ? column + last : last + 1 }
}
