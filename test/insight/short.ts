import type { Position } from 'unist'

/** A location in short: `path:line`, or `path:line-line`. */
export function short({ path, position }: { readonly path: string; readonly position?: Position }): string {
  if (position === undefined) return path
  const { start, end } = position
  return `${path}:${start.line}${end.line === start.line ? '' : `-${end.line}`}`
}
