import type { Nodes } from 'mdast'
import { isElement } from './jsx.js'

/** Whether the code of a node may use one of some names: an expression, or the name and attributes of an element. */
export function mayUse(node: Nodes, names: ReadonlySet<string>): boolean {
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') return mentions(node.value, names)
  if (!isElement(node)) return false
  if (names.has(rootName(node.name))) return true
  return node.attributes.some((attribute) => {
    if (attribute.type === 'mdxJsxExpressionAttribute') return mentions(attribute.value, names)
    return typeof attribute.value === 'object' && attribute.value !== null && mentions(attribute.value.value, names)
  })
}

/** The variable that the name of an element starts with; none for an element of HTML. */
export function rootName(name: string | null | undefined): string {
  const [root = '', ...members] = (name ?? '').split('.')
  return members.length === 0 && /^[a-z]|[:-]/.test(root) ? '' : root
}

function mentions(code: string, names: ReadonlySet<string>): boolean {
  for (const name of names) if (code.includes(name)) return true
  return false
}
