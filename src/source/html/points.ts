import type { Html } from 'mdast'
import type { Point } from 'unist'
import { lineAt, textLinesOf, type TextLine } from '../../model/text-lines.js'

/** Tells where in a file its raw HTML stands. */
export class FilePoints {
  readonly #lines: readonly TextLine[]

  constructor(source: string) {
    this.#lines = textLinesOf(source)
  }

  of(html: Html): HtmlPoints {
    return new HtmlPoints(html, this.#lines)
  }
}

/** Tells where in its file an offset of raw HTML is. In quotes and lists, each line but the first has lost its start. */
export class HtmlPoints {
  readonly #start: Point | undefined
  readonly #own: readonly TextLine[]
  readonly #starts: readonly number[]
  readonly #lines: readonly TextLine[]

  constructor({ value, position }: Html, lines: readonly TextLine[]) {
    this.#start = position?.start
    this.#own = textLinesOf(value)
    this.#starts = this.#own.map(({ start }) => start)
    this.#lines = lines
  }

  /** `undefined` where that cannot be told. */
  at(offset: number): Point | undefined {
    const from = this.#start
    const index = lineAt(this.#starts, offset)
    const own = this.#own[index]
    if (from === undefined || own === undefined) return undefined
    if (index === 0) return pointFrom(from, offset)
    const line = this.#lines[from.line - 1 + index]
    if (!line?.text.endsWith(own.text)) return undefined
    const indent = line.text.length - own.text.length
    const start = { line: from.line + index, column: indent + 1, offset: line.start + indent }
    return pointFrom(start, offset - own.start)
  }
}

function pointFrom({ line, column, offset }: Point, by: number): Point {
  return { line, column: column + by, ...(offset === undefined ? {} : { offset: offset + by }) }
}
