import type { List } from 'mdast'

// Two lists side by side that have other markers are two because their author wrote two: only the text tells.
const markers = new WeakMap<List, string>()

const marker = /[-*+]|\d+([.)])/y

/** Takes note of the marker of a list: `-`, `*`, `+`, `.` or `)`. */
export function noteMarker(list: List, text: string): void {
  const offset = list.children[0]?.position?.start.offset
  if (offset === undefined) return
  marker.lastIndex = offset
  const [bullet, delimiter] = marker.exec(text) ?? []
  const found = delimiter ?? bullet
  if (found !== undefined) markers.set(list, found)
}

/** Hands the marker of a list on to a copy. */
export function copyMarker(from: List, to: List): void {
  const found = markers.get(from)
  if (found !== undefined) markers.set(to, found)
}

/** Whether two lists may be one, by how they were written. */
export function haveSameMarker(left: List, right: List): boolean {
  const [one, other] = [markers.get(left), markers.get(right)]
  return !left.ordered === !right.ordered && (one === undefined || other === undefined || one === other)
}
