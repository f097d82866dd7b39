import type { List } from 'mdast'

// Two lists side by side that have other markers are two because their author wrote two: only the text tells. Most lists
// have the usual marker, and each is copied for each output: of those, no note is taken.
const markers = new WeakMap<List, string>()
const apart = new WeakSet<List>()

const unknown = ''
const usual = ({ ordered }: List): string => (ordered ? '.' : '-')

const marker = /[-*+]|\d+([.)])/y

/** Takes note of the marker of a list: `-`, `*`, `+`, `.` or `)`. */
export function noteMarker(list: List, text: string): void {
  const found = markerOf(list, text)
  if (found !== usual(list)) markers.set(list, found)
}

function markerOf({ children }: List, text: string): string {
  const offset = children[0]?.position?.start.offset
  if (offset === undefined) return unknown
  marker.lastIndex = offset
  const [bullet, delimiter] = marker.exec(text) ?? []
  return delimiter ?? bullet ?? unknown
}

/** Hands the marker of a list on to a copy. */
export function copyMarker(from: List, to: List): void {
  const found = markers.get(from)
  if (found !== undefined) markers.set(to, found)
}

/** Has a list be one of its own, whatever stands beside it. */
export function keepApart(list: List): void {
  apart.add(list)
}

/** Whether two lists may be one, by how they were written. */
export function mayBeOne(left: List, right: List): boolean {
  if (apart.has(left) || apart.has(right)) return false
  const [one, other] = [left, right].map((list) => markers.get(list) ?? usual(list))
  return !left.ordered === !right.ordered && (one === unknown || other === unknown || one === other)
}
