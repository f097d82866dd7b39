import type { Position } from 'unist'

/** Compares texts by their characters, whatever the language of the reader. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Compares by path, then by position; what has no position goes first. */
export function compareLocations(
  a: { path: string; position?: Position },
  b: { path: string; position?: Position },
): number {
  return compareTexts(a.path, b.path) || offsetOf(a) - offsetOf(b)
}

const offsetOf = ({ position }: { position?: Position }): number => position?.start.offset ?? -1
