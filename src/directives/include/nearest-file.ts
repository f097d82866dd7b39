import type { FileNames } from '../../model/file-names.js'
import { comparedLimit, nearest, onlySlipOf } from '../../model/nearest.js'
import { remember } from '../../model/remember.js'
import { placeIn } from '../../model/sorted.js'

interface Known {
  /** Paths from their last character to their first, sorted; made where there are more than are compared. */
  backwards: readonly string[] | undefined
  /** By path and by the file that holds the include. */
  readonly found: Map<string, { readonly path: string | undefined }>
}

const known = new WeakMap<FileNames, Known>()

/**
 * The file that may be meant by a path that is none; not the one that holds the include. Of more files than are
 * compared, it is one of those whose paths start or end most like it. What they are called is near, too: files of one
 * folder have most of their paths in common.
 */
export function nearestFile(path: string, from: string, names: FileNames): string | undefined {
  const about = remember(known, names, (): Known => ({ backwards: undefined, found: new Map() }))
  return remember(about.found, JSON.stringify([path, from]), () => {
    const name = nameIn(path)
    const candidates = candidatesFor(path, names, about).filter(
      (candidate) => candidate !== from && nearest(name, [nameIn(candidate)]) !== undefined,
    )
    return { path: nearest(path, candidates) }
  }).path
}

/** The one file that a path is a slip of; not the one that holds the include. Of many files, as `nearestFile` does. */
export function slipOfFile(path: string, from: string, names: FileNames): string | undefined {
  const about = remember(known, names, (): Known => ({ backwards: undefined, found: new Map() }))
  return onlySlipOf(
    path,
    candidatesFor(path, names, about).filter((candidate) => candidate !== from),
  )
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/(?<=.)\.[^.]*$/, '')
}

function candidatesFor(path: string, { paths }: FileNames, about: Known): readonly string[] {
  if (paths.length <= comparedLimit) return paths
  about.backwards ??= paths.map(reverse).sort()
  return [...new Set([...around(path, paths), ...around(reverse(path), about.backwards).map(reverse)])].sort()
}

/** The names that stand around the place that a name would have in a sorted list. */
function around(name: string, sorted: readonly string[]): readonly string[] {
  const start = placeIn(sorted, name)
  const side = Math.floor(comparedLimit / 4)
  return sorted.slice(Math.max(0, start - side), start + side)
}

function reverse(path: string): string {
  return path.split('').reverse().join('')
}
