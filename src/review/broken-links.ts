import { contains } from '../model/scope.js'
import type { Resolver } from '../resolver.js'
import type { BrokenLink, Change, PageOutputs } from './change.js'
import { linksIn } from './links.js'
import { createUrlLocator, type Destination } from './locate-url.js'
import { keysOf } from './outputs.js'
import { placeAt, whereaboutsOf } from './whereabouts.js'

/** The SDKs that an anchor was lost for, `null` where there are none; all the page has, where `isForAll`. */
interface Loss {
  readonly sdks: ReadonlySet<string | null>
  readonly isForAll: boolean
}

/**
 * Finds the links of a docs set that lead to what it has lost.
 *
 * @param changes what pages lost
 * @param removed the pages that went
 * @param after the docs set as it is now
 */
export function findBrokenLinks(
  changes: readonly Change[],
  removed: readonly PageOutputs[],
  after: Resolver,
): BrokenLink[] {
  const gone = new Set(removed.filter(({ isWhole }) => isWhole).map(({ page }) => page))
  const losses = lossesOf(changes)
  if (gone.size === 0 && losses.size === 0) return []
  const locate = createUrlLocator([...gone, ...after.pages], after.sdks)
  const found = new Map<string, BrokenLink>()

  for (const from of after.pages) {
    for (const variant of after.variants(from)) {
      for (const { node, url } of linksIn(variant.tree)) {
        const to = locate(url, from)
        if (to === undefined) continue
        const loss = losses.get(keyOf(to))
        const sdks = keysOf(variant).filter((sdk) => gone.has(to.page) || (loss && isLostFor(sdk, to, loss, after)))
        if (sdks.length === 0) continue
        const link = {
          page: to.page,
          anchor: gone.has(to.page) ? null : to.anchor,
          from,
          url,
          place: placeAt(whereaboutsOf(node, variant.file.path)),
        }
        const key = JSON.stringify(link)
        const known = new Set([...(found.get(key)?.sdks ?? []), ...sdks])
        found.set(key, { ...link, sdks: after.sdks.filter((sdk) => known.has(sdk)) })
      }
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link)
}

const keyOf = ({ page, anchor }: Pick<Destination, 'page' | 'anchor'>): string => JSON.stringify([page, anchor])

function lossesOf(changes: readonly Change[]): Map<string, Loss> {
  const losses = new Map<string, Loss>()
  for (const { page, sdks, scope, lost } of changes) {
    for (const { id } of lost.anchors) {
      const key = keyOf({ page, anchor: id })
      const all = new Set([...(losses.get(key)?.sdks ?? []), ...(sdks.length === 0 ? [null] : sdks)])
      losses.set(key, { sdks: all, isForAll: scope.every((sdk) => all.has(sdk)) })
    }
  }
  return losses
}

// A reader whose SDK the page is not built for gets to it as it is for some other.
function isLostFor(sdk: string | null, to: Destination, { sdks, isForAll }: Loss, after: Resolver): boolean {
  const target = to.sdk ?? sdk
  return sdks.has(target) || (isForAll && target !== null && !contains(after.scope(to.page), target))
}
