import type { Nodes } from 'mdast'
import type { Position } from 'unist'
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
 * @param within where in its file that is which is asked for. Default: all of the node
 */
export function locationOf(node: Nodes, page: string, within: Position | undefined = node.position): LineLocation {
  const [first] = 'children' in node ? node.children : []
  if (within === undefined && first !== undefined) return locationOf(first, page)
  return { path: node.data?.origin?.path ?? page, line: within?.start.line ?? 1 }
}

/** Compares by path, then by line. */
export function compareLines(a: LineLocation, b: LineLocation): number {
  return compareTexts(a.path, b.path) || a.line - b.line
}
