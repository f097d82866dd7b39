import type { Spot } from './mend.js'

/** A stretch of a text, by offsets. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Where a spot has what was found, as it is written; none where it is written otherwise. */
export function rangesIn(text: string, { kind, position, isText = false }: Spot, written: string): Range[] {
  const [start, end] = [position.start.offset, position.end.offset]
  if (start === undefined || end === undefined || written === '') return []
  const inside = { start, end }
  const here = text.slice(start, end)
  const at = (offset: number): Range => ({ start: start + offset, end: start + offset + written.length })
  if (kind === 'yaml') return here === written ? [inside] : []
  if (kind === 'name') return here.startsWith(written) && !isOfName(here[written.length]) ? [at(0)] : []
  if (kind === 'key') return keyIn(here, written).map(at)
  const all = isText ? [{ text: here, start: 0 }] : quotedIn(here)
  return all.flatMap((one) => partsOf(one, kind, written).map(at))
}

const isOfName = (letter = ''): boolean => /[\w$.:-]/.test(letter)

function keyIn(here: string, written: string): number[] {
  const [, quote = ''] = /^(["']?)/.exec(here) ?? []
  const behind = here.slice(quote.length + written.length)
  return here.startsWith(quote + written) && behind.startsWith(quote) && /^["']?\s*:/.test(behind) ? [quote.length] : []
}

/** What says something by itself: what is in quotes, or a whole text. */
interface Saying {
  readonly text: string
  readonly start: number
}

function quotedIn(here: string): Saying[] {
  return [...here.matchAll(/"([^"]*)"|'([^']*)'|`([^`]*)`/g)].map(({ 1: a, 2: b, 3: c, index }) => ({
    text: a ?? b ?? c ?? '',
    start: index + 1,
  }))
}

function partsOf({ text, start }: Saying, kind: Spot['kind'], written: string): number[] {
  const lead = text.length - text.trimStart().length
  const trimmed = text.trim()
  // In a line of code, what is behind the path may stand behind a colon.
  const behind = trimmed.startsWith(written) ? trimmed.slice(written.length) : '-'
  const before = trimmed.endsWith(written) ? trimmed.slice(0, -written.length) : '-'
  if (kind === 'path') return /^(?:$|[#:])/.test(behind) ? [start + lead] : []
  if (kind === 'section') return /[#:]$/.test(before) ? [start + text.lastIndexOf(written)] : []
  let from = 0
  return text.split(',').flatMap((item) => {
    const offset = from + item.length - item.trimStart().length
    from += item.length + 1
    return item.trim() === written ? [start + offset] : []
  })
}
