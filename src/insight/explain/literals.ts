import type { Node, Program } from 'estree'
import { visit } from 'estree-util-visit'
import type { Nodes } from 'mdast'
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx'
import { isExpression } from '../../directives/expressions.js'
import { isElement, type JsxElement } from '../../directives/jsx.js'
import type { Outcome } from '../../plan/frame.js'
import { covers, rangeOf, type Range } from './target.js'

type Attribute = JsxElement['attributes'][number]

/** A text that code writes out, and where it stands. */
export interface Literal extends Range {
  readonly text: string
  /** What holds it: the key of what that comes to. */
  readonly key: Nodes | Attribute
}

/** The literal of an expression, or of an attribute of an element, that holds part of a file; `undefined` where none does. */
export function literalAt(node: Nodes, part: Range): Literal | undefined {
  const keys = isExpression(node) ? [node] : isElement(node) ? node.attributes : []
  for (const key of keys) {
    // Attributes in code have no place; of all others, the code is looked at only where the part stands in it.
    const own = rangeOf(key)
    const program = own === undefined || covers(own, part) ? programOf(key) : undefined
    const found = program && literalsIn(program).find((literal) => covers(literal, part))
    if (found) return { ...found, key }
  }
  return undefined
}

function programOf(key: MdxFlowExpression | MdxTextExpression | Attribute): Program | null | undefined {
  if (key.type === 'mdxJsxExpressionAttribute') return undefined
  if (key.type !== 'mdxJsxAttribute') return key.data?.estree
  return typeof key.value === 'object' ? key.value?.data?.estree : undefined
}

function literalsIn(program: Program): (Range & { readonly text: string })[] {
  const found: (Range & { readonly text: string })[] = []
  visit(program, (node) => {
    const text = textOf(node)
    const [start, end]: readonly unknown[] = [Reflect.get(node, 'start'), Reflect.get(node, 'end')]
    if (typeof text === 'string' && typeof start === 'number' && typeof end === 'number')
      found.push({ text, start, end })
  })
  return found
}

function textOf(node: Node): unknown {
  if (node.type === 'TemplateElement') return node.value.cooked ?? node.value.raw
  return node.type === 'Literal' ? node.value : undefined
}

/** Whether what code comes to has a text in it, or leaves that to the page. */
export function hasInIt(outcome: Outcome | undefined, text: string): boolean {
  switch (outcome?.kind) {
    case 'value':
      return isIn(text, outcome.value)
    case 'content':
      return outcome.pieces.some((piece) => piece.kind === 'text' && piece.value.includes(text))
    case 'bound':
      return literalsIn(outcome.program()).some((literal) => literal.text.includes(text))
    case 'absent':
    case 'children':
      return false
    default:
      return true
  }
}

function isIn(text: string, value: unknown): boolean {
  if (typeof value === 'string') return value.includes(text)
  return typeof value === 'object' && value !== null && Object.values(value).some((one) => isIn(text, one))
}
