import type { Position } from 'unist'
import { compareTexts } from '../model/sorted.js'

/** Compares by path, then by position; what has no position goes first. */
export function compareLocations(
  a: { path: string; position?: Position },
  b: { path: string; position?: Position },
): number {
  return compareTexts(a.path, b.path) || offsetOf(a) - offsetOf(b)
}

const offsetOf = ({ position }: { position?: Position }): number => position?.start.offset ?? -1
