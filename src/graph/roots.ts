import { isMarkup } from '../model/path.js'
import { remember } from '../model/remember.js'
import type { Plans } from '../plan/plans.js'
import { draftsOf, leadsTo } from './edges.js'
import { namesIn } from './root-record.js'

const known = new WeakMap<Plans, readonly string[]>()

/**
 * What is looked at by itself, sorted: pages, and of the files that no page is made from those that lead to all others
 * of them.
 */
export function rootsOf(plans: Plans): readonly string[] {
  return remember(known, plans, () => [...plans.docset.pages, ...unreachedRoots(plans)].sort())
}

function unreachedRoots(plans: Plans): readonly string[] {
  const { docset } = plans
  const reached = new Set<string>(docset.pages)
  for (const page of docset.pages) for (const path of namesIn(plans.of(page), docset)) reached.add(path)
  const rest = docset.names.paths.filter((path) => isMarkup(path) && !reached.has(path))
  return leadingAmong(rest, plans, (path) => leadsTo(draftsOf(path, docset)))
}

/**
 * Of files that no page is made from, those that lead to all others of them.
 *
 * @param unreached sorted
 * @param targetsOf where a file leads
 */
export function leadingAmong(
  unreached: readonly string[],
  plans: Plans,
  targetsOf: (path: string) => readonly string[],
): readonly string[] {
  const included = new Set(unreached.flatMap((path) => targetsOf(path).filter((to) => to !== path)))
  // Of files that include each other in a ring, the first by name.
  const ordered = [
    ...unreached.filter((path) => !included.has(path)),
    ...unreached.filter((path) => included.has(path)),
  ]
  const reached = new Set<string>()
  return ordered
    .filter((path) => {
      if (reached.has(path)) return false
      for (const name of namesIn(plans.of(path), plans.docset)) reached.add(name)
      return true
    })
    .sort()
}
