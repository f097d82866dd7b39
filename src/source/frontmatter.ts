import type { Position } from 'unist'
import { diagnose, type Diagnostic } from '../messages/diagnostic.js'
import { trimEnd, trimStart } from '../model/space.js'
import { lazy } from '../model/remember.js'
import { expectRoom } from '../model/stack.js'
import { pointBehind } from '../model/text-lines.js'
import { copyPlain } from './plain-data.js'
import { parseYaml } from './yaml.js'

/** The front matter of a file; its YAML is read when it is first asked for. */
export interface FrontMatter extends FrontMatterData {
  /** As it is written; `undefined` where there is none that is read. */
  readonly yaml: string | undefined
  /** The source to parse: a block that is refused is blanked, so that all else keeps its position. */
  readonly body: string
}

interface FrontMatterData {
  /** Empty where there is none, or where it is bad. */
  readonly data: Readonly<Record<string, unknown>>
  readonly diagnostics: readonly Diagnostic[]
}

// The fences are those of remark-frontmatter: a line of `---`, up to the next one; without it there is no front
// matter. A word behind the first is what gray-matter takes for a language, and might run.
const opening = /^\uFEFF?---([^\r\n]*)(?:\r\n|\n|\r)/
const closing = /(?<=[\r\n])---[ \t]*(?![^\r\n])/g
const language = /^[A-Za-z][\w.+-]*$/
// A line of `---` is a rule as well: what speaks for front matter is a key in lower case behind it.
const unclosed = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)[a-z_][\w-]*:(?!\S)/

/** How long the block of front matter of a file is, with its fences, also where it is refused; 0 where there is none. */
export function lengthOfFrontMatter(source: string): number {
  return findBlock(source)?.whole.length ?? 0
}

/** Reads the front matter of a file as data; nothing in it is ever run. */
export function readFrontMatter(source: string, path: string): FrontMatter {
  const block = findBlock(source)
  if (block === undefined) return { yaml: undefined, data: {}, diagnostics: checkOpening(source, path), body: source }
  const { whole, word, yaml } = block
  if (word !== '') {
    const refused = diagnose('front-matter-language', path, positionOf(whole), { language: word })
    const blank = whole.replace(/[^\r\n]/g, ' ')
    return { yaml: undefined, data: {}, diagnostics: [refused], body: blank + source.slice(whole.length) }
  }
  const read = lazy(() => readData(yaml, whole, path))
  return {
    yaml,
    get data() {
      return read().data
    },
    get diagnostics() {
      return read().diagnostics
    },
    body: source,
  }
}

function readData(yaml: string, whole: string, path: string): FrontMatterData {
  try {
    return { data: Object.freeze(asMap(copyPlain(parseYaml(yaml)))), diagnostics: [] }
  } catch (error) {
    expectRoom(error)
    const mark = markOf(error)
    const args = { what: reasonOf(error), isOpen: false }
    const position = mark ?? positionOf(whole)
    return { data: {}, diagnostics: [diagnose('front-matter-invalid', path, position, args, mark && error)] }
  }
}

/** Whether front matter may have one of some keys, as its text tells; it is not read for that. */
export function mayHaveKey({ yaml }: Pick<FrontMatter, 'yaml'>, keys: readonly string[]): boolean {
  // An escape, or an alias, may be a key that is not to be seen; so may a number or a word that YAML writes in many ways.
  return yaml !== undefined && (/[\\*]/.test(yaml) || keys.some((key) => yaml.includes(key) || !asWritten.test(key)))
}

const asWritten = /^(?!(?:true|false|null|NaN|Infinity)$)[A-Za-z][\w-]*$/

// The language that the block names, if any, is its word.
function findBlock(source: string): { whole: string; word: string; yaml: string; offset: number } | undefined {
  const [start, after = ''] = opening.exec(source) ?? []
  if (start === undefined) return undefined
  closing.lastIndex = start.length
  const end = closing.exec(source)
  if (end === null) return undefined
  const word = trimStart(trimEnd(after))
  if (word !== '' && !language.test(word)) return undefined
  const whole = source.slice(0, end.index + end[0].length)
  return { whole, word, yaml: source.slice(start.length, end.index), offset: start.length }
}

function checkOpening(source: string, path: string): readonly Diagnostic[] {
  if (!unclosed.test(source)) return []
  return [diagnose('front-matter-invalid', path, positionOf('---'), { what: 'it has no end', isOpen: true })]
}

function asMap(data: unknown): Record<string, unknown> {
  if (data === null || data === undefined) return {}
  if (typeof data !== 'object' || Array.isArray(data) || data instanceof Date) throw new Error('it is not a map')
  return Object.fromEntries(Object.entries(data))
}

/** The YAML of the front matter of a file, and its offset; `undefined` where there is none. */
export function yamlOf(source: string): { readonly yaml: string; readonly offset: number } | undefined {
  const block = findBlock(source)
  if (block === undefined || block.word !== '') return undefined
  const { yaml, offset } = block
  return { yaml, offset }
}

// In one line, without the place, which the message has.
function reasonOf(error: unknown): string {
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return reason.replace(/(?: at line \d+, column \d+)?:?$/, '')
}

// Where the reader of YAML gave up. The fence stands on the first line of the file, and a line break before the YAML.
function markOf(error: unknown): Position | undefined {
  const mark: unknown = error instanceof Error && 'mark' in error ? error.mark : undefined
  if (typeof mark !== 'object' || mark === null || !('line' in mark) || !('column' in mark)) return undefined
  const point = { line: Number(mark.line) + 1, column: Number(mark.column) + 1 }
  return { start: point, end: { ...point } }
}

function positionOf(whole: string): Position {
  return { start: { line: 1, column: 1, offset: 0 }, end: pointBehind(whole) }
}
