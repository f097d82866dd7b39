import type { Position } from 'unist'
import type { Docset } from '../directives/docset.js'
import { choosePanels } from '../directives/panels.js'
import { pagesOf, sourceFor } from '../graph/build.js'
import { walk, type WalkTabs } from '../graph/walk.js'
import { placeOf, type Tabs } from '../model/directive.js'
import { sdksIn } from '../model/scope.js'
import type { Settings } from '../model/settings.js'
import { comparePlaces } from './order.js'

/** What the SDKs of a page find in one group of tabs. */
export interface Coverage {
  readonly page: string
  /** Path of the file that the tabs stand in: the page, or what it includes. */
  readonly path: string
  readonly place: Position
  /** The labels of the panels; `undefined` for one without. */
  readonly labels: readonly (string | undefined)[]
  /** The SDKs that a panel names. */
  readonly own: readonly string[]
  /** Those that a panel for everybody else is left for. */
  readonly fallback: readonly string[]
  /** Those that no panel is for. */
  readonly none: readonly string[]
}

type Found = 'own' | 'fallback' | 'none'

/**
 * Finds what the tabs of each page hold for its SDKs. Only tabs of which a panel names an SDK are listed, and of the
 * page's SDKs those that reach the tabs: conditions and tabs around them count.
 *
 * @returns rows sorted by page, then by the file and place of the tabs
 */
export function findCoverage(docset: Docset): Coverage[] {
  return pagesOf(docset).flatMap((page) => coverageOf(docset, page))
}

function coverageOf(docset: Docset, page: string): Coverage[] {
  const sdks = sdksIn(docset.scope(page), docset.sdks)
  const rows = new Map<Tabs, { path: string; labels: Coverage['labels']; bySdk: Map<string, Found> }>()
  for (const sdk of sdks) {
    for (const live of walk(docset, sourceFor(docset, page, sdk), sdk).tabs) {
      const found = findFor(sdk, live, docset)
      if (found === undefined) continue
      const row = rows.get(live.tabs) ?? { path: live.path, labels: found.labels, bySdk: new Map<string, Found>() }
      rows.set(live.tabs, row)
      row.bySdk.set(sdk, found.kind)
    }
  }
  return [...rows]
    .map(([tabs, { path, labels, bySdk }]): Coverage => {
      const having = (kind: Found): string[] => sdks.filter((sdk) => bySdk.get(sdk) === kind)
      return {
        page,
        path,
        place: placeOf(tabs),
        labels,
        own: having('own'),
        fallback: having('fallback'),
        none: having('none'),
      }
    })
    .sort(comparePlaces)
}

function findFor(
  sdk: string,
  { tabs, panels }: WalkTabs,
  docset: Docset,
): { kind: Found; labels: Coverage['labels'] } | undefined {
  const choice = choosePanels(tabs, panels, sdk, docset)
  if (choice.kind !== 'chosen' || !choice.isAboutSdks) return undefined
  if (choice.isUnmatched) return { kind: 'none', labels: choice.labels }
  const strict = choosePanels(tabs, panels, sdk, { ...docset, settings: withoutFallback(docset.settings) })
  const isOwn = strict.kind === 'chosen' && !strict.isUnmatched
  return { kind: isOwn ? 'own' : 'fallback', labels: choice.labels }
}

const withoutFallback = (settings: Settings): Settings => ({
  ...settings,
  tabs: settings.tabs && { ...settings.tabs, fallback: [] },
})
