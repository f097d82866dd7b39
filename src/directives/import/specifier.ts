import type { Program } from 'estree'
import { isMarkup } from '../../model/path.js'

type Statement = Program['body'][number]

/**
 * What a statement of ESM takes from a file of Markdown, as written; `undefined` for what takes nothing, or is meant for
 * a loader of its own: by a query, by marks, or by attributes.
 */
export function markupSpecifierOf(statement: Statement): string | undefined {
  if (!('source' in statement) || typeof statement.source?.value !== 'string') return undefined
  const { value } = statement.source
  const { attributes = [] } = statement as { readonly attributes?: readonly unknown[] }
  return isMarkup(value) && !/[?!]/.test(value) && attributes.length === 0 ? value : undefined
}
