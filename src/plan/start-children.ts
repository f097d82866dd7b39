import type { Node } from 'unist'
import type { ChildrenSlot } from '../directives/directive.js'
import { startReading, type Frame, type Outcome, type Reading } from './frame.js'
import type { Planning } from './planning.js'

const nothing: Outcome = { kind: 'value', value: undefined }

/**
 * Starts to read the children of the include of a frame.
 *
 * @param reading the reading in which they are placed
 */
export function startChildren(
  frame: Frame,
  slot: Pick<ChildrenSlot, 'depth'> & { readonly node: Node },
  reading: Reading,
  planning: Planning,
): Outcome {
  const { site, hasChildren } = frame
  if (site === undefined || !hasChildren) return nothing
  const { include } = site
  const depth = reading.depth + slot.depth
  const isWithin =
    planning.takeInclude() && depth <= planning.docset.settings.limits.depth && planning.takeNodes(include.size - 1)
  if (!isWithin) {
    planning.sayLimit(slot.node, reading.frame, slot.node.position)
    return nothing
  }
  const children = startReading(site.reading.frame, depth - include.depth, true)
  frame.children ??= children
  return { kind: 'children', reading: children }
}
