import { isMarkup } from '../model/path.js'
import { remember } from '../model/remember.js'
import type { Plans } from '../plan/plans.js'
import { draftsOf } from './edges.js'

const known = new WeakMap<Plans, readonly string[]>()

/**
 * What is looked at by itself, sorted: pages, and of the files that no page is made from those that lead to all others
 * of them.
 */
export function rootsOf(plans: Plans): readonly string[] {
  return remember(known, plans, () => [...plans.docset.pages, ...unreachedRoots(plans)].sort())
}

function unreachedRoots(plans: Plans): string[] {
  const { docset } = plans
  const reached = new Set<string>(docset.pages)
  for (const page of docset.pages) reach(page, plans, reached)
  const rest = docset.names.paths.filter((path) => isMarkup(path) && !reached.has(path))
  const included = new Set(
    rest.flatMap((path) => draftsOf(path, docset).map(({ from, to }) => (from === to ? '' : to))),
  )
  // Of files that include each other in a ring, the first by name.
  const ordered = [...rest.filter((path) => !included.has(path)), ...rest.filter((path) => included.has(path))]
  return ordered.filter((path) => {
    if (reached.has(path)) return false
    reach(path, plans, reached)
    return true
  })
}

function reach(path: string, plans: Plans, reached: Set<string>): void {
  for (const { source, steps } of plans.of(path).distinct(plans.docset)) {
    reached.add(source)
    for (const { to } of steps) reached.add(to)
  }
}
