import type { Nodes } from 'mdast'
import type { Position } from 'unist'

/** What is asked about: a node of a file, told by where it stands. */
export interface Target {
  readonly path: string
  readonly start: number
  readonly end: number
  readonly position: Position
  /** As written. */
  readonly text: string
  /** `undefined` for a line of a file that is no markup. */
  readonly node: Nodes | undefined
}

/** Part of a file's text. */
export type Range = Pick<Target, 'start' | 'end'>

interface Standing {
  readonly position?: Position | undefined
  readonly children?: readonly Standing[]
}

/** Where a node stands; of one that does not say so, as far as what is in it does. */
export function rangeOf(node: Standing): Range | undefined {
  const { position } = node
  const [start, end] = [position?.start.offset, position?.end.offset]
  if (start !== undefined && end !== undefined) return { start, end }
  const inside = (node.children ?? []).flatMap((child) => rangeOf(child) ?? [])
  const [first, last] = [inside[0], inside.at(-1)]
  return first && last && { start: first.start, end: last.end }
}

/** Whether two ranges have a character in common. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether a range holds all of another. */
export function covers(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
