import type { Point } from 'unist'
import { lineStartsOf } from '../model/text-lines.js'

/** A file of an output, and where its text stands among the others. */
export interface Source {
  /** Path from the docs root. */
  readonly path: string
  /** Its text. */
  readonly value: string
  /** How many lines stand before it. */
  readonly lines: number
  /** How many characters stand before it. */
  readonly length: number
}

/**
 * The files of an output as one text, the page first: each line of each file has a number of its own in it. What copies
 * positions on their way from Markdown to JavaScript knows nothing of files, but whoever finds a line can tell its file.
 */
export class Sources {
  /** The files, in the order in which they were asked for. */
  readonly all: Source[] = []
  readonly #byPath = new Map<string, Source>()
  readonly #page: Source
  readonly #textOf: (path: string) => string

  /** @param textOf the text of a file */
  constructor(page: string, textOf: (path: string) => string) {
    this.#textOf = textOf
    this.#page = this.of(page)
  }

  /** A file; one that is not there yet stands behind all others from now on. */
  of(path: string): Source {
    return this.#byPath.get(path) ?? this.#add(path)
  }

  /** The file that a line is in; the page for one that there is not, which a plugin may name. */
  at(line: number): Source {
    return this.all.findLast(({ lines }) => lines < line) ?? this.#page
  }

  /** A point of the text of all files, as one of the file that it is in. */
  pointOf({ line, column, offset }: Point): Point {
    const { lines, length } = this.at(line)
    return { line: line - lines, column, ...(offset !== undefined && { offset: offset - length }) }
  }

  /** The text of all of them. */
  toString(): string {
    return this.all.map(({ value }) => value).join('\n')
  }

  #add(path: string): Source {
    const before = this.all.at(-1)
    // Parsers count from behind a byte order mark, and each file starts on a line of its own.
    const source = {
      path,
      value: this.#textOf(path).replace(/^\uFEFF/, ''),
      lines: before === undefined ? 0 : before.lines + lineStartsOf(`${before.value}\n`).length - 1,
      length: before === undefined ? 0 : before.length + before.value.length + 1,
    }
    this.all.push(source)
    this.#byPath.set(path, source)
    return source
  }
}
