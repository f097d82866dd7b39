import type { Position } from 'unist'
import { lineStartsOf } from '../model/text-lines.js'
import type { PlacedPoint } from '../source/read-code.js'

/** A line that has nothing but the marks of what it stands in. */
export const blank = /^[\s>]*$/

/** The lines of a text, counted from 1; they are looked for when one is first asked for. */
export class Lines {
  readonly source: string
  #starts: readonly number[] | undefined

  constructor(source: string) {
    this.source = source
  }

  /** The offset of the start of a line. */
  startOf(line: number): number {
    return this.#all()[line - 1] ?? this.source.length
  }

  /** The offset of the end of a line, without its ending. */
  endOf(line: number): number {
    const next = this.#all()[line]
    if (next === undefined) return this.source.length
    return this.source.startsWith('\r\n', next - 2) ? next - 2 : next - 1
  }

  /** A line without its ending. */
  textOf(line: number): string {
    return this.source.slice(this.startOf(line), this.endOf(line))
  }

  /** The point of an offset in a line. */
  pointIn(line: number, offset: number): PlacedPoint {
    return { line, column: offset - this.startOf(line) + 1, offset }
  }

  /** Whether a line of a node but its first is such. */
  someLine({ start, end }: Position, pattern: RegExp): boolean {
    for (let line = start.line + 1; line <= end.line; line++) if (pattern.test(this.textOf(line))) return true
    return false
  }

  #all(): readonly number[] {
    return (this.#starts ??= lineStartsOf(this.source))
  }
}
