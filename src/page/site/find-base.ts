import { nameOf, partsOf } from '../address.js'
import { compareTexts } from '../../model/sorted.js'

/**
 * Finds the folder of the site that the docs are in: the one below which most links find pages.
 *
 * @param urls that start with `/`, each once
 * @param names of pages below that folder
 * @param values of axes, which may stand before a page
 * @returns its name, `''` for the root; `undefined` where no link finds a page
 */
export function findBase(
  urls: Iterable<string>,
  names: ReadonlySet<string>,
  values: ReadonlySet<string>,
): string | undefined {
  const counts = new Map<string, number>()
  for (const url of urls) {
    const base = folderBefore(nameOf(partsOf(url).path), names)
    if (base === undefined) continue
    const segments = base.split('/')
    const own = values.has(segments.at(-1) ?? '') ? segments.slice(0, -1).join('/') : base
    counts.set(own, (counts.get(own) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([a, one], [b, other]) => other - one || a.length - b.length || compareTexts(a, b))
  return most?.[0]
}

/** What stands before the longest name of a page that a name ends in. */
function folderBefore(name: string, names: ReadonlySet<string>): string | undefined {
  for (let start = 0; start < name.length; start = next(name, start))
    if (names.has(name.slice(start))) return name.slice(0, Math.max(0, start - 1))
  return undefined
}

function next(name: string, start: number): number {
  const slash = name.indexOf('/', start)
  return slash === -1 ? name.length : slash + 1
}
