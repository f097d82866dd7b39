import { passes, type Facts } from '../directives/decision.js'
import type { Docset } from '../directives/docset.js'
import type { Document } from '../directives/document.js'
import { choosePanels, listPanels, type Panel, type PanelChoice } from '../directives/panels.js'
import { partOf } from '../directives/part.js'
import type { Part } from '../directives/section.js'
import type { Condition, Include, Tabs } from '../model/directive.js'
import { includeDepth } from '../model/limits.js'
import { isMarkup } from '../model/path.js'

/** A file on a walk. */
export interface Place {
  readonly document: Document
  /** The include that brought the file in, and where it stands. */
  readonly site: { readonly include: Include; readonly place: Place } | undefined
  /** Paths of the files on the way here, this one last. */
  readonly paths: readonly string[]
  /** How deep in the output what stands there is nested. */
  readonly depth: number
  readonly sdk: string | undefined
  readonly facts: Facts
}

/** Where a walk starts. */
export function startPlace(docset: Docset, path: string, sdk: string | undefined, facts: Facts = {}): Place {
  return { document: docset.document(path), site: undefined, paths: [path], depth: 0, sdk, facts }
}

/** How deep in the output what an include brings in is nested. */
export function depthOf(include: Include, { document, depth }: Place): number {
  return depth + includeDepth + (document.depths.get(include) ?? 0)
}

/** Whether a condition lets its content through. */
export function isLive(docset: Docset, condition: Condition, { document, sdk, facts }: Place): boolean {
  return passes(condition, docset.decision(condition, document.path).scope, sdk, facts)
}

/** The file, or section, that an include brings in; `undefined` where it brings none. */
export function openInclude(
  docset: Docset,
  include: Include,
  at: Place,
): { readonly place: Place; readonly part: Part } | undefined {
  const { status, path } = docset.target(include, at.document.path, at.sdk)
  if (status !== 'ok' || !isMarkup(path) || at.paths.includes(path)) return undefined
  const document = docset.document(path)
  const place: Place = {
    ...at,
    document,
    site: { include, place: at },
    paths: [...at.paths, path],
    depth: depthOf(include, at),
  }
  const part = partOf(document, include, (condition) => isLive(docset, condition, place))
  return part && { place, part }
}

/**
 * The panels of tabs, and what becomes of them for an SDK.
 *
 * @param onOpen is told of each include that is opened on the way
 */
export function panelsOf(
  docset: Docset,
  tabs: Tabs,
  place: Place & { readonly sdk: string },
  onOpen: (include: Include, at: Place) => void = () => undefined,
): { readonly panels: readonly Panel[]; readonly choice: PanelChoice } {
  const panels = listPanels<Place>(tabs.slots, place, {
    passes: (condition, at) => isLive(docset, condition, at),
    scopeOf: (tab, at) => docset.decision(tab, at.document.path).scope,
    open: (include, at) => {
      onOpen(include, at)
      const opened = openInclude(docset, include, at)
      return opened && { slots: opened.part.slots, place: opened.place }
    },
    children: ({ site }) => site && { slots: site.include.slots, place: site.place },
  })
  return { panels, choice: choosePanels(tabs, panels, place.sdk, docset) }
}
