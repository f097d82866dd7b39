import type { LineLocation } from '../page/location.js'

export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function compareLocations(a: LineLocation, b: LineLocation): number {
  return compareTexts(a.path, b.path) || a.line - b.line
}
