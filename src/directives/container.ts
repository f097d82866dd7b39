import type { Nodes } from 'mdast'
import type { Node } from 'unist'
import { containerMark } from '../model/container-mark.js'
import { isElement, type JsxElement } from './jsx.js'

/** A block between `:::name` and `:::`, as `mdast-util-directive` has it. */
export interface Container extends Node {
  readonly type: 'containerDirective'
  readonly name: string
  readonly children: readonly Nodes[]
}

/** A node as a container, if it is one. */
export function containerOf(node: Node): Container | undefined {
  return isContainer(node) ? node : undefined
}

/** The name of an element or a container, as options give it. */
export function nameOf(node: JsxElement | Container): string {
  return isElement(node) ? (node.name ?? '') : containerMark + node.name
}

function isContainer(node: Node): node is Container {
  return node.type === 'containerDirective' && 'name' in node && typeof node.name === 'string' && 'children' in node
}
