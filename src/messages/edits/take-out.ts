import type { Range } from './spots.js'

/**
 * What goes with an item that is taken out of a list, `a, b`, `['a', 'b']`, `{ a: 1 }` or lines of `- a`: its quotes, and
 * the comma beside it.
 *
 * @returns `undefined` where nothing else is in the list
 */
export function takenWith(text: string, item: Range): Range | undefined {
  const whole = quotesAround(text, item)
  const line = lineOfItem(text, whole)
  if (line) return line
  // A comma behind the last item separates nothing. Of a list in quotes, these are its end.
  const end = whole.start < item.start || text[item.end] === undefined ? /^\s*[\]}]/ : /^\s*[\]}"'`]/
  const behind = /^\s*,[^\S\r\n]*/.exec(text.slice(whole.end))
  if (behind && !end.test(text.slice(whole.end + behind[0].length)))
    return { start: whole.start, end: whole.end + behind[0].length }
  const before = /,\s*$/.exec(text.slice(Math.max(0, whole.start - longest), whole.start))
  return before ? { start: whole.start - before[0].length, end: whole.end } : undefined
}

/** How much white space may stand before an item. */
const longest = 1000

// Quotes around several items are those of the list.
function quotesAround(text: string, { start, end }: Range): Range {
  const quote = text[start - 1]
  const isQuoted = quote !== undefined && /["'`]/.test(quote) && text[end] === quote
  return isQuoted ? { start: start - 1, end: end + 1 } : { start, end }
}

// An item of YAML on a line of its own, beside others.
function lineOfItem(text: string, { start, end }: Range): Range | undefined {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1
  const [mark] = /^\s*-\s+$/.exec(text.slice(lineStart, start)) ?? []
  const [rest] = /^[^\S\r\n]*(?:\r\n|\n|\r|$)/.exec(text.slice(end)) ?? []
  if (mark === undefined || rest === undefined) return undefined
  const behind = text.slice(end + rest.length)
  const isAlone =
    !/^\s*-\s/.test(behind) &&
    !/(?:^|[\r\n])[^\S\r\n]*-\s[^\r\n]*[\r\n]+$/.test(text.slice(Math.max(0, lineStart - longest), lineStart))
  return isAlone ? undefined : { start: lineStart, end: end + rest.length }
}
