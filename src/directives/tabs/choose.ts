import type { Axis } from '../../model/axis.js'
import type { AskedReader } from '../../model/asked-reader.js'
import { all as everybody, complement, intersect, isEmpty, none, union, type Scope } from '../../model/scope.js'
import { openScopeOf, verdictOf } from '../condition/written-scope.js'
import type { Tabs } from '../directive.js'
import type { Setting } from '../role.js'
import type { NamedValues } from './labels.js'
import { readPanels, type NamedPanels } from './named-panels.js'
import { findNearest } from './nearest-panels.js'
import type { Choice } from './panel.js'
import { waysOf } from './ways.js'

/** Chooses the panels that a reader sees. */
export function choosePanels(tabs: Tabs, setting: Setting): Choice {
  const { panels, settings, items, asked } = setting
  const { axes: all } = setting.names
  const read = readPanels(tabs, setting)
  const { axes, labels, known, named, places, about, callings, hasFamilies, isFallback, opens } = read
  const called = { labels, known, labelAxes: axes }
  const isHanging =
    items !== undefined && items.triggers !== 'value' && places === undefined && hangsOnItems(tabs, read)
  const isKnown = isAnyKnown(about, asked)
  if (settings.tabs === false || (isHanging && !isKnown)) return { kind: 'untouched', ...called }
  if (isHanging && items.list) {
    return { kind: 'miscounted', ...called, items: items.list.length, panels: panels.length }
  }
  if (read.contrary && isKnown) return { kind: 'contrary', ...called, ...read.contrary }
  const dynamic = { kind: 'dynamic', ...called } as const
  if (isHanging && (tabs.mayGrow || named.length === 0 || named.includes(undefined))) return dynamic
  const hasTriggers = places !== undefined && items?.triggers === 'value'
  const verdicts = named.map((one, index) => {
    const verdict = one && verdictOf(one.sets, asked)
    return verdict === 'in' && mayHoldBack(panels[index]?.surelyFor, all) ? 'open' : verdict
  })
  const areOpen = verdicts.map((verdict, index) => verdict === 'open' || panels[index]?.surelyFor !== undefined)
  const areItems = panels[0]?.tab.kind === 'item'
  const chosen = {
    kind: 'chosen',
    ...called,
    places,
    values: items?.values,
    callings,
    opens,
    areOpen,
    areItems,
    hasTriggers,
  } as const
  const { unmatched } = settings.tabs
  const ways = tabs.isAdjacent ? settings.components.adjacent : waysOf(tabs.node, settings)
  const unwrap = settings.tabs.unwrap && ways.unwrap
  if (about.length === 0 || !isKnown) {
    return { ...chosen, stays: panels.map(() => true), axes: [], unwraps: unwrap, isSingle: false, standing: undefined }
  }
  const live = [...panels.keys()].filter((index) => panels[index]?.isLive === true)
  const [others, theirs] = [live.filter((index) => isFallback[index]), live.filter((index) => !isFallback[index])]
  const own = new Set(theirs.filter((index) => verdicts[index] === 'in'))
  const open = theirs.filter((index) => verdicts[index] === 'open')
  const isNamed = own.size > 0
  const hasFallback = others.some((index) => verdicts[index] !== 'out')
  const standing = isNamed ? 'own' : hasFallback ? 'fallback' : open.length > 0 ? undefined : 'none'
  const nearest = hasFamilies ? findNearest(named, own, about, asked) : undefined
  // Whoever the reader turns out to be, an open panel may be no one's of theirs: then those of others are.
  const shown = open.map((index) => shownTo(named[index], panels[index]?.surelyFor, asked)).reduce(union, none)
  const mayFail = standing === 'none' || (standing === undefined && mayHoldBack(shown, all))
  const stays = panels.map(({ written }, index) => {
    const verdict = verdicts[index]
    if (verdict !== 'out' && isFallback[index] === true) return !isNamed
    if (verdict === undefined) return true
    if (verdict === 'out') return mayFail && unmatched === 'keep' && verdictOf(written.sets, asked) !== 'out'
    return verdict === 'open' || nearest?.has(index) !== false
  })
  const left = live.filter((index) => stays[index])
  const unwraps = unwrap && !(standing === 'none' && unmatched === 'keep')
  const isSingle = unwraps && left.length === 1 && !left.some((index) => areOpen[index])
  // Items that only the page knows go with the tabs, or stay with all panels.
  if (isHanging && !isSingle && left.length < panels.length) return dynamic
  return { ...chosen, stays, axes: about.map(({ name }) => name), unwraps, isSingle, standing }
}

// Items that cannot be told from each other matter where a panel would go, or is labelled by nothing else. More panels
// may come when the page runs.
function hangsOnItems({ mayGrow }: Tabs, { labels, known, about }: NamedPanels): boolean {
  return about.length > 0 || (!mayGrow && (labels.length === 0 || known.includes(undefined)))
}

// Of tabs that name no value, only what is lost to conditions goes for those who name no SDK.
function isAnyKnown(about: readonly Axis[], asked: AskedReader): boolean {
  if (about.length === 0) return !asked.isOpen('sdk')
  return about.map(({ name }) => asked.isOpen(name)).includes(false)
}

// Of those who the reader may be, who finds a panel.
function shownTo(named: NamedValues | undefined, among: Scope | undefined, asked: AskedReader): Scope {
  const own = named ? openScopeOf(named.sets, asked) : everybody
  return among ? intersect(own, among) : own
}

// Whether a scope leaves out some value that a reader may have.
const mayHoldBack = (scope: Scope | undefined, axes: readonly Axis[]): boolean =>
  scope !== undefined && !isEmpty(complement(scope), Object.fromEntries(axes.map(({ name, values }) => [name, values])))
