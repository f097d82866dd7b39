import type { Nodes } from 'mdast'
import type { Settings } from '../model/settings.js'
import { isElement } from './jsx.js'

/** Whether the code of a node may use one of some names: an expression, or the name and attributes of an element. */
export function mayUse(node: Nodes, names: ReadonlySet<string>): boolean {
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') return mayUseAny(node.value, names)
  if (!isElement(node)) return false
  if (names.has(rootName(node.name))) return true
  return node.attributes.some((attribute) => {
    if (attribute.type === 'mdxJsxExpressionAttribute') return mayUseAny(attribute.value, names)
    return typeof attribute.value === 'object' && attribute.value !== null && mayUseAny(attribute.value.value, names)
  })
}

/** The variable that the name of an element starts with; none for an element of HTML. */
export function rootName(name: string | null | undefined): string {
  const [root = '', ...members] = (name ?? '').split('.')
  return members.length === 0 && /^[a-z]|[:-]/.test(root) ? '' : root
}

/**
 * The name by which an element may stand for what its file imports: its variable, or where names in lower case are those
 * of imports too, its own.
 */
export const importMeant = (
  name: string | null | undefined,
  { lowerCaseImports }: Pick<Settings, 'lowerCaseImports'>,
): string => rootName(name) || (lowerCaseImports ? (name ?? '') : '')

/** Whether a text of code may use any of some names; they may be written with escapes. */
export function mayUseAny(code: string, names: Pick<ReadonlySet<string>, 'has'>): boolean {
  return code.includes('\\u') || wordsOf(code).some((word) => names.has(word))
}

/** Whatever may be a name in code, where nothing is escaped. */
export const wordsOf = (code: string): string[] => code.match(/[\p{ID_Start}$_][\p{ID_Continue}$\u200C\u200D]*/gu) ?? []
