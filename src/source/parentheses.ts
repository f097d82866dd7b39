import type { Program } from 'estree'
import { visit as visitCode } from 'estree-util-visit'
import type { Nodes, Root } from 'mdast'
import { isMadeLater } from '../model/lazy-property.js'

/**
 * Whether a text may have parentheses around parentheses in its code: nothing but space, the marks of quotes and comments
 * stands between them.
 */
const doubled = /\([\s>]*(?:\(|\/[*/])/

/** Takes parentheses out of code, which the parser leaves as nodes where they are doubled: they say nothing. */
export function dropParentheses(tree: Root, source: string): void {
  if (doubled.test(source)) dropIn(tree)
}

function dropIn(node: Nodes): void {
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
    case 'mdxjsEsm':
      dropFrom(node)
      return
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      for (const attribute of node.attributes) {
        const holder = attribute.type === 'mdxJsxAttribute' ? attribute.value : attribute
        if (typeof holder === 'object' && holder) dropFrom(holder)
      }
  }
  if ('children' in node) for (const child of node.children) dropIn(child)
}

interface Holder {
  readonly value: string
  readonly data?: { estree?: Program | null | undefined } | undefined
}

// A program that is made later is of code without parentheses.
function dropFrom({ value, data }: Holder): void {
  if (doubled.test(value) && !isMadeLater(data, 'estree') && data?.estree) dropParenthesesIn(data.estree)
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
