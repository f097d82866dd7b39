import type { Point } from 'unist'
import { lineAt, lineStartsOf } from '../../model/text-lines.js'

/** Tells points of a text by their offsets, as parsers count: from behind a byte order mark. */
export class Lines {
  readonly text: string
  readonly #starts: readonly number[]
  /** That of the last point, on which most of the next ones are. */
  #line = 0

  constructor(given: string) {
    this.text = given.startsWith('\uFEFF') ? given.slice(1) : given
    this.#starts = lineStartsOf(this.text)
  }

  pointAt(offset: number): Point {
    const line = this.#lineOf(offset)
    return { line: line + 1, column: offset - (this.#starts[line] ?? 0) + 1, offset }
  }

  /** What a node that starts and ends there has under a key: `position`, or `start`, `end`, `range` and `loc` of code. */
  at(key: string, start: number, end: number): unknown {
    switch (key) {
      case 'position':
        return { start: this.pointAt(start), end: this.pointAt(end) }
      case 'start':
        return start
      case 'end':
        return end
      case 'range':
        return [start, end]
      default:
        return { start: this.#codePointAt(start), end: this.#codePointAt(end) }
    }
  }

  // The parser of code counts columns from 0.
  #codePointAt(offset: number): Point {
    const point = this.pointAt(offset)
    point.column--
    return point
  }

  #lineOf(offset: number): number {
    const starts = this.#starts
    const near = this.#line
    const isNear = (starts[near] ?? 0) <= offset && offset < (starts[near + 1] ?? Infinity)
    return isNear ? near : (this.#line = lineAt(starts, offset))
  }
}
