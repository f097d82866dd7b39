import type { Nodes } from 'mdast'
import { compareTexts } from '../model/sorted.js'

/** The line on which something is written: in the page, or in the partial that it came from. */
export interface LineLocation {
  readonly path: string
  /** Counted from 1. */
  readonly line: number
}

/**
 * Where a node was written.
 *
 * @param page path of the file that the tree was made from
 */
export function locationOf(node: Nodes, page: string): LineLocation {
  const { position, data } = node
  const [first] = 'children' in node ? node.children : []
  if (position === undefined && first !== undefined) return locationOf(first, page)
  return { path: data?.origin?.path ?? page, line: position?.start.line ?? 1 }
}

/** Compares by path, then by line. */
export function compareLines(a: LineLocation, b: LineLocation): number {
  return compareTexts(a.path, b.path) || a.line - b.line
}
