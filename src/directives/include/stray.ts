import type { FileNames } from '../../model/file-names.js'
import { extensionOf, isMarkup, normalizePath, segmentsOf } from '../../model/path.js'
import { remember } from '../../model/remember.js'
import { nearestFile } from './nearest-file.js'

/**
 * What a path is that leads out of the docs: one from `/`, a URL, one of a disk, or one with too many `..`. An alias
 * such as `@site/a` is a path like any other, until there is no such file.
 */
export type Stray = 'root' | 'url' | 'disk' | 'above' | 'alias'

const shapes: readonly (readonly [Stray, RegExp])[] = [
  ['disk', /^[a-z]:(?:[/\\]|$)/i],
  ['url', /^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})[/\\]*(?:[^/\\]*[/\\])?/i],
  ['root', /^[/\\]/],
  ['alias', /^(?:[@~$][^/\\]*)[/\\]/],
  ['above', /^(?:\.{0,2}[/\\])+/],
]

/** What the beginning of a path says it is, and what is behind that; of one that only climbs too high later, `above`. */
export function readStray(path: string): { readonly kind: Stray; readonly start: string; readonly rest: string } {
  for (const [kind, shape] of shapes) {
    const [start] = shape.exec(path) ?? []
    if (start !== undefined) return { kind, start, rest: path.slice(start.length) }
  }
  return { kind: 'above', start: '', rest: path }
}

/** The alias that a path starts with, with its slash. */
export function aliasOf(path: string): string | undefined {
  const { kind, start } = readStray(path)
  return kind === 'alias' ? start : undefined
}

/**
 * What may be meant by a path that is no file of the docs: a path as an include would write it, or that of a file; not
 * of the file that holds the include.
 */
export function nearestPath(path: string, from: string, names: FileNames): string | undefined {
  const isOutside = normalizePath(path) === undefined || /^[a-z][a-z0-9+.-]*:/i.test(path)
  const { kind, rest } = readStray(path)
  if (!isOutside && kind !== 'alias') return nearestFile(path, from, names)
  const within = normalizePath(rest) ?? ''
  const found = endIn(within, from, names)
  if (found !== undefined || kind === 'url' || kind === 'disk') return found
  return nearestFile(expectedPath(within), from, names)
}

/** The path that a file should have, for one that may be written without its extension. */
export function expectedPath(base: string): string {
  return isMarkup(base) || extensionOf(base) !== '' ? base : `${base}.mdx`
}

const depths = new WeakMap<FileNames, number>()

// The longest end of a path that leads to a file. A name alone is the end of too many.
function endIn(path: string, from: string, names: FileNames): string | undefined {
  const { has, paths, variants } = names
  const deepest = remember(depths, names, () =>
    paths.reduce((most, file) => Math.max(most, segmentsOf(file).length), 1),
  )
  const segments = segmentsOf(path)
  const ends = segments.slice(-deepest).map((_, index, { length }) => segments.slice(index - length).join('/'))
  const isThere = (end: string): boolean =>
    [end, `${end}.mdx`, `${end}.md`].some((file) => file !== from && (has(file) || variants(file).length > 0))
  return ends.find((end) => end !== '' && (end === path || end.includes('/')) && isThere(end))
}
