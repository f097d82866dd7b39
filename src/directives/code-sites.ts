import type { Expression, Program } from 'estree'
import type { Nodes } from 'mdast'
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx'
import { isBlank } from './content.js'
import type { CodeSite } from './directive.js'
import { expressionOf } from './evaluate.js'
import { isMadeLater } from '../model/lazy-property.js'
import { isExpression } from './expressions.js'
import type { JsxElement } from './jsx.js'
import { propReadBy, propsReadIn } from './prop-references.js'

/** The names of the props that a text of code reads. */
export function propsIn(
  text: string,
  data: { estree?: Program | null | undefined } | undefined,
  bareProps: boolean,
): ReadonlySet<string> {
  return mayReadProps(text, bareProps) && data?.estree ? propsReadIn(data.estree, bareProps) : none
}

/** Whether a text of code may read props. */
export const mayReadProps = (text: string, bareProps: boolean): boolean => bareProps || text.includes('props')

const none: ReadonlySet<string> = new Set()

/** Code that stands in a file, and where. */
export type FoundCode = Pick<CodeSite, 'key' | 'program' | 'text' | 'node' | 'depth' | 'nesting' | 'hidden'>

/** The code of the attributes of an element. */
export function codeOfAttributes(
  node: JsxElement,
  { depth, nesting, hidden }: Pick<FoundCode, 'depth' | 'nesting' | 'hidden'>,
): FoundCode[] {
  const found: FoundCode[] = []
  for (const key of node.attributes) {
    const code = key.type === 'mdxJsxExpressionAttribute' ? key : typeof key.value === 'object' ? key.value : undefined
    if (code && hasEstree(code.data)) found.push(codeOf(key, code.value, code.data, { node, depth, nesting, hidden }))
  }
  return found
}

/** The code that a node is: ESM, or an expression that is no place of children, nor one that a host fills. */
export function codeOfNode(
  node: Nodes,
  { depth, nesting, hidden }: Pick<FoundCode, 'depth' | 'nesting' | 'hidden'>,
): FoundCode | undefined {
  if (node.type !== 'mdxjsEsm' && (!isExpression(node) || isPlaceOfChildren(node) || isPlaceholder(node)))
    return undefined
  const { value, data } = node
  return hasEstree(data) ? codeOf(node, value, data, { node, depth, nesting, hidden }) : undefined
}

// Most code is not looked into: its estree may be there only once it is.
function codeOf(
  key: FoundCode['key'],
  text: string,
  data: { readonly estree: Program },
  at: Pick<FoundCode, 'node' | 'depth' | 'nesting' | 'hidden'>,
): FoundCode {
  return {
    key,
    get program() {
      return data.estree
    },
    text,
    ...at,
  }
}

function hasEstree(data: object | undefined): data is { readonly estree: Program } {
  const property = data && Object.getOwnPropertyDescriptor(data, 'estree')
  return property?.get !== undefined || Boolean(property?.value)
}

/** Whether an expression is `{props.children}`, the place of children. */
export function isPlaceOfChildren({ value, data }: MdxFlowExpression | MdxTextExpression): boolean {
  if (isMadeLater(data, 'estree') && !/children|\\/.test(value)) return false
  const expression = expressionOf(data?.estree)
  return expression !== undefined && propReadBy(expression) === 'children'
}

// Other code is not read for it.
const isPlaceholder = ({ value, data }: MdxFlowExpression | MdxTextExpression): boolean =>
  /^\s*\{\s*[\w$]+\s*\}\s*$/.test(value) && placeholderOf(expressionOf(data?.estree)) !== undefined

/** The name of what a host puts in the place of code, `{{version}}`: as an object, it would show nothing. */
export function placeholderOf(expression: Expression | undefined): string | undefined {
  if (expression?.type !== 'ObjectExpression' || expression.properties.length !== 1) return undefined
  const [property] = expression.properties
  return property?.type === 'Property' && property.shorthand && property.key.type === 'Identifier'
    ? property.key.name
    : undefined
}

/** Whether an element has no children but those that `{...props}` gives it, as JSX has it. */
export function takesChildren({ attributes, children }: JsxElement, hidden: ReadonlySet<string>): boolean {
  return (
    children.every(isBlank) &&
    !hidden.has('props') &&
    attributes.some((one) => one.type === 'mdxJsxExpressionAttribute' && /^\s*\.{3}\s*props\s*$/.test(one.value)) &&
    !attributes.some((one) => one.type === 'mdxJsxAttribute' && one.name === 'children')
  )
}
