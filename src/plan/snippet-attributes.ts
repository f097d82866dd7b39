import { attributeOf } from '../directives/attributes.js'
import type { Include } from '../directives/directive.js'
import { isMarkup } from '../model/path.js'

/** What of a code file to take, and how to show it. */
export const snippetAttributes: ReadonlySet<string> = new Set(['lines', 'region', 'lang', 'meta'])

const langName: ReadonlySet<string> = new Set(['lang'])

/** Whether an include shows a file as a block of code: a file of code, or any whose `lang` is said and is no prop. */
export const isSnippet = ({ node, own }: Include, path: string): boolean =>
  !isMarkup(path) || (own.has('lang') && attributeOf(node, langName) !== undefined)
