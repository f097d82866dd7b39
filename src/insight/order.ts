import type { Position } from 'unist'

/** Compares texts by their characters, whatever the language of the reader. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Compares by path, then by place; what has no place goes first. */
export function comparePlaces(a: { path: string; place?: Position }, b: { path: string; place?: Position }): number {
  return compareTexts(a.path, b.path) || offsetOf(a) - offsetOf(b)
}

const offsetOf = ({ place }: { place?: Position }): number => place?.start.offset ?? -1
