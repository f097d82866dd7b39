import type { Nodes } from 'mdast'
import { freezeDeep } from '../model/freeze.js'
import { fileDepthLimit } from '../model/limits.js'
import { isMadeLater } from '../model/lazy-property.js'
import { expectRoom } from '../model/stack.js'
import { DepthError } from './depth-error.js'
import { isElement, type JsxElement } from './jsx.js'

/**
 * Freezes the expressions of a node.
 *
 * @throws {RangeError} where one is nested deeper than a file may be
 */
export function freezeExpressions(node: Nodes): void {
  // All that is done with expressions goes down into them, in places that are deep already. Each of their nodes may
  // stand in a list.
  try {
    if (node.data) freezeData(node.data)
    if (isElement(node)) node.attributes.forEach(freezeLazy)
    if ('attributes' in node) freezeDeep(node.attributes, 2 * fileDepthLimit)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    expectRoom(error)
    throw new DepthError(node.position, 'an expression is ', { cause: error })
  }
}

// What is frozen is not looked through again: so an estree that is made when it is asked for is not made here.
function freezeLazy({ value, data }: JsxElement['attributes'][number]): void {
  if (data && isMadeLater(data, 'estree')) Object.freeze(data)
  if (typeof value === 'object' && value?.data && isMadeLater(value.data, 'estree')) Object.freeze(value.data)
}

function freezeData(data: object): void {
  if (isMadeLater(data, 'estree')) Object.freeze(data)
  else freezeDeep(data, 2 * fileDepthLimit)
}

/** Freezes a node, once what is in it is frozen. */
export function freezeNode(node: Nodes): void {
  // Nodes are many and alike: only what is not the same on each of them is looked through.
  const { position } = node
  if (position) {
    Object.freeze(position.start)
    Object.freeze(position.end)
    Object.freeze(position)
  }
  if ('align' in node) freezeDeep(node.align)
  if ('children' in node) Object.freeze(node.children)
  Object.freeze(node)
}

/**
 * Freezes a node and all in it, however deep.
 *
 * @throws {RangeError} where an expression is nested deeper than a file may be
 */
export function freezeWhole(node: Nodes): void {
  const left = [node]
  for (let at = left.pop(); at; at = left.pop()) {
    if (Object.isFrozen(at)) continue
    freezeExpressions(at)
    if ('children' in at) for (const child of at.children) left.push(child)
    freezeNode(at)
  }
}
