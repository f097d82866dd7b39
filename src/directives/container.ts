import type { ContainerDirective } from 'mdast-util-directive'
import type { Code } from 'mdast'
import type { Node } from 'unist'
import { containerMark } from '../model/container-mark.js'
import { isElement, type JsxElement } from './jsx.js'

/** A block between `:::name` and `:::`. */
export type Container = ContainerDirective

/** A node as a container, if it is one. */
export function containerOf(node: Node): Container | undefined {
  return isContainer(node) ? node : undefined
}

/** The name of an element or a container, as options give it; a block of code has none. */
export function nameOf(node: JsxElement | Container | Code): string {
  if (node.type === 'code') return ''
  return isElement(node) ? (node.name ?? '') : containerMark + node.name
}

function isContainer(node: Node): node is Container {
  return node.type === 'containerDirective' && 'name' in node && typeof node.name === 'string' && 'children' in node
}
