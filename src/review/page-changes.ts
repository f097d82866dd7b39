import type { CoreResolver } from '../core-resolver.js'
import type { Reader } from '../model/reader.js'
import { told } from '../model/told-readers.js'
import type { PageChange } from './change.js'
import { isEmptyDelta, tellDelta } from './delta.js'
import type { Group } from './groups.js'
import { closeHunk } from './hunks.js'
import type { Item } from './item.js'

/**
 * Tells what changed on one page, in the order of its readers.
 *
 * @param compared all whom the page was compared for
 * @param crossed what was lost or gained only by going to another page, or coming from one
 */
export function tellGroups(
  groups: readonly Group[],
  compared: readonly Reader[],
  after: CoreResolver,
  crossed: ReadonlySet<Item>,
): PageChange[] {
  const { sdks: scope } = told(compared, after)
  return groups
    .flatMap(({ page, readers, compared, order, hunks }): PageChange[] => {
      const delta = tellDelta(compared, order, crossed)
      if (isEmptyDelta(delta)) return []
      return [{ page, ...told(readers, after), scope, ...delta, hunks: hunks.map((hunk) => closeHunk(hunk, crossed)) }]
    })
    .sort((a, b) => scope.indexOf(a.sdks[0] ?? '') - scope.indexOf(b.sdks[0] ?? ''))
}
