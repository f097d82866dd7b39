import { isMarkup } from '../model/path.js'
import { isIn } from '../model/sorted.js'
import { isPage } from '../docset/pages.js'
import type { Plans } from '../plan/plans.js'
import { isThere, type Extent } from './extent.js'
import type { GraphIndex } from './graph-index.js'
import { differenceOf, relist, type Relisted } from './path-lists.js'
import { leadingAmong } from './roots.js'
import { excerptedIn, namesIn } from './root-record.js'

/** What is looked at by itself, after a change. */
export interface Rooting extends Pick<GraphIndex, 'namedBy' | 'leading' | 'unreached'> {
  /** The roots whose plans are to be written down, with the paths that they name. */
  readonly written: ReadonlyMap<string, readonly string[]>
  /** Of those, which read some lines of files by themselves, with these. */
  readonly excerpted: ReadonlyMap<string, readonly string[]>
  /** What is no root any more. */
  readonly gone: ReadonlySet<string>
}

/**
 * Finds the roots after a change. Pages are; of the files that no page is made from, it is only told anew which of them
 * lead to the others where one of them is touched.
 */
export function rootsAfter(
  before: GraphIndex,
  plans: Plans,
  extent: Extent,
  targetsOf: (path: string) => readonly string[],
): Rooting {
  const { docset } = plans
  const excerpted = new Map<string, readonly string[]>()
  // Plans may be let go, so that all that is asked of them is asked at once.
  const namesNow = (path: string): readonly string[] => {
    const own = plans.of(path)
    const files = excerptedIn(own, docset)
    if (files.length > 0) excerpted.set(path, files)
    return namesIn(own, docset)
  }
  const namesBefore = (path: string): readonly string[] => before.roots.get(path)?.names ?? []

  const pages = new Map<string, Relisted>()
  for (const path of extent.roots) {
    if (isPage(path, docset)) pages.set(path, { were: namesBefore(path), are: namesNow(path) })
    else if (!isIn(before.leading, path)) pages.set(path, { were: namesBefore(path), are: [] })
  }
  const namedBy = relist(before.namedBy, pages)
  const isPageNow = (root: string): boolean => (pages.has(root) ? isPage(root, docset) : !isIn(before.leading, root))
  const unreached = unreachedAfter(before, extent, pages, (path) => {
    return isMarkup(path) && isThere(path, docset) && !(namedBy.get(path) ?? []).some(isPageNow)
  })

  const isTouched =
    unreached !== before.unreached || [...extent.edges, ...extent.roots].some((path) => unreached.has(path))
  const leading = isTouched ? leadingAmong([...unreached].sort(), plans, targetsOf) : before.leading
  const others = new Map<string, Relisted>()
  if (isTouched) {
    for (const path of before.leading)
      if (!isIn(leading, path) && !isPage(path, docset)) others.set(path, { were: namesBefore(path), are: [] })
    for (const path of leading)
      if (extent.roots.has(path) || !isIn(before.leading, path))
        others.set(path, { were: pages.has(path) ? [] : namesBefore(path), are: namesNow(path) })
  }

  const changed = [...pages, ...others]
  return {
    namedBy: relist(namedBy, others),
    leading,
    unreached,
    written: new Map(changed.flatMap(([path, { are }]) => (are.length > 0 ? [[path, are] as const] : []))),
    excerpted,
    gone: new Set(
      changed.flatMap(([path, { are }]) => (are.length === 0 && !others.get(path)?.are.length ? [path] : [])),
    ),
  }
}

// Pages have come to name a path or do no longer; or it is a new one.
function unreachedAfter(
  { unreached }: GraphIndex,
  { names }: Extent,
  changes: ReadonlyMap<string, Relisted>,
  isUnreached: (path: string) => boolean,
): ReadonlySet<string> {
  const asked = new Set(names)
  for (const relisted of changes.values()) {
    const { added, gone } = differenceOf(relisted)
    for (const path of [...added, ...gone]) asked.add(path)
  }
  const other = [...asked].filter((path) => isUnreached(path) !== unreached.has(path))
  if (other.length === 0) return unreached
  const changed = new Set(unreached)
  for (const path of other) if (!changed.delete(path)) changed.add(path)
  return changed
}
