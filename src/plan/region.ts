import { isCommentStart, withoutCommentEnd } from '../model/comment-marks.js'
import { escapePattern } from '../model/escape-pattern.js'
import { groupBy } from '../model/group-by.js'
import { remember } from '../model/remember.js'
import type { Settings } from '../model/settings.js'

/** The regions that a file marks. */
export interface Regions {
  /** The parts of each that has a name, in the order of their ends. */
  readonly parts: ReadonlyMap<string, readonly Part[]>
  /** Names of regions of which some part is not closed. */
  readonly unclosed: ReadonlySet<string>
  /** Lines that are marks. One that has no other end is none: the line only looks like one. */
  readonly marks: ReadonlySet<number>
}

/** What stands between two marks. */
export interface Part {
  readonly name: string
  /** The lines of the marks, counted from 1. */
  readonly start: number
  readonly end: number
}

/** The lines of a file, and the regions that they mark. */
export interface FileLines {
  readonly lines: readonly string[]
  /** All their numbers. */
  readonly numbers: readonly number[]
  readonly regions: Regions
}

interface Mark {
  readonly style: number
  readonly isStart: boolean
  /** Empty where it has none. */
  readonly name: string
}

/**
 * Finds the regions of a file. They nest and overlap; an end without a name ends the innermost of its style.
 *
 * @param isMarkup whether only comments of MDX and Markdown hold marks: `# Region` is a heading there
 * @param own marks of the docs set, beside those that are known
 */
export function findRegions(
  lines: readonly string[],
  isMarkup: boolean,
  own: Settings['syntax']['regions'] = false,
): Regions {
  const read = own ? [...styles, styleOf(own)] : styles
  const hints: readonly string[] = own || []
  const parts: Part[] = []
  const open = new OpenRegions()
  for (const [index, line] of lines.entries()) {
    const isHinted = isHint.test(line) || hints.some((hint) => line.includes(hint))
    const mark = isHinted ? readMark(line, isMarkup, read) : undefined
    if (mark?.isStart) open.add(mark, index + 1)
    const closed = mark === undefined || mark.isStart ? undefined : open.close(mark)
    if (closed) parts.push({ name: closed.name, start: closed.start, end: index + 1 })
  }
  const named = groupBy(
    parts.filter(({ name }) => name !== ''),
    ({ name }) => name,
  )
  return {
    parts: new Map(named.map((own) => [own[0]?.name ?? '', own])),
    unclosed: open.names(),
    marks: new Set(parts.flatMap(({ start, end }) => [start, end])),
  }
}

/**
 * The lines of a region, counted from 1, without marks; those of several parts in order. `undefined` where there is none of
 * that name; of one that is not closed everywhere, it cannot be told what it holds.
 */
export function linesOfRegion(region: string, { parts, unclosed, marks }: Regions): readonly number[] | undefined {
  const name = nameOfRegion(region)
  const own = unclosed.has(name) ? undefined : parts.get(name)
  if (own === undefined) return undefined
  const found: number[] = []
  let last = 0
  for (const { start, end } of [...own].sort((a, b) => a.start - b.start)) {
    for (let line = Math.max(start, last) + 1; line < end; line++) if (!marks.has(line)) found.push(line)
    last = Math.max(last, end - 1)
  }
  return found
}

interface OpenRegion {
  readonly name: string
  readonly start: number
  isOpen: boolean
}

/** The regions that are open: of each style, and of each name in it, the innermost last. */
class OpenRegions {
  readonly #all: OpenRegion[] = []
  readonly #stacks = new Map<string, OpenRegion[]>()

  add({ style, name }: Mark, start: number): void {
    const region = { name, start, isOpen: true }
    this.#all.push(region)
    for (const key of [`${style}`, `${style} ${name}`]) remember(this.#stacks, key, () => []).push(region)
  }

  /** Closes the innermost that an end may be meant for. */
  close({ style, name }: Mark): OpenRegion | undefined {
    const stack = this.#stacks.get(name === '' ? `${style}` : `${style} ${name}`)
    // What the other stack has closed is still in this one.
    while (stack?.at(-1)?.isOpen === false) stack.pop()
    const region = stack?.pop()
    if (region) region.isOpen = false
    return region
  }

  names(): ReadonlySet<string> {
    return new Set(this.#all.filter(({ isOpen }) => isOpen).map(({ name }) => name))
  }
}

/** A name of a region as it is compared: spaces and quotes around it aside. */
export function nameOfRegion(written: string): string {
  const name = written.trim().replace(/\s+/g, ' ')
  return /^(["']).*\1$/.test(name) ? name.slice(1, -1).trim() : name
}

// `#region x` (also `# region x`, `#pragma region x`, `#Region "x"`), `[!region x]`, `[START x]`, `ANCHOR: x`,
// `--8<-- [start:x]`, and `tag::x[]`.
const styles: readonly RegExp[] = [
  /#\s?(?:pragma\s+)?(end\s?)?region(?!\S)(?<name>.*)$/i,
  /\[!(end)?region(?:\s(?<name>[^[\]]+))?\](?<rest>.*)$/i,
  /\[(?:START(?=\s+[^\s\]])|(END))(?:\s(?<name>[^[\]]+))?\](?<rest>.*)$/,
  /\bANCHOR(_END)?:\s*(?<name>\S+)(?<rest>(?:\s.*)?)$/,
  /(?<!-)-+8<-+\s*\[(?:start|(end)):(?<name>[^[\]]+)\](?<rest>.*)$/,
  /\b(?:tag|(end))::(?<name>[^[\]\s:]+)\[\](?<rest>.*)$/,
]

const comment = /^[\s>]*(?:\{\/\*(?<mdx>.*)\*\/\}|<!--(?<html>.*)-->|\[[^\]]*\]:\s*#\s*\((?<link>.*)\))$/
const isHint = /region|\[(?:START|END)|ANCHOR|8<-|::/i

function styleOf([start, end]: readonly [string, string]): RegExp {
  // A mark that is a word is all of one; `start_` is the beginning of one.
  const [startMark, endMark] = [start, end].map(
    (mark) => escapePattern(mark) + (/[a-z\d]$/i.test(mark) ? '(?!\\S)' : ''),
  )
  return new RegExp(`(?:(${endMark})|${startMark})(?<name>.*)$`)
}

function readMark(line: string, isMarkup: boolean, read: readonly RegExp[]): Mark | undefined {
  const { mdx, html, link } = (isMarkup ? comment.exec(line.trim())?.groups : undefined) ?? {}
  const text = isMarkup ? (mdx ?? html ?? link) : line
  if (text === undefined) return undefined
  for (const [style, pattern] of read.entries()) {
    const mark = readStyle(text, style, pattern)
    if (mark) return mark
  }
  return undefined
}

function readStyle(text: string, style: number, pattern: RegExp): Mark | undefined {
  const open = withoutCommentEnd(text)
  const found = pattern.exec(open)
  if (!found) return undefined
  const before = open.slice(0, found.index).trim()
  const { name: written = '', rest = '' } = found.groups ?? {}
  const isQuoted = /^["']$/.test(before) && written.includes(before)
  // A line that speaks of marks, or has code in it, is none.
  if (!isCommentStart(before) || isQuoted || rest.trim() !== '') return undefined
  const isStart = found[1] === undefined
  const name = nameOfRegion(isStart ? written : written.replace(/^\s*(?:\/\/|--)/, ''))
  const isName = /^(?:$|[\p{L}\p{N}_$@.<(-])/u.test(name) && !/#\s?(?:end\s?)?region/i.test(name)
  return isName ? { style, isStart, name } : undefined
}
