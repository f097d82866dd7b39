import type { Code } from 'mdast'
import { isLanguage } from '../directives/tabs/languages.js'
import { extensionOf, isMarkup } from '../model/path.js'
import { isRecord } from '../model/record.js'
import { fencedText } from './code.js'

/** Names under which a component, or an entry of a list, has code where it says in which language that is. */
const codeNames: readonly string[] = ['code', 'content', 'text', 'snippet', 'source', 'value', 'children']

/** Those of them that say alone that text of several lines is code. */
const codeAlone: ReadonlySet<string> = new Set(['code', 'snippet', 'source'])

/** Names under which a component has commands, one or several lines of them. */
const commandNames: ReadonlySet<string> = new Set(['cmd', 'command', 'commands'])

/** What runs the commands that an attribute of this name has. */
const installers: ReadonlySet<string> = new Set(['npm', 'pnpm', 'yarn', 'bun', 'deno', 'cargo', 'pip'])

/** Code among data. */
export interface ToldCode {
  /** The name that has it. */
  readonly name: string
  readonly code: Code
}

/**
 * The code among what a component, or an entry of a list, is given: a text with its language, that of a file of code, or
 * one of several lines, such as `code`.
 *
 * @param fileOf which file a text is, if the page imports it as one
 */
export function codeAmong(
  given: Readonly<Record<string, unknown>>,
  fileOf: (text: string) => string | undefined,
): ToldCode | undefined {
  const told = languageIn(given)
  for (const name of codeNames) {
    const value = given[name]
    if (typeof value !== 'string' || value.trim() === '') continue
    const lang = told ?? languageOf(fileOf(value))
    if (lang !== undefined || (codeAlone.has(name) && value.trim().includes('\n')))
      return { name, code: fencedText(value, lang) }
  }
  return undefined
}

// A file of Markdown may be there to be read.
function languageOf(file: string | undefined): string | undefined {
  return file === undefined || isMarkup(file) ? undefined : extensionOf(file).slice(1) || undefined
}

// `lang="fr"` and `type="note"` are said of other text too.
function languageIn({ language, lang, type }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof language === 'string' && language.trim() !== '') return language
  return [lang, type].find((one): one is string => typeof one === 'string' && isLanguage(one))
}

/** The commands in attributes that are called so, or as what runs them: `npm="npm i" yarn="yarn add"`. */
export function commandsIn(given: Readonly<Record<string, unknown>>): Code[] {
  return Object.entries(given).flatMap(([name, value]) => {
    const isNamed = commandNames.has(name)
    const text = isNamed && isLines(value) ? value.join('\n') : value
    if (typeof text !== 'string' || text.trim() === '') return []
    return isNamed ? [fencedText(text, 'sh')] : installers.has(name) ? [fencedText(text, 'sh', name)] : []
  })
}

const isLines = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((line) => typeof line === 'string')

/** The code of an object whose keys are all languages: `{ bash: '…', js: '…' }`; `undefined` for any other. */
export function codeByLanguage(value: unknown): Code[] | undefined {
  const entries = isRecord(value) ? Object.entries(value) : []
  const isCode = entries.length > 0 && entries.every(([lang, text]) => isLanguage(lang) && typeof text === 'string')
  return isCode ? entries.map(([lang, text]) => fencedText(String(text), lang)) : undefined
}
