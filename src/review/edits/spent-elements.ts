import type { Directive, Site } from '../../directives/directive.js'
import type { Docset } from '../../docset/docset.js'
import type { Document } from '../../docset/document.js'
import { all, holds, intersectSets, type ValueSet } from '../../model/scope.js'
import { isForNobodyElse, type Retired } from './retired.js'

/**
 * Finds the elements of a file of whose readers nobody else is left, as their lists say, and those of all that is around
 * them: who has the value may be named, or all others left out.
 */
export function spentElements({ path, sites }: Document, retired: Retired, docset: Docset): ReadonlySet<Directive> {
  const { id, axis } = retired
  const spent = new Set<Directive>()
  const enter = (inside: readonly Site[], around: ValueSet): void => {
    for (const site of inside) {
      if ('lists' in site) {
        const { sets, lists } = docset.written(site, path)
        const own = sets.get(axis.name)
        const set = own ? intersectSets(around, own) : around
        const isAboutIt = holds(set, id) || lists.some((list) => list.axis === axis.name && list.ids.includes(id))
        if (own && isAboutIt && isForNobodyElse(set, retired)) spent.add(site)
        enter(site.attributes, set)
        enter(site.sites, set)
      } else if ('sites' in site) {
        // What a definition holds comes back with it from a branch that went.
        enter(site.sites, site.kind === 'definition' ? all : around)
      }
    }
  }
  enter(sites, all)
  return spent
}
