import type { Node as EstreeNode } from 'estree'
import { visit } from 'estree-util-visit'
import { Content } from '../directives/evaluate.js'
import { remember } from '../model/remember.js'

// Values that hold the same value twice are no larger in memory, but they are once they are written: sizes are
// remembered, so that what doubles thirty times over is measured in thirty steps.
const sizes = new WeakMap<object, number>()

/** As many characters count as one node. */
const textSize = 100

/** How many nodes a value is, written out. */
export function sizeOfValue(value: unknown): number {
  if (typeof value === 'string') return 1 + Math.floor(value.length / textSize)
  if (typeof value !== 'object' || value === null) return 1
  if (value instanceof Content) return value.size
  return remember(sizes, value, () => Object.values(value).reduce<number>((size, item) => size + sizeOfValue(item), 1))
}

/** How many nodes an expression is. */
export function sizeOfEstree(node: EstreeNode): number {
  return remember(sizes, node, () => {
    let size = 0
    visit(node, (inner) => {
      size += inner.type === 'Literal' ? sizeOfValue(inner.value) : 1
    })
    return size
  })
}
