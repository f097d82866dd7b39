import type { Chunk, PlacedPoint } from '../source/read-code.js'
import type { Lines } from './lines.js'

/**
 * The lines of what stands at a point. Each but the first has lost what its container and the parser take off its
 * start, so each ends where its line of the file does, and the last one right before what closes it.
 *
 * @param close what stands behind it: a brace, a quote, or nothing where it goes on to the end of its line
 * @returns `undefined` where the file has other text there
 */
export function chunksOf(value: string, start: PlacedPoint, close: string, lines: Lines): readonly Chunk[] | undefined {
  const { source } = lines
  const from = start.offset
  if (source.startsWith(value + close, from) && !/[\r\n]/.test(value)) {
    const end = { line: start.line, column: start.column + value.length, offset: from + value.length }
    return value === '' ? [] : [{ text: value, start, end, isEnding: false }]
  }
  const texts = value.split(/\r\n|\n|\r/)
  const chunks: Chunk[] = []
  for (const [index, text] of texts.entries()) {
    const line = start.line + index
    const isLast = index === texts.length - 1
    const lineStart = index === 0 ? from : lines.startOf(line)
    const end = isLast && close !== '' ? source.indexOf(text + close, lineStart) + text.length : lines.endOf(line)
    const at = end - text.length
    if (at < lineStart || end > lines.endOf(line) || !source.startsWith(text, at)) return undefined
    if (index === 0 ? at !== from : !isPrefix(source.slice(lineStart, at))) return undefined
    const [first, last] = [lines.pointIn(line, at), lines.pointIn(line, end)]
    if (text !== '') chunks.push({ text, start: first, end: last, isEnding: false })
    if (isLast) break
    const next = lines.pointIn(line + 1, lines.startOf(line + 1))
    chunks.push({ text: source.slice(end, next.offset), start: last, end: next, isEnding: true })
  }
  return chunks
}

/** The point behind what stands at a point. */
export const endOf = (chunks: readonly Chunk[], start: PlacedPoint): PlacedPoint => chunks.at(-1)?.end ?? start

const isPrefix = (text: string): boolean => /^[ \t>]*$/.test(text)
