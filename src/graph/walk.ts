import type { Facts } from '../directives/decision.js'
import type { Docset } from '../directives/docset.js'
import { comingPanels, takePanel, type Panel } from '../directives/panels.js'
import type { Condition, Directive, Include, Slot, Tab, Tabs } from '../model/directive.js'
import { includeLimit, outputDepthLimit } from '../model/limits.js'
import { depthOf, isLive, openInclude, panelsOf, startPlace, type Place } from './place.js'

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

interface Group {
  readonly stays: readonly boolean[]
  /** Panels that conditions let through and that have not come by yet. */
  readonly coming: { readonly tab: Tab; readonly index: number }[]
}

/** Walks the directives of a page as an output for an SDK would; without an SDK, through every branch. */
export function walk(docset: Docset, source: string, sdk: string | undefined, facts: Facts = {}): Walk {
  const steps: WalkStep[] = []
  const tabsOnWay: WalkTabs[] = []
  const decisions: string[] = []
  const looked = new Set([source])
  let isAboutSdk = false
  let includes = 0

  const visitAll = (
    directives: readonly Directive[],
    slots: readonly Slot[],
    place: Place,
    group: Group | undefined,
  ): void => {
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

  const passes = (condition: Condition, place: Place): boolean => {
    if (docset.decision(condition, place.document.path).scope !== undefined) isAboutSdk = true
    const isPassing = isLive(docset, condition, place)
    decisions.push(isPassing ? '1' : '0')
    return isPassing
  }

  const choose = (tabs: Tabs, place: Place): Group | undefined => {
    if (docset.settings.tabs === false) return undefined
    isAboutSdk = true
    if (sdk === undefined) return undefined
    const { panels, choice } = panelsOf(docset, tabs, { ...place, sdk }, look)
    tabsOnWay.push({ tabs, path: place.document.path, panels })
    if (choice.kind !== 'chosen') {
      decisions.push(choice.kind)
      return undefined
    }
    decisions.push(choice.stays.map(Number).join('') + (choice.isUnmatched ? '?' : ''))
    return { stays: choice.stays, coming: comingPanels(panels) }
  }

  const stays = (tab: Tab, group: Group | undefined): boolean => {
    const panel = group && takePanel(group.coming, tab)
    return panel === undefined || (group?.stays[panel] ?? true)
  }

  const look = (include: Include, { document: { path: from } }: Place): void => {
    const { status, path, tried } = docset.target(include, from, sdk)
    for (const other of tried) looked.add(other)
    if (status === 'ok' || status === 'missing') looked.add(path)
  }

  const follow = (include: Include, place: Place, group: Group | undefined): void => {
    const { path: from } = place.document
    const { status, path: to } = docset.target(include, from, sdk)
    look(include, place)
    if (include.section !== undefined || docset.targetSdks(include, from).length > 0) isAboutSdk = true
    const isCycle = place.paths.includes(to)
    steps.push({ include, from, to, depth: place.paths.length - 1, isCycle })
    decisions.push(to)
    if (status !== 'ok' || isCycle) return
    const isWithin = ++includes <= includeLimit && depthOf(include, place) <= outputDepthLimit
    const opened = isWithin ? openInclude(docset, include, place) : undefined
    if (include.section !== undefined) decisions.push(`#${opened?.part.nodes[0]?.position?.start.offset}`)
    if (opened) visitAll(opened.part.directives, opened.part.slots, opened.place, group)
  }

  const start = startPlace(docset, source, sdk, facts)
  visitAll(start.document.directives, start.document.slots, start, undefined)
  return { steps, tabs: tabsOnWay, signature: JSON.stringify(decisions), isAboutSdk, looked }
}
