import type { WrittenPath } from './read-path.js'

/** What opens and what closes the path of a file in a line of code; closed by nothing, it goes to the end of the line. */
export type CodeMarks = readonly [open: string, close: string]

/** What stands between such marks, and where in the line they start and end. */
export interface Marked {
  readonly written: string
  readonly start: number
  readonly end: number
}

/** Finds what a line has between marks; `undefined` where that is nothing. */
export function findMarked(line: string, [open, close]: CodeMarks): Marked | undefined {
  const start = line.indexOf(open)
  const end = start < 0 ? start : line.trimEnd().lastIndexOf(close)
  const written = line.slice(start + open.length, end).trim()
  return end < start + open.length || written === '' ? undefined : { written, start, end: end + close.length }
}

/**
 * Reads what stands between marks: a file, a region of it, `a.ts:create` or `a.ts#create`, or lines, `a.ts:3-10`,
 * `a.ts:3:10`, `a.ts#L3-L10`, `a.ts 3:10`.
 */
export function readCodeRequest(written: string): WrittenPath & { readonly lines: string | undefined } {
  // Behind a colon, a slash is one of an address or a disk.
  const end = written.search(/#|:(?![/\\])|\s\d[\d:,-]*$/)
  if (end <= 0) return { path: written, section: undefined, lines: undefined }
  const [path, part] = [written.slice(0, end).trimEnd(), written.slice(end + 1)]
  const isLines = /^[\dL:,-]+$/.test(part) && /\d/.test(part)
  if (!isLines) return { path, section: part, lines: undefined }
  return { path, section: undefined, lines: part.replaceAll('L', '').replaceAll(':', '-') }
}
