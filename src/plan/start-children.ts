import type { Node } from 'unist'
import type { ChildrenSlot } from '../directives/directive.js'
import { startReading, type Frame, type Outcome, type Within } from './frame.js'
import type { Planning } from './planning.js'

const nothing: Outcome = { kind: 'value', value: undefined }

/** The frame by whose include the children of one were written. */
export const ownerOfChildren = (frame: Frame): Frame => frame.childrenOf ?? frame

/**
 * Starts to read the children of the include of a frame.
 *
 * @param within where they are placed
 */
export function startChildren(
  frame: Frame,
  slot: Pick<ChildrenSlot, 'depth' | 'nesting'> & { readonly node: Node },
  { reading, kept, panels }: Within,
  planning: Planning,
): Outcome {
  const owner = ownerOfChildren(frame)
  const { site } = owner
  if (site === undefined || !frame.hasChildren) return nothing
  const { include } = site
  const nesting = reading.nesting + kept + slot.nesting
  const limit = planning.takeNested(nesting) ?? (planning.takeNodes(include.size - 1) ? undefined : 'nodes')
  if (limit) {
    planning.sayLimit(slot.node, reading.frame, slot.node.position, limit)
    return nothing
  }
  const children = startReading(site.reading.frame, {
    nesting: nesting - include.nesting,
    depth: reading.depth + slot.depth - include.depth,
    isCounted: true,
  })
  owner.children ??= children
  return planning.place({ kind: 'children', reading: children, include }, panels)
}
