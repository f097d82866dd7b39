import type { ContainerDirective } from 'mdast-util-directive'
import type { Code, Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Node } from 'unist'
import { containerMark } from '../model/container-mark.js'
import { isLabel } from '../model/plugin-nodes.js'
import { isElement, type JsxElement } from './jsx.js'

/** A block between `:::name` and `:::`. */
export type Container = ContainerDirective

/** A node as a container, if it is one. */
export function containerOf(node: Node): Container | undefined {
  return isContainer(node) ? node : undefined
}

/** The title of a container, as text; `undefined` where it has none, or one with code in it. Elements have none. */
export function titleOf(node: JsxElement | Container): string | undefined {
  const label = isElement(node) ? undefined : node.children.find((child) => isLabel(child))
  return label && !hasCode(label) ? toString(label) : undefined
}

const hasCode = (node: Nodes): boolean =>
  node.type === 'mdxTextExpression' || ('children' in node && node.children.some(hasCode))

/** How an element or a container opens, for messages: `<If>` or `:::if`. */
export function openTagOf(node: JsxElement | Container): string {
  return isElement(node) ? `<${nameOf(node)}>` : nameOf(node)
}

/** The name of an element or a container, as options give it; a block of code has none. */
export function nameOf(node: JsxElement | Container | Code): string {
  if (node.type === 'code') return ''
  return isElement(node) ? (node.name ?? '') : containerMark + node.name
}

function isContainer(node: Node): node is Container {
  return node.type === 'containerDirective' && 'name' in node && typeof node.name === 'string' && 'children' in node
}
