import type { Splice } from './splice.js'
import { isBare } from './lines.js'
import { append } from '../../model/append.js'
import { textLinesOf } from '../../model/text-lines.js'

/**
 * The blank lines that pile up where something was taken out: all but one go, and all at the ends of a file.
 *
 * @param splices sorted and apart
 */
export function spareLines(source: string, splices: readonly Splice[]): Splice[] {
  const { text, pieces, seams } = edited(source, splices)
  const lines = textLinesOf(text)
  const spare: Splice[] = []
  let next = 0
  for (let first = 0; first < lines.length; first++) {
    let last = first
    while (last < lines.length && isBare(lines[last]?.text ?? '')) last++
    if (last === first) continue
    const [from, to] = [lines[first]?.start ?? 0, lines[last]?.start ?? text.length]
    while ((seams[next] ?? Infinity) < from) next++
    const isAtSeam = (seams[next] ?? Infinity) <= to
    const isAtEnd = first === 0 || last >= lines.length
    const kept = isAtEnd ? first : first + 1
    const start = lines[kept]?.start ?? text.length
    if (isAtSeam && start < to) append(spare, rangesIn(pieces, start, to))
    first = last
  }
  return spare
}

/** A piece of a text that is left, and where it stands in the edited one. */
interface Piece {
  readonly at: number
  readonly start: number
  readonly end: number
}

interface Edited {
  readonly text: string
  readonly pieces: readonly Piece[]
  /** Offsets in the edited text at which something was taken out. */
  readonly seams: readonly number[]
}

function edited(source: string, splices: readonly Splice[]): Edited {
  const pieces: Piece[] = []
  const seams: number[] = []
  let text = ''
  let start = 0
  for (const splice of [...splices, { start: source.length, end: source.length, text: '' }]) {
    pieces.push({ at: text.length, start, end: splice.start })
    text += source.slice(start, splice.start) + splice.text
    if (splice.text === '' && splice.start < splice.end) seams.push(text.length)
    start = splice.end
  }
  return { text, pieces, seams }
}

function rangesIn(pieces: readonly Piece[], from: number, to: number): Splice[] {
  return pieces.flatMap(({ at, start, end }) => {
    const [first, last] = [Math.max(from, at), Math.min(to, at + end - start)]
    return first < last ? [{ start: start + first - at, end: start + last - at, text: '' }] : []
  })
}
