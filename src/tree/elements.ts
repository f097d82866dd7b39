import type { Nodes } from 'mdast'
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx'
import { isBlank } from '../directives/content.js'
import { isElement, type JsxElement } from '../directives/jsx.js'
import type { Reading } from '../plan/frame.js'

// MDX makes blocks of a paragraph that holds nothing but elements, expressions and white space.

/** Whether a node is an element or an expression of MDX. */
export function isComponent(node: Nodes): node is JsxElement | MdxFlowExpression | MdxTextExpression {
  return isElement(node) || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'
}

/** Whether nodes are nothing but elements and expressions, once what is not for the reader is gone. */
export function areElements(nodes: readonly Nodes[], { outcomes }: Pick<Reading, 'outcomes'>): boolean {
  return nodes.every((node) => {
    if (!isElement(node)) return isComponent(node) || isBlank(node)
    const kind = outcomes.get(node)?.kind
    return kind !== 'unwrap' || areElements(node.children, { outcomes })
  })
}
