import { append } from '../model/append.js'
import { containerMark } from '../model/container-mark.js'
import { escapePattern } from '../model/escape-pattern.js'
import { formOf, isMarkup } from '../model/path.js'
import { remember } from '../model/remember.js'
import type { Settings } from '../model/settings.js'
import { textLinesOf } from '../model/text-lines.js'
import { chooser } from './choose/chooser.js'
import { findMarked, readCodeRequest } from './include/code-request.js'
import { include } from './include/include.js'
import { textFileOf } from './include/text-import.js'
import { roles } from './roles.js'

/**
 * Where a file may lead, whoever reads it, as its text alone tells: the stems of whatever it may look for, none where it
 * leads nowhere; `undefined` where it may look for anything.
 */
export type Leads = readonly string[] | undefined

/** Stands for the stem of every module that constants may come from. */
const anyModule = '*.js'

/** The stem of no file: an include that names none is on record all the same. */
const nothing = '*'

/** The stems that a path goes by: its name up to the first dot, in the form in which names are compared. */
export function stemsOf(path: string): readonly string[] {
  const stem = formOf(path.slice(path.lastIndexOf('/') + 1).split('.', 1)[0] ?? '')
  return isMarkup(path) ? [stem] : [stem, anyModule]
}

/**
 * Tells by a text where it may lead. Names of elements and attributes cannot be written with escapes, nor can words of
 * code, so that what is not in a text is in no tree of it; there may be blanks, marks of quotes and comments between.
 */
export function readLeads(text: string, settings: Settings): Leads {
  // A host may read any element, and plugins may make elements of anything. Markdown has another character for NUL.
  if (settings.directive !== undefined || settings.remarkPlugins.length > 0 || text.includes('\0')) return undefined
  const patterns = remember(known, settings, () => patternsOf(settings))
  // So may a host that parses: only of words, and of none that names an include, there is nothing to make.
  if (typeof settings.parser === 'function') return marks.test(text) || patterns.naming.test(text) ? undefined : none
  const included = patterns.including.test(text) ? stemsIn(text, patterns, settings) : none
  const inCode = stemsInCode(text, settings)
  const imported = loading.test(text) ? importsIn(text, patterns.deciding, settings) : none
  return included && inCode && imported ? [...new Set([...included, ...inCode, ...imported])] : undefined
}

const none: Leads = Object.freeze([])

