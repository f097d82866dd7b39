import type { Expression } from 'estree'
import { mayLoad } from '../../directives/addresses.js'
import { namesDeclaredBy } from '../../directives/bound-names.js'
import { evaluate } from '../../directives/evaluate.js'
import { referencesIn } from '../../directives/references.js'
import type { Document } from '../../docset/document.js'
import { remember } from '../../model/remember.js'
import type { Statement } from './modules.js'

/**
 * The text of a declaration that means the same in every file that has it: data and functions that take nothing from
 * their file. `undefined` for any other, such as what is made by a call: there may be a reason to have it twice.
 */
export function sharedText(statement: Statement, document: Document): string | undefined {
  const { range } = statement
  if (!range) return undefined
  const texts = remember(known, document, () => new Map<number, { readonly text: string | undefined }>())
  return remember(texts, range[0], () => ({ text: readShared(statement, range, document) })).text
}

const known = new WeakMap<Document, Map<number, { readonly text: string | undefined }>>()

function readShared(statement: Statement, range: [number, number], { source, bound }: Document): string | undefined {
  const { declaration } = statement.type === 'ExportNamedDeclaration' ? statement : {}
  if (!declaration) return undefined
  if (declaration.type === 'VariableDeclaration') {
    const isPure = declaration.kind === 'const' && declaration.declarations.every(({ init }) => init && isSame(init))
    if (!isPure) return undefined
  }
  const text = source.slice(...range)
  const own = new Set(namesDeclaredBy(statement))
  const references = referencesIn({ type: 'Program', body: [statement], sourceType: 'module' })
  const isClosed = references.every(({ node: { name } }) => own.has(name) || !bound.has(name))
  // JSX may be decided, and hold addresses.
  return isClosed && !text.includes('<') && !mayLoad(text) ? text : undefined
}

const isSame = (init: Expression): boolean =>
  init.type === 'ArrowFunctionExpression' || init.type === 'FunctionExpression' || evaluate(init) !== undefined
