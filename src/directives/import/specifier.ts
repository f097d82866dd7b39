import type { ImportExpression, Program } from 'estree'
import { isMarkup } from '../../model/path.js'

type Statement = Program['body'][number]

/**
 * What a statement of ESM takes from a file of Markdown, as written; `undefined` for what takes nothing, or is meant for
 * a loader of its own: by a query, by marks, or by attributes.
 */
export function markupSpecifierOf(statement: Statement): string | undefined {
  if (!('source' in statement) || typeof statement.source?.value !== 'string') return undefined
  const { attributes = [] } = statement as { readonly attributes?: readonly unknown[] }
  return attributes.length === 0 ? markupIn(statement.source.value) : undefined
}

/** The same of `import('…')`. */
export function markupSpecifierOfCall({ source, ...more }: ImportExpression): string | undefined {
  const isPlain = !('options' in more) || more.options === null || more.options === undefined
  return isPlain && source.type === 'Literal' && typeof source.value === 'string' ? markupIn(source.value) : undefined
}

const markupIn = (specifier: string): string | undefined =>
  isMarkup(specifier) && !/[?!]/.test(specifier) ? specifier : undefined
