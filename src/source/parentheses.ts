import type { Program } from 'estree'
import { visit as visitCode } from 'estree-util-visit'
import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Whether code may have parentheses around parentheses. */
const doubled = /\(\s*[(/]/

/** Takes parentheses out of code, which the parser leaves as nodes where they are doubled: they say nothing. */
export function dropParentheses(tree: Root, source: string): void {
  if (!doubled.test(source)) return
  visit(tree, (node) => {
    for (const program of programsOf(node)) dropParenthesesIn(program)
  })
}

function programsOf(node: Nodes): Program[] {
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
    case 'mdxjsEsm':
      return node.data?.estree ? [node.data.estree] : []
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.attributes.flatMap((attribute) => {
        const holder = attribute.type === 'mdxJsxAttribute' ? attribute.value : attribute
        return (typeof holder === 'object' && holder?.data?.estree) || []
      })
    default:
      return []
  }
}

/** Takes the parentheses out of one program. */
export function dropParenthesesIn(program: Program): void {
  visitCode(program, (node) => {
    for (const [field, value] of Object.entries(node) as [string, unknown][])
      if (typeof value === 'object') Reflect.set(node, field, Array.isArray(value) ? value.map(inside) : inside(value))
  })
}

function inside(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const isParenthesized = 'type' in value && value.type === 'ParenthesizedExpression' && 'expression' in value
  return isParenthesized ? inside(value.expression) : value
}
