import type { ModuleLookup } from '../directives/module-use.js'
import { idsIn, type ValueList } from '../directives/value-lists.js'
import { append } from '../model/append.js'
import type { Constants } from './constants.js'

/** Lists of values with what their file and others define filled in. */
export function resolveLists(
  lists: readonly ValueList[],
  path: string,
  constants: Constants,
): { readonly lists: readonly ValueList[]; readonly modules: readonly ModuleLookup[] } {
  const modules: ModuleLookup[] = []
  const resolved = lists.map((list) => {
    if (list.expression === undefined) return list
    const { known, modules: used } = constants.evaluate(list.expression, path)
    append(modules, used)
    return known ? { ...list, ids: idsIn(known.value, list.axis) } : list
  })
  return { lists: resolved, modules }
}
