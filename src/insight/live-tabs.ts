import type { Docset } from '../directives/docset.js'
import type { Document } from '../directives/document.js'
import { choosePanels, listPanels, type Panel, type PanelWalk } from '../directives/panels.js'
import { partOf } from '../directives/part.js'
import type { Condition, Directive, Tabs } from '../model/directive.js'
import { isMarkup } from '../model/path.js'
import { contains } from '../model/scope.js'

/** Tabs that an output reaches. */
export interface LiveTabs {
  readonly tabs: Tabs
  /** Path of the file that they stand in. */
  readonly path: string
  readonly panels: readonly Panel[]
}

interface Place {
  readonly document: Document
  readonly paths: readonly string[]
}

interface Part {
  readonly directives: readonly Directive[]
  readonly slots: readonly Directive[]
}

/** Whether each live panel of some tabs stays, in their order; taken one by one. */
type Group = Iterator<boolean, undefined>

/** As many includes as one output may expand. */
const limit = 10_000

/** Lists the tabs that an output for an SDK reaches, in their order, as a walk from its source finds them. */
export function liveTabs(docset: Docset, source: string, sdk: string): LiveTabs[] {
  const found: LiveTabs[] = []
  let includes = 0

  const visitAll = ({ directives, slots }: Part, place: Place, group: Group | undefined): void => {
    for (const directive of directives) visit(directive, place, group && slots.includes(directive) ? group : undefined)
  }

  const visit = (directive: Directive, place: Place, group: Group | undefined): void => {
    const inside = { directives: directive.children, slots: directive.slots }
    switch (directive.kind) {
      case 'condition':
        if (passes(directive, place)) visitAll(inside, place, group)
        return
      case 'tabs':
        return visitAll(inside, place, choose(directive, place))
      case 'tab':
        if (group?.next().value ?? true) visitAll(inside, place, undefined)
        return
      case 'include': {
        visitAll(inside, place, undefined)
        const opened = includes++ < limit ? rules.open(directive, place) : undefined
        if (opened) visitAll(opened, opened.place, group)
      }
    }
  }

  const passes = (condition: Condition, { document }: Place): boolean => {
    const { scope } = docset.decision(condition, document.path)
    return scope === undefined || contains(scope, sdk)
  }

  const rules = {
    passes,
    scopeOf: (tab, { document }) => docset.decision(tab, document.path).scope,
    open: (include, { document: from, paths }) => {
      const { status, path } = docset.target(include, from.path, sdk)
      if (status !== 'ok' || !isMarkup(path) || paths.includes(path)) return undefined
      const document = docset.document(path)
      const place = { document, paths: [...paths, path] }
      const part = partOf(document, include, (condition) => passes(condition, place))
      return part && { directives: part.directives, slots: part.slots, place }
    },
  } satisfies PanelWalk<Place>

  const choose = (tabs: Tabs, place: Place): Group | undefined => {
    const panels = listPanels(tabs.slots, place, rules)
    const choice = choosePanels(tabs, panels, sdk, docset)
    found.push({ tabs, path: place.document.path, panels })
    return choice.kind === 'chosen' ? choice.stays.filter((_, index) => panels[index]?.isLive).values() : undefined
  }

  const document = docset.document(source)
  visitAll(document, { document, paths: [source] }, undefined)
  return found
}
