import type { Program } from 'estree'
import type { Nodes } from 'mdast'
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx'
import type { CodeSite } from './directive.js'
import { expressionOf } from './evaluate.js'
import { isExpression } from './expressions.js'
import type { JsxElement } from './jsx.js'
import { propReadBy, propsReadIn } from './prop-references.js'

/** The names of the props that a text of code reads. */
export function propsIn(
  text: string,
  data: { estree?: Program | null | undefined } | undefined,
  bareProps: boolean,
): ReadonlySet<string> {
  return (bareProps || text.includes('props')) && data?.estree ? propsReadIn(data.estree, bareProps) : none
}

const none: ReadonlySet<string> = new Set()

/** Code that stands in a file, and where. */
export type FoundCode = Pick<CodeSite, 'key' | 'program' | 'text' | 'node' | 'depth' | 'nesting' | 'hidden'>

/** The code of the attributes of an element. */
export function codeOfAttributes(
  node: JsxElement,
  { depth, nesting, hidden }: Pick<FoundCode, 'depth' | 'nesting' | 'hidden'>,
): FoundCode[] {
  return node.attributes.flatMap((key): FoundCode[] => {
    const code = key.type === 'mdxJsxExpressionAttribute' ? key : typeof key.value === 'object' ? key.value : undefined
    const program = code?.data?.estree
    return code && program ? [{ key, program, text: code.value, node, depth, nesting, hidden }] : []
  })
}

/** The code that a node is: ESM, or an expression that is no place of children. */
export function codeOfNode(
  node: Nodes,
  { depth, nesting, hidden }: Pick<FoundCode, 'depth' | 'nesting' | 'hidden'>,
): FoundCode | undefined {
  if (node.type !== 'mdxjsEsm' && (!isExpression(node) || isPlaceOfChildren(node))) return undefined
  const program = node.data?.estree
  return program ? { key: node, program, text: node.value, node, depth, nesting, hidden } : undefined
}

/** Whether an expression is `{props.children}`, the place of children. */
export function isPlaceOfChildren({ data }: MdxFlowExpression | MdxTextExpression): boolean {
  const expression = expressionOf(data?.estree)
  return expression !== undefined && propReadBy(expression) === 'children'
}
