import type { Html } from 'mdast'
import type { Point } from 'unist'

/** Where an offset in the text of raw HTML is in its file; `undefined` where that cannot be told. */
export type PointAt = (offset: number) => Point | undefined

/** The points of raw HTML in a file. In quotes and lists, each line of it but the first has lost its start. */
export function pointsIn(source: string): (html: Html) => PointAt {
  const lines = linesOf(source)
  return ({ value, position }) => {
    const own = linesOf(value)
    return (offset) => {
      if (position === undefined) return undefined
      const index = lineAt(own, offset)
      const { text, start } = own[index] ?? { text: '', start: 0 }
      const from = position.start
      if (index === 0) return pointFrom(from, offset)
      const line = lines[from.line - 1 + index]
      if (!line?.text.endsWith(text)) return undefined
      const indent = line.text.length - text.length
      return pointFrom({ line: from.line + index, column: indent + 1, offset: line.start + indent }, offset - start)
    }
  }
}

interface Line {
  readonly text: string
  readonly start: number
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ text: text.slice(start, index), start })
    start = index + end.length
  }
  return [...lines, { text: text.slice(start), start }]
}

function lineAt(lines: readonly Line[], offset: number): number {
  let [low, high] = [0, lines.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lines[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function pointFrom({ line, column, offset }: Point, by: number): Point {
  return { line, column: column + by, ...(offset === undefined ? {} : { offset: offset + by }) }
}
