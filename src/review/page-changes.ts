import type { CoreResolver } from '../core-resolver.js'
import type { PageChange } from './change.js'
import { isEmptyDelta, tellDelta } from './delta.js'
import type { Group } from './groups.js'
import { closeHunk } from './hunks.js'
import type { Item } from './item.js'
import type { Pair } from './outputs.js'
import { sdksAmong, told } from './readers.js'

/**
 * Tells what changed on one page, in the order of its readers.
 *
 * @param pairs all that were compared
 * @param isOnOtherPage whether what was lost or gained only went to another page, or came from one
 */
export function tellGroups(
  groups: readonly Group[],
  pairs: readonly Pair[],
  after: CoreResolver,
  isOnOtherPage: (item: Item) => boolean = () => false,
): PageChange[] {
  const scope = sdksAmong(
    pairs.flatMap(({ readers }) => readers),
    after,
  )
  return groups
    .flatMap(({ page, readers, compared, order, hunks }): PageChange[] => {
      const delta = tellDelta(compared, order, isOnOtherPage)
      if (isEmptyDelta(delta)) return []
      const closed = hunks.map((hunk) => closeHunk(hunk, isOnOtherPage))
      return [{ page, ...told(readers, after), scope, ...delta, hunks: closed }]
    })
    .sort((a, b) => scope.indexOf(a.sdks[0] ?? '') - scope.indexOf(b.sdks[0] ?? ''))
}
