import { lazy } from '../model/remember.js'

// How wide a terminal shows texts: a wide character takes two columns, a mark over another none.

// As dear to make as a tenth of all of the library is to load.
const graphemes = lazy(() => new Intl.Segmenter(undefined, { granularity: 'grapheme' }))
const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}|\uFE0F/u
const narrow = /^[\p{ASCII}]*$/u

/** How many columns a text takes; a tab counts as one. */
export function widthOf(text: string): number {
  if (narrow.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes().segment(text)) width += wide.test(segment) ? 2 : 1
  return width
}

/** What takes as many columns as a text and shows nothing. Tabs stay: what follows stands under what it means. */
export function blankFor(text: string): string {
  return text
    .split('\t')
    .map((part) => ' '.repeat(widthOf(part)))
    .join('\t')
}

/** What of each line is shown, by columns counted from 0. */
export interface LineWindow {
  readonly from: number
  readonly width: number
}

/**
 * What is shown of lines, of all of them alike, so that a column can be seen.
 *
 * @param length of the line that the column is in
 */
export function windowAround(column: number, length: number, width: number): LineWindow {
  // A third of it shows what stands before.
  const from = length <= width ? 0 : Math.max(0, Math.min(column - 1 - Math.floor(width / 3), length - width))
  return { from, width }
}

/** A line, cut to what is shown of it. */
export function cutLine(line: string, window: LineWindow): string {
  const { first, last, mark } = endsOf(line, window)
  return mark + line.slice(first, last) + (line.length > last ? '…' : '')
}

/** Where a column of a line stands in what is shown of it; at one of its ends, if it was cut off. */
export function columnIn(line: string, column: number, window: LineWindow): number {
  const { first, mark } = endsOf(line, window)
  return Math.max(mark.length, Math.min(column - first + mark.length, cutLine(line, window).length))
}

function endsOf(line: string, { from, width }: LineWindow): { first: number; last: number; mark: string } {
  const [first, last] = [wholeAt(line, from), wholeAt(line, from + width)]
  return { first, last, mark: first > 0 && line.length > first ? '…' : '' }
}

// Not between the two that make up one character.
const wholeAt = (line: string, at: number): number => (/^[\uDC00-\uDFFF]/.test(line.charAt(at)) ? at + 1 : at)
