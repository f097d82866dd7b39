import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import type { Node, Position } from 'unist'

/** An element of MDX, in flow or in text. */
export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement

/** Whether a node is an element of MDX. */
export function isElement(node: Node): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

const start = { line: 1, column: 1, offset: 0 }

/** Where what has a node stands in its file. */
export function positionOf({ node }: { readonly node: Node }): Position {
  return node.position ?? { start, end: start }
}
