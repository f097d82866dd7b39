import type { Nodes } from 'mdast'
import type { Position } from 'unist'
import type { Inclusion } from '../model/origin.js'
import type { Place } from './content.js'

/** Where a node of a flat tree was written, and how it came there. */
export interface Whereabouts {
  readonly path: string
  readonly chain: readonly Inclusion[]
  readonly position: Position | undefined
}

/**
 * Finds out where a node was written.
 *
 * @param page path of the file that the tree was made from
 */
export function whereaboutsOf(node: Nodes, page: string): Whereabouts {
  const { path, chain } = node.data?.origin ?? { path: page, chain: [] }
  if (node.position || !('children' in node) || node.children[0] === undefined)
    return { path, chain, position: node.position }
  return whereaboutsOf(node.children[0], page)
}

export function placeAt({ path, position }: Whereabouts): Place {
  return { path, line: position?.start.line ?? 1 }
}

/** Whether something was written inside an element, or brought in by an include that was. */
export function isWithin(inner: Whereabouts, outer: Whereabouts): boolean {
  const depth = outer.chain.length
  if (inner.chain.length < depth || !outer.chain.every((link, at) => isSame(link, inner.chain[at]))) return false
  const { path, position } = inner.chain[depth] ?? inner
  const [at, start, end] = [position?.start.offset, outer.position?.start.offset, outer.position?.end.offset]
  return path === outer.path && at !== undefined && start !== undefined && end !== undefined && start <= at && at < end
}

function isSame(a: Inclusion, b: Inclusion | undefined): boolean {
  return a.path === b?.path && a.position.start.offset === b.position.start.offset
}
