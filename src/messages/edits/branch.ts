import type { Branch, Spot } from './mend.js'
import type { Range } from './spots.js'

/** A stretch of a text, and what stands there then. */
export interface Replacement extends Range {
  readonly text: string
}

/**
 * What becomes of a condition whose list is left with nothing: one that is for nobody goes; of one that leaves nobody
 * out, the attribute goes, or the tags do.
 *
 * @returns `undefined` where that takes more than moving whole lines
 */
export function withoutList(
  text: string,
  { position }: Spot,
  branch: Branch,
  isNegative: boolean,
): Replacement | undefined {
  const whole = rangeOf(branch.position)
  const attribute = rangeOf(position)
  if (whole === undefined || attribute === undefined || text[whole.start] !== '<') return undefined
  if (!isNegative) return { ...linesOf(text, whole), text: '' }
  if (branch.isBare) return withoutTags(text, whole, branch.content && rangeOf(branch.content))
  return { start: text.slice(0, attribute.start).trimEnd().length, end: attribute.end, text: '' }
}

function rangeOf({ start, end }: Branch['position']): Range | undefined {
  return start.offset === undefined || end.offset === undefined ? undefined : { start: start.offset, end: end.offset }
}

// Of what stands on lines of its own, all of these, and the blank ones behind them.
function linesOf(text: string, { start, end }: Range): Range {
  const lineStart = startOfLine(text, start)
  const [rest] = /^[^\S\r\n]*(?:\r\n|\n|\r|$)/.exec(text.slice(end)) ?? []
  if (rest === undefined || text.slice(lineStart, start).trim() !== '') return { start, end }
  const [blank = ''] = /^(?:[^\S\r\n]*(?:\r\n|\n|\r))*/.exec(text.slice(end + rest.length)) ?? []
  return { start: lineStart, end: end + rest.length + blank.length }
}

// Tags on lines of their own: what stands between them moves to where they stood.
function withoutTags(text: string, whole: Range, content: Range | undefined): Replacement | undefined {
  if (content === undefined) return undefined
  const indent = text.slice(startOfLine(text, whole.start), whole.start)
  const [open, close] = [text.slice(whole.start, content.start), text.slice(content.end, whole.end)]
  const isOnLines = indent.trim() === '' && /[\r\n]/.test(open.slice(open.lastIndexOf('>'))) && /^\s*[\r\n]/.test(close)
  if (!isOnLines || !/^(?:[^\S\r\n]*(?:\r\n|\n|\r|$))/.test(text.slice(whole.end))) return undefined
  const lines = text.slice(startOfLine(text, content.start), content.end).split(/(?<=\r\n|\n|\r(?!\n))/)
  const depths = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0] ?? '')
  const least = depths.reduce((a, b) => (b.length < a.length ? b : a), depths[0] ?? '')
  if (least !== depths[0] || !depths.every((depth) => depth.startsWith(least)) || !least.startsWith(indent))
    return undefined
  const moved = lines.map((line, index) => {
    const own = line.startsWith(least) ? line.slice(least.length) : line.replace(/^[ \t]+/, '')
    return index === 0 || own.trim() === '' ? own : indent + own
  })
  return { ...whole, text: moved.join('') }
}

function startOfLine(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
}
