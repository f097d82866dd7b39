import { sourceOf } from '../source/estree.js'
import type { RuleArguments } from '../messages/catalogue.js'
import { nearest, nearestFirst } from '../model/nearest.js'
import { isMarkup } from '../model/path.js'
import { remember } from '../model/remember.js'
import type { Prop } from './frame.js'
import type { Planning } from './planning.js'
import { findRegions, linesOfRegion, nameOfRegion, type FileLines } from './region.js'

/** What an include says of the lines that it takes. */
export interface WantedLines {
  readonly lines: string | undefined
  readonly region: string | undefined
  /** Whether what says so stays where there are none. Default: `false`. */
  readonly isKept?: boolean
}

/** Why an include takes no lines. */
export type NoLines =
  | { readonly rule: 'region-missing'; readonly args: RuleArguments<'region-missing'> }
  | { readonly rule: 'lines-missing'; readonly args: RuleArguments<'lines-missing'> }
  /** They would be more than an output may hold. */
  | { readonly rule: 'include-limit' }

/** Numbers of lines, counted from 1, in the order in which they are taken; or why there are none. */
export type TakenLines = { readonly numbers: readonly number[]; readonly rule?: undefined } | NoLines

/** The lines of a file, without its byte order mark and the last line break. */
export function linesOf(path: string, planning: Planning): FileLines {
  const { fileLines, docset } = planning
  return remember(fileLines, path, () => {
    planning.noteShown(path, false)
    const lines = docset
      .source(path)
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\n|\r/)
    if (lines.at(-1) === '') lines.pop()
    return {
      lines,
      numbers: lines.map((_, index) => index + 1),
      regions: findRegions(lines, isMarkup(path), docset.settings.syntax.regions),
    }
  })
}

/**
 * Takes lines of a file: those of the region, and of them the ones that are counted. Without either, all but marks.
 *
 * @param room how many characters they may be
 */
export function takeLines(
  path: string,
  { lines: wanted, region, isKept = false }: WantedLines,
  file: FileLines,
  room: number,
): TakenLines {
  const { lines, numbers: all, regions } = file
  const found = region === undefined ? all : linesOfRegion(region, regions)
  if (found === undefined) {
    const isOpen = regions.unclosed.has(nameOfRegion(region ?? ''))
    const names = [...regions.parts.keys()]
    const near = nearest(region ?? '', names)
    return {
      rule: 'region-missing',
      args: { region: region ?? '', path, isOpen, known: nearestFirst(region ?? '', names), near, isKept },
    }
  }
  if (wanted === undefined && region === undefined) return { numbers: all.filter((line) => !regions.marks.has(line)) }
  const numbers = wanted === undefined ? found : pick(wanted, found, lines, room)
  if (numbers === 'too-many') return { rule: 'include-limit' }
  if (numbers === undefined)
    return { rule: 'lines-missing', args: { actual: wanted ?? '', path, count: found.length, isKept } }
  return { numbers }
}

/**
 * What a prop says as text: an array as `lines` has it, `[[1, 2], 5, [7, -1]]` as `1-2,5,7-`. What is only known when the
 * page runs is taken as written: no line or region is called that.
 *
 * @param write what is no array
 */
export function propAsText(prop: Prop | undefined, write: (value: unknown) => string = String): string | undefined {
  if (prop === undefined) return undefined
  if ('expression' in prop) return sourceOf(prop.expression())
  if (Array.isArray(prop.known)) return prop.known.map((range) => rangeAsText(range, write)).join()
  return prop.known === null || prop.known === undefined ? undefined : write(prop.known)
}

function rangeAsText(range: unknown, write: (value: unknown) => string): string {
  if (!Array.isArray(range) || range.length !== 2) return write(range)
  const [from, to] = range as readonly unknown[]
  return `${write(from)}-${to === -1 ? '' : String(to)}`
}

/** A line by its number: in a text, `-1` is all up to the first, and the last has a word. */
export const lineAsText = (line: unknown): string => (line === -1 ? 'last' : String(line))

// `3-10,12` counts the lines that are there to choose from: those of the file, or of the region. They may be so many
// characters, line endings too.
function pick(
  wanted: string,
  numbers: readonly number[],
  lines: readonly string[],
  room: number,
): number[] | 'too-many' | undefined {
  const picked: number[] = []
  for (const part of wanted.split(',')) {
    const [, from = '', dash, to = ''] = /^(\d*|last)\s*(?:(-)\s*(\d*))?$/.exec(part.trim()) ?? []
    if (from === '' && to === '') return undefined
    const start = from === '' ? 1 : from === 'last' ? numbers.length : Number(from)
    const end = dash !== '-' ? start : to === '' ? numbers.length : Number(to)
    if (start < 1 || end > numbers.length || start > end) return undefined
    for (const number of numbers.slice(start - 1, end)) {
      // Ranges may name the same lines again and again.
      room -= 1 + (lines[number - 1]?.length ?? 0)
      if (room < 0) return 'too-many'
      picked.push(number)
    }
  }
  return picked
}
