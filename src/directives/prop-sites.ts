import type { Program } from 'estree'
import type { Nodes } from 'mdast'
import type { ChildrenSlot, PropSite } from './directive.js'
import type { JsxElement } from './jsx.js'
import { expressionOf } from './evaluate.js'
import { propReadBy, propsReadIn } from './prop-references.js'

/** The names of the props that a text of code reads. */
export function propsIn(text: string, data: { estree?: Program | null | undefined } | undefined): ReadonlySet<string> {
  return text.includes('props') && data?.estree ? propsReadIn(data.estree) : none
}

const none: ReadonlySet<string> = new Set()

/** The attributes of an element that read props. */
export function propSitesOf(node: JsxElement): PropSite[] {
  return node.attributes.flatMap((key): PropSite[] => {
    const code = key.type === 'mdxJsxExpressionAttribute' ? key : typeof key.value === 'object' ? key.value : undefined
    const program = code?.data?.estree
    if (!code || !program || propsIn(code.value, code.data).size === 0) return []
    return [Object.freeze({ kind: 'expression', key, program, text: code.value, node })]
  })
}

/** What an expression is for a plan: the place of children, or what reads props; `undefined` for any other. */
export function siteOfExpression(
  node: Nodes,
  { depth, nesting }: Pick<ChildrenSlot, 'depth' | 'nesting'>,
): ChildrenSlot | PropSite | undefined {
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return undefined
  const program = node.data?.estree
  if (!program || propsIn(node.value, node.data).size === 0) return undefined
  const expression = expressionOf(program)
  const isChildren = expression !== undefined && propReadBy(expression) === 'children'
  return Object.freeze(
    isChildren
      ? { kind: 'children', node, depth, nesting }
      : { kind: 'expression', key: node, program, text: node.value, node },
  )
}
