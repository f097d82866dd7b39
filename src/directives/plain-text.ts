import { remember } from '../model/remember.js'
import type { Settings } from '../model/settings.js'
import { chooser } from './choose/chooser.js'
import { include } from './include/include.js'
import { roles } from './roles.js'

/**
 * Whether nothing in a file leads to another file or looks for one, whoever reads it: told by its text, and `false` where
 * a text alone does not tell. Names of elements cannot be written with escapes, nor can words of code, so that what is
 * not in a text is in no tree of it; there may be blanks, marks of quotes and comments before a name.
 */
export function leadsNowhere(text: string, settings: Settings): boolean {
  // A host may read any element, and plugins may make elements of anything.
  if (settings.directive !== undefined || settings.remarkPlugins.length > 0) return false
  const { including, deciding } = remember(known, settings, () => patternsOf(settings))
  if (including.test(text)) return false
  if (!/\b(?:import|export)\b/.test(text)) return true
  if (settings.imports.size > 0 && markupSpecifier.test(text)) return false
  return !statement.test(text) || !deciding.test(text)
}

/** What in a text may bring a file in, and what may take constants of one. */
interface Patterns {
  readonly including: RegExp
  readonly deciding: RegExp
}

const known = new WeakMap<Settings, Patterns>()

/** The end of a specifier of Markdown, and escapes that part of one may be written with. */
const markupSpecifier = /\.mdx?["']|\\[xu.mdMDX\n\r\u2028\u2029]/i
const statement = /^[ \t\uFEFF]*(?:import|export)\b/m

function patternsOf(settings: Settings): Patterns {
  const { names, frontmatter } = settings
  const leading = [include, chooser].flatMap((role) => [...role.names(settings)])
  const all = roles.flatMap((role) => [...role.names(settings)])
  const inCode = [...names.keys(), ...frontmatter].map(escape)
  return {
    including: new RegExp(elements(leading), 'i'),
    deciding: new RegExp([elements(all), ...inCode, ...(all.some(isOfContainer) ? [':::'] : [])].join('|'), 'i'),
  }
}

const isOfContainer = (name: string): boolean => name.startsWith(':::')

// Of `<A.B>`, what is behind the first name may be written with blanks.
function elements(names: readonly string[]): string {
  const roots = names.filter((name) => !isOfContainer(name)).map((name) => escape(name.split(/[.:]/, 1)[0] ?? ''))
  return String.raw`<[\s>]*(?:\/[*/]|(?:${roots.join('|')})(?![\w$-]))`
}

const escape = (name: string): string => name.replace(/[^\w]/g, '\\$&')
