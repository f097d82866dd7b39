import { plansOf } from '../internals.js'
import type { Reader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import { told } from '../model/told-readers.js'
import type { CoreResolver } from '../core-resolver.js'
import type { BrokenLink, PageChange } from './change.js'
import { linksIn } from '../page/links.js'
import { LostTargets, targetKey, type LostAnchors } from './lost-targets.js'
import { sourcePathOf } from './outputs.js'
import { byKey, keyOf, readersOf } from './readers.js'
import { locationOf } from '../page/location.js'

/**
 * Finds the links of a docs set that lead to what it has lost.
 *
 * @param changes what pages lost
 */
export function findBrokenLinks(
  changes: readonly PageChange[],
  before: CoreResolver,
  after: CoreResolver,
): BrokenLink[] {
  const { docset } = plansOf(after)
  const lost = new LostTargets(lostAnchors(changes), plansOf(before).docset, docset)
  if (!lost.hasAny) return []
  const found = new Map<string, { readonly link: Omit<BrokenLink, 'sdks'>; readonly readers: Reader[] }>()
  for (const from of after.pages) {
    for (const variant of after.variants(from)) {
      const source = sourcePathOf(variant, after)
      for (const { node, url, position } of linksIn(variant.tree, docset.settings.urls)) {
        for (const reader of variant.readers) {
          const target = lost.of(url, from, reader)
          if (target === undefined) continue
          const link = { ...target, from, url, location: locationOf(node, source, position) }
          remember(found, JSON.stringify(link), () => ({ link, readers: [] as Reader[] })).readers.push(reader)
        }
      }
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { link, readers }]) => ({ ...link, ...told([...byKey(readers).values()], after) }))
}

function lostAnchors(changes: readonly PageChange[]): LostAnchors {
  const lost = new Map<string, Set<string>>()
  for (const change of changes) {
    for (const { id } of change.lost.anchors) {
      const readers = remember(lost, targetKey({ page: change.page, anchor: id }), () => new Set<string>())
      for (const reader of readersOf(change)) readers.add(keyOf(reader))
    }
  }
  return lost
}
