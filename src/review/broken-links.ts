import { append } from '../model/append.js'
import type { Reader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import { contains } from '../model/scope.js'
import type { CoreResolver } from '../core-resolver.js'
import type { BrokenLink, PageChange, OutputsChange } from './change.js'
import { linksIn } from '../page/links.js'
import { createUrlLocator, type Destination } from '../page/locate-url.js'
import { sourceOf } from './outputs.js'
import { byKey, keyOf, readersOf, told } from './readers.js'
import { locationOf } from '../page/location.js'

/** What a docs set lost. */
export interface Losses {
  /** The pages that went. */
  readonly removed: readonly OutputsChange[]
  readonly changes: readonly PageChange[]
  /** The readers whom each page was compared for. */
  readonly shared: ReadonlyMap<string, readonly Reader[]>
}

/** The keys of the readers that an anchor was lost for; all that its page was compared for, where `isForAll`. */
interface Loss {
  readonly keys: ReadonlySet<string>
  readonly isForAll: boolean
}

/**
 * Finds the links of a docs set that lead to what it has lost.
 *
 * @param after the docs set as it is now
 */
export function findBrokenLinks({ removed, changes, shared }: Losses, after: CoreResolver): BrokenLink[] {
  const gone = new Set(removed.filter(({ isWhole }) => isWhole).map(({ page }) => page))
  const losses = lossesOf(changes, shared)
  if (gone.size === 0 && losses.size === 0) return []
  const locate = createUrlLocator([...gone, ...after.pages], after.sdks)
  const found = new Map<string, { readonly link: Omit<BrokenLink, 'sdks'>; readonly readers: Reader[] }>()

  for (const from of after.pages) {
    for (const variant of after.variants(from)) {
      const { readers } = variant
      for (const { node, url } of linksIn(variant.tree)) {
        const to = locate(url, from)
        if (to === undefined) continue
        const { page } = to
        const loss = losses.get(anchorKey(to))
        const losers = readers.filter((reader) => gone.has(page) || (loss && isLostFor(reader, to, loss, after)))
        if (losers.length === 0) continue
        const anchor = gone.has(page) ? null : to.anchor
        const link = { page, anchor, from, url, location: locationOf(node, sourceOf(variant, after)) }
        append(remember(found, JSON.stringify(link), () => ({ link, readers: [] as Reader[] })).readers, losers)
      }
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { link, readers }]) => ({ ...link, ...told([...byKey(readers).values()], after) }))
}

const anchorKey = ({ page, anchor }: Pick<Destination, 'page' | 'anchor'>): string => JSON.stringify([page, anchor])

function lossesOf(changes: readonly PageChange[], shared: Losses['shared']): Map<string, Loss> {
  const losses = new Map<string, Loss>()
  for (const change of changes) {
    const { page, lost } = change
    for (const { id } of lost.anchors) {
      const key = anchorKey({ page, anchor: id })
      const keys = new Set([...(losses.get(key)?.keys ?? []), ...readersOf(change).map(keyOf)])
      losses.set(key, { keys, isForAll: (shared.get(page) ?? []).every((reader) => keys.has(keyOf(reader))) })
    }
  }
  return losses
}

// A reader whom the page is not built for gets to it as it is for some other.
function isLostFor(reader: Reader, to: Destination, { keys, isForAll }: Loss, after: CoreResolver): boolean {
  const target = to.sdk === undefined ? reader : { ...reader, sdk: to.sdk }
  return keys.has(keyOf(target)) || (isForAll && !contains(after.scope(to.page), target))
}
