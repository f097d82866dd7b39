import type { Code } from 'mdast'
import type { Include } from '../directives/directive.js'
import { positionOf } from '../directives/jsx.js'
import { sourceOf } from '../directives/estree.js'
import { nearest } from '../model/nearest.js'
import { textSize } from '../model/limits.js'
import { extensionOf } from '../model/path.js'
import { remember } from '../model/remember.js'
import type { Prop, Reading } from './frame.js'
import type { Planning } from './planning.js'
import { readProps } from './props.js'
import { isMarker, listRegions, type Region } from './region.js'

// What of a code file to take, and how to show it.
const snippetAttributes: ReadonlySet<string> = new Set(['lines', 'region', 'lang', 'meta'])

/** The rule by which a code file brings nothing. */
export type SnippetRule = 'include-limit' | 'section-missing' | 'region-missing' | 'lines-missing'

/** The code block that an include of a code file stands for, or the rule by which there is none: it was said why. */
export function readSnippet(
  include: Include,
  reading: Reading,
  path: string,
  hasChildren: boolean,
  planning: Planning,
): Code | SnippetRule {
  const { frame } = reading
  const position = positionOf(include)
  if (include.section !== undefined) {
    planning.say(frame, 'section-missing', position, { section: include.section, path, near: undefined })
    return 'section-missing'
  }
  const given = readProps(include, reading, planning, [])
  for (const name of [...given.keys(), ...(hasChildren ? ['children'] : [])]) {
    if (!snippetAttributes.has(name)) planning.say(frame, 'prop-unused', position, { name, path })
  }
  const [wanted, region, lang, meta] = ['lines', 'region', 'lang', 'meta'].map((name) => textOf(given.get(name)))
  const lines = remember(planning.codeLines, path, () => linesOf(planning.docset.source(path)))
  const found = region === undefined ? numbersOf(lines) : linesOfRegion(region, lines)
  if (found === undefined) {
    planning.say(frame, 'region-missing', position, {
      region: region ?? '',
      path,
      near: nearest(region ?? '', regionsOf(lines).keys()),
    })
    return 'region-missing'
  }
  const { nodes } = planning.docset.settings.limits
  const numbers = wanted === undefined ? found : pick(wanted, found, lines, nodes * textSize)
  if (numbers === 'too-many') return 'include-limit'
  if (numbers === undefined) {
    planning.say(frame, 'lines-missing', position, { actual: wanted ?? '', path, count: found.length })
    return 'lines-missing'
  }
  const isPart = region !== undefined || wanted !== undefined
  const [first = 1, last = 1] = [numbers[0], numbers.at(-1)]
  return {
    type: 'code',
    lang: lang ?? (extensionOf(path).slice(1) || null),
    meta: meta ?? null,
    value: isPart ? dedent(numbers.map((number) => lines[number - 1] ?? '')).join('\n') : lines.join('\n'),
    position: { start: { line: first, column: 1 }, end: { line: last, column: (lines[last - 1]?.length ?? 0) + 1 } },
  }
}

function linesOf(source: string): string[] {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}

// Found once, however many parts of a file are taken.
const numbers = new WeakMap<readonly string[], readonly number[]>()
const regions = new WeakMap<readonly string[], ReadonlyMap<string, Region>>()

const numbersOf = (lines: readonly string[]): readonly number[] =>
  remember(numbers, lines, () => lines.map((_, index) => index + 1))

const regionsOf = (lines: readonly string[]): ReadonlyMap<string, Region> =>
  remember(regions, lines, () => listRegions(lines))

function linesOfRegion(region: string, lines: readonly string[]): number[] | undefined {
  const found = regionsOf(lines).get(region)
  return (
    found &&
    numbersOf(lines)
      .slice(found.start, found.end - 1)
      .filter((number) => !isMarker(lines[number - 1] ?? ''))
  )
}

// What is only known when the page runs is taken as written: no line or region is called that.
function textOf(prop: Prop | undefined): string | undefined {
  if (prop === undefined) return undefined
  if ('expression' in prop) return sourceOf(prop.expression())
  return prop.known === null || prop.known === undefined ? undefined : String(prop.known)
}

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
    const [, from = '', dash, to = ''] = /^(\d*)\s*(?:(-)\s*(\d*))?$/.exec(part.trim()) ?? []
    if (from === '' && to === '') return undefined
    const start = from === '' ? 1 : Number(from)
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

function dedent(lines: readonly string[]): string[] {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0] ?? '')
  const shared = indents.reduce(sharedStart, indents[0] ?? '')
  return lines.map((line) => (line.startsWith(shared) ? line.slice(shared.length) : line.trimStart()))
}

function sharedStart(a: string, b: string): string {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return a.slice(0, length)
}
