import type { Position } from 'unist'
import { attributeOf } from '../directives/attributes.js'
import type { Docset } from '../directives/docset.js'
import { listPanels } from '../directives/panels.js'
import { partOf } from '../directives/part.js'
import { placeOf, type Tab, type Tabs } from '../model/directive.js'
import { isMarkup } from '../model/path.js'
import { namesSdk } from './named-sdk.js'

/** Where a label takes effect. */
export interface LabelPlace {
  readonly path: string
  readonly place: Position
  readonly actual: string
}

/** The items of tabs whose label names an SDK, and the panels that have their labels from them, wherever they stand. */
export function itemMentions(docset: Docset, tabs: Tabs, path: string, sdk: string): LabelPlace[] {
  const labels = tabs.items?.labels ?? []
  const named = labels.flatMap((actual, index) =>
    actual !== undefined && namesSdk(actual, sdk, docset) ? [{ actual, index }] : [],
  )
  if (named.length === 0) return []
  const place = attributeOf(tabs.node, docset.settings.names.items)?.position ?? placeOf(tabs)
  const panels = findPanels(docset, tabs, path)
  return named.flatMap(({ actual, index }) => {
    const panel = panels.length === labels.length ? panels[index] : undefined
    const isLabelledByItem = panel !== undefined && panel.tab.label === undefined
    return [
      { path, place, actual },
      ...(isLabelledByItem ? [{ path: panel.path, place: placeOf(panel.tab), actual }] : []),
    ]
  })
}

function findPanels(docset: Docset, tabs: Tabs, path: string): { tab: Tab; path: string }[] {
  const paths: string[] = []
  const panels = listPanels(tabs.slots, [path], {
    passes: () => true,
    scopeOf: (_, chain) => {
      paths.push(chain.at(-1) ?? path)
      return undefined
    },
    open: (include, chain) => {
      const { status, path: to } = docset.target(include, chain.at(-1) ?? path, undefined)
      if (status !== 'ok' || !isMarkup(to) || chain.includes(to)) return undefined
      const part = partOf(docset.document(to), include, () => true)
      return part && { slots: part.slots, place: [...chain, to] }
    },
    children: () => undefined,
  })
  return panels.map(({ tab }, index) => ({ tab, path: paths[index] ?? path }))
}
