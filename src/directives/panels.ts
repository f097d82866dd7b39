import type { Directive, Slot, Tab, Tabs } from '../model/directive.js'
import { includeLimit } from '../model/limits.js'
import { contains, only, type Scope } from '../model/scope.js'
import type { Settings } from '../model/settings.js'

/** A panel of tabs, before anything is dropped. */
export interface Panel {
  readonly tab: Tab
  /** Its own `sdk` or `notSdk`. */
  readonly scope: Scope | undefined
  /** Whether the conditions and includes between it and its tabs let it through. */
  readonly isLive: boolean
}

/** What becomes of the panels of one `<Tabs>` for an SDK. */
export type PanelChoice =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'miscounted'; readonly items: number; readonly panels: number }
  | { readonly kind: 'dynamic' }
  /** `stays` and `labels` by panel; `isAboutSdks` where some panel names an SDK; `isUnmatched` where no panel is for the SDK or everybody else. */
  | {
      readonly kind: 'chosen'
      readonly stays: readonly boolean[]
      readonly labels: readonly (string | undefined)[]
      readonly isAboutSdks: boolean
      readonly isUnmatched: boolean
    }

/** What the walk that looks for panels needs to know of where it goes. */
export interface PanelWalk<Place> {
  /** Whether a condition lets its content through; `true` also where it is left standing. */
  passes: (directive: Directive & { kind: 'condition' }, place: Place) => boolean
  scopeOf: (tab: Tab, place: Place) => Scope | undefined
  /** The directives at the top of what an include brings in, and their place; `undefined` where it brings nothing. */
  open: (
    directive: Directive & { kind: 'include' },
    place: Place,
  ) => { slots: readonly Slot[]; place: Place } | undefined
  /** The same for the children of the include that brought the file in. */
  children: (place: Place) => { slots: readonly Slot[]; place: Place } | undefined
}

/** What is known of labels. */
export interface LabelReader {
  readonly settings: Settings
  /** The SDKs that a label names; `undefined` where it names none. */
  readonly labelScope: (label: string | undefined) => Scope | undefined
}

/** Lists the panels of tabs, also those that conditions hold back and those that includes bring. */
export function listPanels<Place>(
  slots: readonly Slot[],
  place: Place,
  walk: PanelWalk<Place>,
  isLive = true,
  budget = { includes: includeLimit },
): Panel[] {
  return slots.flatMap((slot): Panel[] => {
    if (slot.kind === 'tab') return [{ tab: slot, scope: walk.scopeOf(slot, place), isLive }]
    if (slot.kind === 'condition')
      return listPanels(slot.slots, place, walk, isLive && walk.passes(slot, place), budget)
    if (budget.includes-- <= 0) return []
    const opened =
      slot.kind === 'include' ? walk.open(slot, place) : slot.kind === 'children' ? walk.children(place) : undefined
    return opened ? listPanels(opened.slots, opened.place, walk, isLive, budget) : []
  })
}

/** Panels that conditions let through, to be taken as they come by on a walk. */
export function comingPanels(panels: readonly Panel[]): { readonly tab: Tab; readonly index: number }[] {
  return panels.flatMap(({ tab, isLive }, index) => (isLive ? [{ tab, index }] : []))
}

/** The place of a panel that comes by; one that two includes bring comes by twice. */
export function takePanel(coming: { readonly tab: Tab; readonly index: number }[], tab: Tab): number | undefined {
  const at = coming.findIndex((panel) => panel.tab === tab)
  return at < 0 ? undefined : coming.splice(at, 1)[0]?.index
}

/** Chooses the panels that an SDK's reader sees. */
export function choosePanels(
  tabs: Tabs,
  panels: readonly Panel[],
  sdk: string,
  { settings, labelScope }: LabelReader,
): PanelChoice {
  if (settings.tabs === false) return { kind: 'untouched' }
  const { items } = tabs
  if (items && items.labels === undefined) return { kind: 'dynamic' }
  if (items?.labels && items.labels.length !== panels.length) {
    return { kind: 'miscounted', items: items.labels.length, panels: panels.length }
  }
  const labels = panels.map(({ tab }, place) => tab.label ?? items?.labels?.[place])
  const { fallback, unmatched } = settings.tabs
  const others = new Set(fallback.map(loosen))
  const scopes = panels.map(({ scope }, place) => scope ?? labelScope(labels[place]))
  if (scopes.every((scope) => scope === undefined)) {
    return { kind: 'chosen', stays: panels.map(() => true), labels, isAboutSdks: false, isUnmatched: false }
  }
  const isFallback = (place: number): boolean => scopes[place] === undefined && others.has(loosen(labels[place] ?? ''))
  const isNamed = scopes.some((scope, place) => scope && contains(scope, sdk) && panels[place]?.isLive)
  const hasFallback = panels.some(({ isLive }, place) => isLive && isFallback(place))
  const isUnmatched = !isNamed && !hasFallback
  const stays = scopes.map((scope, place) => {
    if (scope)
      return contains(scope, sdk) || (isUnmatched && unmatched === 'keep' && panels[place]?.scope === undefined)
    return !isFallback(place) || !isNamed
  })
  return { kind: 'chosen', stays, labels, isAboutSdks: true, isUnmatched }
}

// `C#` and `C++` differ from `C` in nothing but punctuation: a label that is written as declared goes first.
/** The SDKs that a label names; `undefined` where it names none. */
export function scopeOfLabel(
  label: string | undefined,
  sdks: readonly string[],
  settings: Settings,
): Scope | undefined {
  if (label === undefined) return undefined
  const named = (same: (name: string) => boolean): string[] =>
    sdks.filter((sdk) => [sdk, ...(settings.labels.get(sdk) ?? [])].some(same))
  const exact = named((name) => fold(name.trim()) === fold(label.trim()))
  const loose = loosen(label)
  const found = exact.length > 0 || loose === '' ? exact : named((name) => loosen(name) === loose)
  return found.length > 0 ? only(found) : undefined
}

// Upper case first: it tells `ß` from nothing but `ss`.
function fold(label: string): string {
  return label.normalize('NFKC').toUpperCase().toLowerCase()
}

function loosen(label: string): string {
  return fold(label).replace(/[^\p{L}\p{N}]/gu, '')
}
