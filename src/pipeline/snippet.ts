import type { Code } from 'mdast'
import { diagnose, type Diagnostic } from '../messages/diagnostic.js'
import { placeOf, type Include } from '../model/directive.js'
import { nearest } from '../model/nearest.js'
import { extensionOf } from '../model/path.js'
import { sourceOf } from './estree.js'
import { report, type Frame, type Prop } from './frame.js'
import { readProps } from './pass-props.js'
import { isMarker, listRegions } from './region.js'

// What of a code file to take, and how to show it.
const snippetAttributes: ReadonlySet<string> = new Set(['lines', 'region', 'lang', 'meta'])

/** A code block of a code file, or what is wrong. */
export function readSnippet(include: Include, frame: Frame, path: string, hasChildren: boolean): Code | Diagnostic {
  const {
    document: { path: from },
    output: { docset },
  } = frame
  const source = docset.source(path)
  if (include.section !== undefined)
    return diagnose('section-missing', from, placeOf(include), { section: include.section, path, near: undefined })
  const given = readProps(include, frame, docset.settings.names.src)
  for (const name of [...given.keys(), ...(hasChildren ? ['children'] : [])]) {
    if (!snippetAttributes.has(name)) report(frame, diagnose('prop-unused', from, placeOf(include), { name, path }))
  }
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  const [wanted, region, lang, meta] = ['lines', 'region', 'lang', 'meta'].map((name) => textOf(given.get(name)))
  let numbers = lines.map((_, index) => index + 1)
  if (region !== undefined) {
    const regions = listRegions(lines)
    const found = regions.get(region)
    if (!found)
      return diagnose('region-missing', from, placeOf(include), { region, path, near: nearest(region, regions.keys()) })
    numbers = numbers.filter(
      (number) => number > found.start && number < found.end && !isMarker(lines[number - 1] ?? ''),
    )
  }
  if (wanted !== undefined) {
    const picked = pick(wanted, numbers)
    if (!picked)
      return diagnose('lines-missing', from, placeOf(include), { actual: wanted, path, count: numbers.length })
    numbers = picked
  }
  const isPart = region !== undefined || wanted !== undefined
  const text = numbers.map((number) => lines[number - 1] ?? '')
  const [first = 1, last = 1] = [numbers[0], numbers.at(-1)]
  return {
    type: 'code',
    lang: lang ?? (extensionOf(path).slice(1) || null),
    meta: meta ?? null,
    value: (isPart ? dedent(text) : text).join('\n'),
    position: { start: { line: first, column: 1 }, end: { line: last, column: (lines[last - 1]?.length ?? 0) + 1 } },
  }
}

// What is only known when the page runs is taken as written: no line or region is called that.
function textOf(prop: Prop | undefined): string | undefined {
  if (prop === undefined) return undefined
  if ('expression' in prop) return sourceOf(prop.expression)
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
