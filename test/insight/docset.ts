import type { Position } from 'unist'
import { createDocset, type Docset } from '../../src/directives/docset.js'
import { normalizeOptions } from '../../src/model/normalize-options.js'
import type { Options } from '../../src/model/settings.js'

/** A docset of files. */
export function docsetOf(files: Readonly<Record<string, string>>, options: Options = {}): Docset {
  return createDocset(new Map(Object.entries(files)), normalizeOptions(options))
}

/** A place in short: `path:line`, or `path:line-line`. */
export function short({ path, place }: { readonly path: string; readonly place?: Position }): string {
  if (place === undefined) return path
  const { start, end } = place
  return `${path}:${start.line}${end.line === start.line ? '' : `-${end.line}`}`
}