/** What may name files in ESM, or in code that loads them when it runs. */
const loading = /\b(?:import|export)\b|\brequire[\s>]*(?:\(|\/[*/])/

/** Any mark but those of sentences, headings, lists and emphasis. */
const marks = /[^\p{L}\p{N}\s.,;?()"'*_#:-]|:(?!\s)/u

/** What may bring in files, what may take constants of them, and what attributes say of their paths. */
interface Patterns {
  readonly including: RegExp
  /** Words that may name what brings in files. */
  readonly naming: RegExp
  readonly deciding: RegExp
  readonly paths: RegExp
  /** What elements stand for, by the beginning of their names. */
  readonly files: readonly { readonly name: string; readonly file: string }[]
}

const known = new WeakMap<Settings, Patterns>()

function patternsOf(settings: Settings): Patterns {
  const { names, frontmatter, components } = settings
  const leading = [include, chooser].flatMap((role) => [...role.names(settings)])
  const all = roles.flatMap((role) => [...role.names(settings)])
  const inCode = [...names.keys(), ...frontmatter].map(escapePattern)
  const ways = [...components.includes.values()]
  const attributes = ways.flatMap(({ src }) => [...src.keys()].map(localName))
  return {
    including: new RegExp(elements(leading), 'i'),
    naming: new RegExp(
      ['import', 'export', 'require', 'include', 'partial', ...leading.map(escapePattern)].join('|'),
      'i',
    ),
    deciding: new RegExp([elements(all), ...inCode, ...(all.some(isOfContainer) ? [':::'] : [])].join('|'), 'i'),
    paths: new RegExp(String.raw`(?:${attributes.join('|') || never})(?=[\s>]*(?:${value}|\/[*/]))`, 'gi'),
    files: [...components.includes].flatMap(([name, { file }]) =>
      file === undefined ? [] : [{ name: name.split(/[.:]/, 1)[0] ?? '', file }],
    ),
  }
}

// Only looked at: in what seems to be the value of an attribute, another may start.
const value = /=[\s>]*(?:"([^"\r\n]*)"|'([^'\r\n]*)'|\{\s*(?<quote>["'`])([^"'`\\$\r\n]*)\k<quote>\s*\}|\S)/.source

// Of `a:b`, what is before the last name may be written with blanks and comments.
const localName = (name: string): string => escapePattern(name.slice(name.lastIndexOf(':') + 1))

/** What is in no text. */
const never = '(?!)'

const isOfContainer = (name: string): boolean => name.startsWith(containerMark)

// Of `<A.B>`, what is behind the first name may be written with blanks.
function elements(names: readonly string[]): string {
  const roots = names
    .filter((name) => !isOfContainer(name))
    .map((name) => escapePattern(name.split(/[.:]/, 1)[0] ?? ''))
  return String.raw`<[\s>]*(?:\/[*/]|(?:${roots.join('|')})(?![\w$-]))`
}

/** The stems that the includes of a text may look for, where each path is written out. */
function stemsIn(text: string, { paths, files }: Patterns, settings: Settings): Leads {
  const { components } = settings
  const isWritten = [...components.includes.values()].every(({ isText }) => !isText)
  if (!isWritten || components.choices.size > 0) return undefined
  const written = Array.from(text.matchAll(paths), ([, double, single, , inBraces]) => double ?? single ?? inBraces)
  const named = files.filter(({ name }) => text.includes(name)).map(({ file }) => file)
  return stemsOfPaths(
    [...written, ...named].map((path) => path?.trim().split('#', 1)[0]),
    settings,
  )
}

/** The stems of files that lines of code name. */
function stemsInCode(text: string, settings: Settings): Leads {
  const marks = settings.syntax.codeIncludes
  if (marks === false || !text.includes(marks[0])) return none
  const paths = textLinesOf(text).flatMap(({ text: line }) => {
    const marked = findMarked(line, marks)
    return marked ? [readCodeRequest(marked.written).path] : []
  })
  return paths.length === 0 ? none : stemsOfPaths(paths, settings)
}

/** The stems of what paths lead to; `undefined` where one of them may lead anywhere. */
function stemsOfPaths(paths: readonly (string | undefined)[], settings: Settings): Leads {
  if (settings.locate !== undefined) return undefined
  const ends = endsOfAliases(settings)
  const stems: string[] = []
  for (const path of paths) {
    const last = path === undefined || /[&%\\]/.test(path) ? undefined : lastOf(path)
    if (last === undefined || last === '..' || ends.has(last)) return undefined
    append(stems, stemsOf(`${last}.mdx`))
  }
  return stems.length > 0 ? stems : [nothing]
}

// An alias may be a whole path.
const endsOfAliases = ({ aliases }: Settings): ReadonlySet<string | undefined> =>
  new Set(aliases.map(({ start }) => lastOf(start)))

const lastOf = (path: string): string | undefined =>
  path
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .at(-1)

/** The stems of what may be imported: Markdown, and modules of constants for what is decided. */
function importsIn(text: string, deciding: RegExp, settings: Settings): Leads {
  const { imports, locate } = settings
  const modules = statement.test(text) && deciding.test(text) ? [anyModule] : []
  if (imports.size === 0) return modules
  if (escaped.test(text)) return undefined
  const ends = endsOfAliases(settings)
  const stems: string[] = []
  for (const { 0: end, 1: quote = '', index } of text.matchAll(/\.mdx?(["'])/gi)) {
    const name = nameBefore(text, index, quote)
    if (name === undefined || locate !== undefined || ends.has(name + end.slice(0, -1))) return undefined
    append(stems, stemsOf(`${name}.mdx`))
  }
  const texts = stemsOfTexts(text, settings)
  return texts && [...stems, ...modules, ...texts]
}

/** The stems of files that are imported as texts. */
function stemsOfTexts(text: string, settings: Settings): Leads {
  const loaded = Array.from(text.matchAll(loaders), ([, , specifier = '']) => textFileOf(specifier))
  const queried = Array.from(text.matchAll(/\?raw(["'])/g), ({ 1: quote = '', index }) =>
    nameBefore(text, index, quote),
  )
  const files = [...loaded.filter((file) => file !== undefined), ...queried]
  return files.length === 0 ? none : stemsOfPaths(files, settings)
}

/** The end of a specifier up to a place, as far as it is the name of a file; `undefined` where it is none. */
function nameBefore(text: string, end: number, quote: string): string | undefined {
  const before = text.slice(Math.max(0, end - longest), end)
  const start = Math.max(before.lastIndexOf(quote), before.lastIndexOf('/'))
  const name = before.slice(start + 1)
  return start === -1 || /[%\\\r\n]/.test(name) ? undefined : name
}

/** What a specifier that names a loader of texts is, in its quotes. */
const loaders = /(["'])(?=([-!]*raw-loader[^\r\n]*?)\1)/g
const statement = /^[ \t\uFEFF]*(?:import|export)\b/m
/** Escapes that a specifier may have where it says that it is one of Markdown or of a text. */
const escaped = /\\[xu.mdMDX?!rawlode\-\n\r\u2028\u2029]/
/** How long the name of a file is at most, in characters. */
const longest = 300
