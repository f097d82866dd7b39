import { plansOf } from '../internals.js'
import { append } from '../model/append.js'
import { describeValue } from '../model/describe-value.js'
import type { Reader } from '../model/reader.js'
import type { CoreResolver } from '../core-resolver.js'
import { findBrokenLinks } from './broken-links.js'
import type { Diff, OutputsChange, PageChange } from './change.js'
import { outputsOf, pairOutputs, type OutputsByReader } from './outputs.js'
import { groupsOf } from './groups.js'
import { tellGroups } from './page-changes.js'
import { readVersion } from './version.js'
import { hasOtherAxes, told } from './readers.js'

/**
 * Says what the readers of each page gained and lost between two versions of the docs. Flat pages are compared, so
 * what only moved within a page, or to a partial, is no difference.
 *
 * @param before a resolver of the earlier version
 * @param after a resolver of the later version
 * @returns plain data; the same input gives the same data
 * @throws {TypeError} where one of the two is no resolver
 */
export function diff(before: CoreResolver, after: CoreResolver, ...more: readonly never[]): Diff {
  plansOf(before, 'before')
  plansOf(after, 'after')
  if (more.length > 0) throw new TypeError(`Expected two resolvers, not also ${describeValue(more[0])}`)
  const [old, now] = [new Set(before.pages), new Set(after.pages)]
  const changes: PageChange[] = []
  const added: OutputsChange[] = []
  const removed: OutputsChange[] = []
  const versions = { before: readVersion(before), after: readVersion(after) }
  const shared = new Map<string, readonly Reader[]>()
  for (const page of [...new Set([...old, ...now])].sort()) {
    const from = old.has(page) ? outputsOf(page, before) : none
    const to = now.has(page) ? outputsOf(page, after) : none
    const pairs = pairOutputs(from, to)
    shared.set(
      page,
      pairs.flatMap(({ readers }) => readers),
    )
    const groups = groupsOf(page, pairs, versions, () => undefined)
    append(changes, tellGroups(groups, pairs, after))
    append(removed, onlyIn(from, to, page, before))
    append(added, onlyIn(to, from, page, after))
  }
  const brokenLinks = findBrokenLinks({ removed, changes, shared }, after)
  const found = { added, removed, changes, brokenLinks }
  return hasOtherAxes(after) ? { ...found, readers: readersOfNamed(found, shared) } : found
}

const none: OutputsByReader = new Map()

function onlyIn(
  these: OutputsByReader,
  others: OutputsByReader,
  page: string,
  resolver: CoreResolver,
): OutputsChange[] {
  const readers = [...these].flatMap(([key, { reader }]) => (others.has(key) ? [] : [reader]))
  return readers.length === 0 ? [] : [{ page, ...told(readers, resolver), isWhole: others.size === 0 }]
}

function readersOfNamed(
  { added, removed, changes, brokenLinks }: Diff,
  shared: ReadonlyMap<string, readonly Reader[]>,
): Record<string, readonly Reader[]> {
  const named = [...[added, removed, changes].flat().map(({ page }) => page), ...brokenLinks.map(({ from }) => from)]
  return Object.fromEntries([...new Set(named)].sort().map((page) => [page, shared.get(page) ?? []]))
}
