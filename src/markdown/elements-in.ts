import type { Nodes } from 'mdast'
import { isElement, type JsxElement } from '../directives/jsx.js'

/** The elements among some nodes; those on lines of their own are in paragraphs. */
export function elementsIn(nodes: readonly Nodes[]): JsxElement[] {
  return nodes.flatMap((node) =>
    isElement(node) ? [node] : node.type === 'paragraph' ? elementsIn(node.children) : [],
  )
}
