import type { Node as EstreeNode, Program } from 'estree'
import { isMarkup } from '../../model/path.js'

type Statement = Program['body'][number]

/** What names the file that a statement of ESM takes something from; `undefined` where attributes say how to load it. */
export function specifierOf(statement: Statement): string | undefined {
  if (!('source' in statement) || typeof statement.source?.value !== 'string') return undefined
  const { attributes = [] } = statement as { readonly attributes?: readonly unknown[] }
  return attributes.length === 0 ? statement.source.value : undefined
}

/** The same of code that loads a file when it runs, `import('…')` or `require('…')`; `undefined` for any other. */
export function specifierLoadedBy(code: EstreeNode): string | undefined {
  const [source, ...more] = argumentsOfLoad(code) ?? []
  return source?.type === 'Literal' && typeof source.value === 'string' && more.length === 0 ? source.value : undefined
}

function argumentsOfLoad(code: EstreeNode): readonly EstreeNode[] | undefined {
  if (code.type === 'ImportExpression') {
    const { options } = code as { readonly options?: EstreeNode | null }
    return options ? [code.source, options] : [code.source]
  }
  const isRequire =
    code.type === 'CallExpression' && code.callee.type === 'Identifier' && code.callee.name === 'require'
  return isRequire ? code.arguments : undefined
}

/** Whether a text of code may load a file when it runs. */
export const mayLoadLater = (code: string): boolean => /\b(?:import|require)\b/.test(code)

/**
 * What a statement of ESM takes from a file of Markdown, as written; `undefined` for what takes nothing, or is meant for
 * a loader of its own: by a query, by marks, or by attributes.
 */
export function markupSpecifierOf(statement: Statement): string | undefined {
  const specifier = specifierOf(statement)
  return specifier !== undefined && isMarkupSpecifier(specifier) ? specifier : undefined
}

/** Whether a specifier names what a file of Markdown shows. */
export const isMarkupSpecifier = (specifier: string): boolean => isMarkup(specifier) && !/[?!]/.test(specifier)
