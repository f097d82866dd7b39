import type { Code } from 'mdast'
import type { Include } from '../directives/directive.js'
import { positionOf } from '../directives/jsx.js'
import { sourceOf } from '../directives/estree.js'
import { nearest, slipOf } from '../model/nearest.js'
import { extensionOf } from '../model/path.js'
import { remember } from '../model/remember.js'
import type { Prop, Reading } from './frame.js'
import type { Planning } from './planning.js'
import { readProps } from './props.js'
import { isMarker, listRegions } from './region.js'

// What of a code file to take, and how to show it.
const snippetAttributes: ReadonlySet<string> = new Set(['lines', 'region', 'lang', 'meta'])

/** The rule by which a code file brings nothing. */
export type SnippetRule = 'section-missing' | 'region-missing' | 'lines-missing'

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
    if (!snippetAttributes.has(name)) {
      const near = slipOf(name, snippetAttributes)
      planning.say(frame, 'prop-unused', position, { name, path, near })
    }
  }
  const [wanted, region, lang, meta] = ['lines', 'region', 'lang', 'meta'].map((name) => textOf(given.get(name)))
  const lines = remember(planning.codeLines, path, () => linesOf(planning.docset.source(path)))
  const found = region === undefined ? lines.map((_, index) => index + 1) : linesOfRegion(region, lines)
  if (found === undefined) {
    planning.say(frame, 'region-missing', position, {
      region: region ?? '',
      path,
      near: nearest(region ?? '', listRegions(lines).keys()),
    })
    return 'region-missing'
  }
  const numbers = wanted === undefined ? found : pick(wanted, found)
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

function linesOfRegion(region: string, lines: readonly string[]): number[] | undefined {
  const found = listRegions(lines).get(region)
  return (
    found &&
    lines.flatMap((line, index) =>
      index + 1 > found.start && index + 1 < found.end && !isMarker(line) ? [index + 1] : [],
    )
  )
}

// What is only known when the page runs is taken as written: no line or region is called that.
function textOf(prop: Prop | undefined): string | undefined {
  if (prop === undefined) return undefined
  if ('expression' in prop) return sourceOf(prop.expression())
  return prop.known === null || prop.known === undefined ? undefined : String(prop.known)
}

// `3-10,12` counts the lines that are there to choose from: those of the file, or of the region.
function pick(wanted: string, numbers: readonly number[]): number[] | undefined {
  const picked: number[] = []
  for (const part of wanted.split(',')) {
    const [, from = '', dash, to = ''] = /^\s*(\d*)\s*(-?)\s*(\d*)\s*$/.exec(part) ?? []
    if (from === '' && to === '') return undefined
    const start = from === '' ? 1 : Number(from)
    const end = dash !== '-' ? start : to === '' ? numbers.length : Number(to)
    if (start < 1 || end > numbers.length || start > end) return undefined
    picked.push(...numbers.slice(start - 1, end))
  }
  return picked
}

function dedent(lines: readonly string[]): string[] {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0] ?? '')
  let shared = indents[0] ?? ''
  for (const indent of indents) while (!indent.startsWith(shared)) shared = shared.slice(0, -1)
  return lines.map((line) => (line.startsWith(shared) ? line.slice(shared.length) : line.trimStart()))
}
