import type { Point } from 'unist'

/** Tells points of a text by their offsets, as parsers count: from behind a byte order mark. */
export class Lines {
  readonly text: string
  readonly #starts = [0]
  /** That of the last point: the next is near. */
  #line = 0

  constructor(given: string) {
    this.text = given.startsWith('\uFEFF') ? given.slice(1) : given
    const { text } = this
    if (text.includes('\r')) {
      for (const { index, 0: ending } of text.matchAll(/\r\n|\n|\r/g)) this.#starts.push(index + ending.length)
    } else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1)
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
    if ((starts[this.#line] ?? 0) > offset) this.#line = 0
    let [low, high] = [this.#line, starts.length - 1]
    // Most points are on the line of the last one, or the next.
    if ((starts[low + 1] ?? Infinity) > offset) high = low
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return (this.#line = low)
  }
}
