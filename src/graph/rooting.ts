import { isMarkup } from '../model/path.js'
import { isIn } from '../model/sorted.js'
import { isPage } from '../docset/pages.js'
import type { Plans } from '../plan/plans.js'
import { isThere, type Extent } from './extent.js'
import type { GraphIndex, RootRecord } from './graph-index.js'
import { differenceOf, relist, relistedNames, type Relisted } from './path-lists.js'
import { leadingAmong } from './roots.js'

/** What is looked at by itself beside pages, after a change. */
export interface Rooting extends Pick<GraphIndex, 'namedBy' | 'leading' | 'unreached'> {
  /** The leading roots that are to be written down. */
  readonly others: readonly string[]
  /** What is no root any more. */
  readonly gone: readonly string[]
}

/**
 * Finds the roots after a change. Pages are; of the files that no page is made from, it is only told anew which of them
 * lead to the others where one of them is touched.
 *
 * @param pages the pages that the change has touched, as they are now; `undefined` for what is none any more
 * @param targetsOf where a file leads
 * @returns among it who names a path, but for the leading roots that are to be written or are gone
 */
export function rootsAfter(
  before: GraphIndex,
  plans: Plans,
  extent: Extent,
  pages: ReadonlyMap<string, RootRecord | undefined>,
  targetsOf: (path: string) => readonly string[],
): Rooting {
  const { docset } = plans
  const changes = relistedNames(before.roots, pages)
  const namedBy = relist(before.namedBy, changes)
  const isPageNow = (root: string): boolean => (pages.has(root) ? isPage(root, docset) : !isIn(before.leading, root))
  const unreached = unreachedAfter(before, extent, changes, (path) => {
    return isMarkup(path) && isThere(path, docset) && !(namedBy.get(path) ?? []).some(isPageNow)
  })

  const isTouched =
    unreached !== before.unreached || [...extent.edges, ...extent.roots].some((path) => unreached.has(path))
  const led = isTouched ? before.leading : []
  const leading = isTouched ? leadingAmong([...unreached].sort(), plans, targetsOf) : before.leading
  const others = isTouched ? leading.filter((path) => extent.roots.has(path) || !isIn(led, path)) : []
  const gone = [...pages.keys(), ...led].filter((path) => !isPage(path, docset) && !isIn(leading, path))
  return { namedBy, leading, unreached, others, gone }
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
