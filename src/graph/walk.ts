import type { Docset } from '../directives/docset.js'
import type { Document } from '../directives/document.js'
import { choosePanels, comingPanels, listPanels, takePanel, type Panel } from '../directives/panels.js'
import { partOf } from '../directives/part.js'
import type { Condition, Directive, Include, Slot, Tab, Tabs } from '../model/directive.js'
import { isMarkup } from '../model/path.js'
import { contains } from '../model/scope.js'

/** An include that was followed, or refused, on the walk from a page. */
export interface WalkStep {
  readonly include: Include
  readonly from: string
  /** The file it names, or where there is none, what it should be. */
  readonly to: string
  readonly depth: number
  /** Whether it was refused since it would close a cycle. */
  readonly isCycle: boolean
}

/** What one page is made from for one SDK. */
export interface Walk {
  readonly steps: readonly WalkStep[]
  /** The tabs on the way; none without an SDK, or where tabs are left alone. */
  readonly tabs: readonly WalkTabs[]
  /** Every decision on the way, in order: SDKs with the same decisions have the same output. */
  readonly signature: string
  /** Whether another SDK could have led another way. */
  readonly isAboutSdk: boolean
  /** Paths that were looked for, found or not. */
  readonly looked: ReadonlySet<string>
}

/** Tabs on the walk from a page, with all their panels. */
export interface WalkTabs {
  readonly tabs: Tabs
  /** Path of the file that they stand in. */
  readonly path: string
  readonly panels: readonly Panel[]
}

interface Place {
  readonly document: Document
  /** The include that brought the file in, and where it stands. */
  readonly site: { readonly include: Include; readonly place: Place } | undefined
  readonly paths: readonly string[]
}

interface Group {
  readonly stays: readonly boolean[]
  /** Panels that conditions let through and that have not come by yet. */
  readonly coming: { readonly tab: Tab; readonly index: number }[]
}

/** As many includes as one output may expand. */
const limit = 10_000

/** Walks the directives of a page as an output for an SDK would; without an SDK, through every branch. */
export function walk(docset: Docset, source: string, sdk: string | undefined): Walk {
  const steps: WalkStep[] = []
  const tabsOnWay: WalkTabs[] = []
  const decisions: string[] = []
  const looked = new Set([source])
  let isAboutSdk = false

  const visitAll = (directives: readonly Directive[], slots: readonly Slot[], place: Place, group: Group | undefined): void => {
    for (const directive of directives) visit(directive, place, group && slots.includes(directive) ? group : undefined)
  }

  const visit = (directive: Directive, place: Place, group: Group | undefined): void => {
    const inside = (next: Group | undefined): void => visitAll(directive.children, directive.slots, place, next)
    switch (directive.kind) {
      case 'condition':
        if (passes(directive, place)) inside(group)
        return
      case 'tabs':
        return inside(choose(directive, place))
      case 'tab':
        if (stays(directive, group)) inside(undefined)
        return
      case 'include':
        inside(undefined)
        return follow(directive, place, group)
    }
  }

  const isLive = (condition: Condition, { document }: Place): boolean => {
    const { scope } = docset.decision(condition, document.path)
    if (scope !== undefined) isAboutSdk = true
    return scope === undefined || sdk === undefined || contains(scope, sdk)
  }

  const passes = (condition: Condition, place: Place): boolean => {
    const isPassing = isLive(condition, place)
    decisions.push(isPassing ? '1' : '0')
    return isPassing
  }

  const choose = (tabs: Tabs, place: Place): Group | undefined => {
    if (docset.settings.tabs === false) return undefined
    if (sdk === undefined) {
      isAboutSdk = true
      return undefined
    }
    const panels = listPanels(tabs.slots, place, {
      passes: isLive,
      scopeOf: (tab: Tab, at) => docset.decision(tab, at.document.path).scope,
      open,
      children: ({ site }) => site && { slots: site.include.slots, place: site.place },
    })
    tabsOnWay.push({ tabs, path: place.document.path, panels })
    const choice = choosePanels(tabs, panels, sdk, docset)
    if (choice.kind !== 'chosen') return undefined
    if (choice.isAboutSdks) isAboutSdk = true
    decisions.push(choice.stays.map(Number).join('') + (choice.isUnmatched ? '?' : ''))
    return { stays: choice.stays, coming: comingPanels(panels) }
  }

  const stays = (tab: Tab, group: Group | undefined): boolean => {
    const panel = group && takePanel(group.coming, tab)
    return panel === undefined || (group?.stays[panel] ?? true)
  }

  const open = (include: Include, at: Place): { place: Place; slots: readonly Slot[]; directives: readonly Directive[] } | undefined => {
    const { status, path, tried } = docset.target(include, at.document.path, sdk)
    for (const other of tried) looked.add(other)
    if (status === 'ok' || status === 'missing') looked.add(path)
    if (status !== 'ok' || !isMarkup(path) || at.paths.includes(path)) return undefined
    const document = docset.document(path)
    const inner: Place = { document, site: { include, place: at }, paths: [...at.paths, path] }
    const part = partOf(document, include, (condition) => isLive(condition, inner))
    if (include.section !== undefined) {
      decisions.push(`#${part?.nodes[0]?.position?.start.offset}`)
      isAboutSdk = true
    }
    return part && { place: inner, slots: part.slots, directives: part.directives }
  }

  const follow = (include: Include, place: Place, group: Group | undefined): void => {
    const { path: from } = place.document
    const { path: to } = docset.target(include, from, sdk)
    if (docset.variantOf(to) || docset.variantSdks(to).length > 0) isAboutSdk = true
    const isCycle = place.paths.includes(to)
    const opened = open(include, place)
    steps.push({ include, from, to, depth: place.paths.length - 1, isCycle })
    decisions.push(to)
    if (steps.length > limit) return
    if (opened) visitAll(opened.directives, opened.slots, opened.place, group)
  }

  const document = docset.document(source)
  visitAll(document.directives, document.slots, { document, site: undefined, paths: [source] }, undefined)
  return { steps, tabs: tabsOnWay, signature: JSON.stringify(decisions), isAboutSdk, looked }
}
