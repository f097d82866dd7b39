import type { Program } from 'estree'
import { visit as visitCode } from 'estree-util-visit'
import type { Nodes, Root } from 'mdast'
import { isMadeLater } from '../model/lazy-property.js'
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
      return readProgram(node)
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.attributes.flatMap((attribute) => {
        const holder = attribute.type === 'mdxJsxAttribute' ? attribute.value : attribute
        return typeof holder === 'object' && holder ? readProgram(holder) : []
      })
    default:
      return []
  }
}

// One that is made later is of code without parentheses.
function readProgram({ data }: { readonly data?: { estree?: Program | null | undefined } | undefined }): Program[] {
  return isMadeLater(data, 'estree') || !data?.estree ? [] : [data.estree]
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
