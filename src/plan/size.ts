import type { Node as EstreeNode } from 'estree'
import { visit } from 'estree-util-visit'
import { Content } from '../directives/evaluate.js'
import { textSize, valueDepthLimit } from '../model/limits.js'
import { remember } from '../model/remember.js'

/** How much a value or an expression is. */
export interface Measure {
  /** How many nodes it is, written out; endless where it is nested too deep to be written. */
  readonly size: number
  readonly depth: number
}

// Values that hold the same value twice are no larger in memory, but they are once they are written: what was measured
// is remembered, so that what doubles thirty times over is measured in thirty steps.
const values = new WeakMap<object, Measure>()
const expressions = new WeakMap<object, Measure>()

/** Measures a value. */
export function measureValue(value: unknown): Measure {
  if (typeof value === 'string') return { size: sizeOfText(value), depth: 0 }
  if (typeof value !== 'object' || value === null) return { size: 1, depth: 0 }
  if (value instanceof Content) return { size: value.size, depth: 1 }
  return remember(values, value, () => {
    const names = Array.isArray(value) ? [] : Object.keys(value)
    const inside = Object.values(value).map((item: unknown) => measureValue(item))
    return joined([...names.map((name) => ({ size: Math.floor(name.length / textSize), depth: 0 })), ...inside], 1)
  })
}

/** How many nodes a value is, written out. */
export function sizeOfValue(value: unknown): number {
  return measureValue(value).size
}

/** Measures an expression. */
export function measureEstree(node: EstreeNode): Measure {
  return remember(expressions, node, () => {
    let [size, depth] = [0, 0]
    visit(node, (inner, _, __, ancestors) => {
      depth = Math.max(depth, ancestors.length)
      size += sizeOfEstreeNode(inner)
    })
    return { size, depth }
  })
}

/** The measure of what holds others, and is a level of its own. */
export function joined(inside: readonly Measure[], size: number, depth = 1): Measure {
  let deepest = 0
  for (const measure of inside) {
    size += measure.size
    deepest = Math.max(deepest, measure.depth)
  }
  return { size: depth + deepest > valueDepthLimit ? Infinity : size, depth: depth + deepest }
}

function sizeOfEstreeNode(node: EstreeNode): number {
  if (node.type === 'JSXText' || node.type === 'Literal') return sizeOfText(String(node.value))
  return node.type === 'TemplateElement' ? sizeOfText(node.value.raw) : 1
}

const sizeOfText = (text: string): number => 1 + Math.floor(text.length / textSize)
