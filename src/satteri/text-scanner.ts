import { chunksOf, endOf } from './chunks.js'
import type { PlacedPoint } from '../source/read-code.js'
import type { Lines } from './lines.js'

/** Goes through a text, and knows where it is. */
export class TextScanner {
  readonly #lines: Lines
  #at: PlacedPoint

  constructor(lines: Lines, at: PlacedPoint) {
    this.#lines = lines
    this.#at = at
  }

  get point(): PlacedPoint {
    const { line, column, offset } = this.#at
    return { line, column, offset }
  }

  /** Skips what is in a line; tells whether it is there. */
  skip(text: string): boolean {
    const { line, column, offset } = this.#at
    if (!this.#lines.source.startsWith(text, offset)) return false
    this.#at = { line, column: column + text.length, offset: offset + text.length }
    return true
  }

  /**
   * Skips white space.
   *
   * @param marks what is skipped behind the ending of a line, too: the marks of the quotes that it may stand in
   */
  skipSpace(marks = '>'): void {
    const { source } = this.#lines
    const from = this.#at
    let { line, offset } = from
    for (; ; offset++) {
      const char = source[offset]
      if (char === '\n' || (char === '\r' && source[offset + 1] !== '\n')) line++
      else if (char !== ' ' && char !== '\t' && char !== '\r' && (char !== marks || line === from.line)) break
    }
    if (offset === from.offset) return
    const isSameLine = line === from.line
    this.#at = isSameLine
      ? { line, column: from.column + offset - from.offset, offset }
      : this.#lines.pointIn(line, offset)
  }

  /** Skips lines, and what closes them; tells whether they are there. */
  skipLines(value: string, close: string): boolean {
    const chunks = chunksOf(value, this.#at, close, this.#lines)
    if (chunks === undefined) return false
    this.#at = endOf(chunks, this.#at)
    return this.skip(close)
  }

  /** Skips what is up to a mark in the line, where it holds a reference to a character and so is not as it is read. */
  skipReferences(close: string): boolean {
    const { source } = this.#lines
    const { offset } = this.#at
    const written = source.slice(offset, source.indexOf(close, offset))
    return isSurelyRead(written) && this.skip(written + close)
  }
}

// References by name, and to what is printed: of others, readers think differently.
function isSurelyRead(written: string): boolean {
  return written.includes('&') && !/[\r\n]|&#(?!(?:3[2-9]|[4-9]\d|1[01]\d|12[0-6]);)/.test(written)
}
