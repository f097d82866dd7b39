import { append } from '../model/append.js'
import type { Node as EstreeNode, Program } from 'estree'
import type { JSXElement, JSXFragment } from 'estree-jsx'
import type { Position } from 'unist'
import { fileDepthLimit } from '../model/limits.js'
import { DepthError } from './depth-error.js'

/** JSX as a parser of code has it. */
export type CodeJsx = JSXElement | JSXFragment

/** Whether a node of code is JSX. */
export function isCodeJsx(node: { readonly type: string }): node is CodeJsx {
  return node.type === 'JSXElement' || node.type === 'JSXFragment'
}

/**
 * The JSX that stands in code, in order; of JSX in JSX, the outermost.
 *
 * @param around where the code stands
 * @throws {RangeError} where the code is nested deeper than a file may be
 */
export function jsxIn(program: Program, around?: Position): readonly CodeJsx[] {
  const found: CodeJsx[] = []
  // Whatever its depth, code is walked without a stack of calls.
  const left: { readonly node: EstreeNode; readonly depth: number; readonly isInside: boolean }[] = [
    { node: program, depth: 0, isInside: false },
  ]
  for (let at = left.pop(); at; at = left.pop()) {
    const { node, depth, isInside } = at
    if (depth > depthLimit) throw new DepthError(around)
    const isJsx = isCodeJsx(node)
    if (isJsx && !isInside) found.push(node)
    for (const child of childrenOf(node).reverse())
      left.push({ node: child, depth: depth + 1, isInside: isInside || isJsx })
  }
  return found
}

// A node of a tree is up to four of its code: an element, what it is given, an expression, and what that chooses from.
const depthLimit = 4 * fileDepthLimit

const places: ReadonlySet<string> = new Set(['loc', 'range', 'comments'])

/** The nodes directly in a node of code, in order. */
export function childrenOf(node: EstreeNode): EstreeNode[] {
  const children: EstreeNode[] = []
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    if (places.has(key)) continue
    if (Array.isArray(value)) append(children, value.filter(isNode))
    else if (isNode(value)) children.push(value)
  }
  return children
}

/** Whether a value in an estree is a node of it. */
export function isNode(value: unknown): value is EstreeNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
