import { lineageOf, type Axis } from '../../model/axis.js'
import type { AskedReader } from '../../model/reader.js'
import { verdictOf } from '../condition/written-scope.js'
import type { Tabs } from '../directive.js'
import type { Setting } from '../role.js'
import type { NamedValues } from './labels.js'
import { readPanels } from './named-panels.js'
import type { Choice } from './panel.js'

/** Chooses the panels that a reader sees. */
export function choosePanels(tabs: Tabs, { panels, settings, names: { axes }, asked }: Setting): Choice {
  const { items } = tabs
  const { labels, isCounted, named, about, hasFamilies, isFallback } = readPanels(tabs, panels, axes, settings)
  if (settings.tabs === false || !isAnyKnown(about, asked)) return { kind: 'untouched', labels }
  if (items && items.labels === undefined) return { kind: 'dynamic', labels }
  if (items?.labels && !isCounted) {
    return { kind: 'miscounted', labels, items: items.labels.length, panels: panels.length }
  }
  if (about.length === 0) {
    return { kind: 'chosen', stays: panels.map(() => true), labels, axes: [], isSingle: false, standing: undefined }
  }
  const verdicts = named.map((one) => one && verdictOf(one.sets, asked))
  const distances = named.map((one, index) =>
    hasFamilies && one && verdicts[index] === 'in' ? distanceTo(one, about, asked) : undefined,
  )
  let [isNamed, isOpen, hasFallback, least] = [false, false, false, Infinity]
  for (const [index, { isLive }] of panels.entries()) {
    if (!isLive) continue
    isNamed ||= verdicts[index] === 'in'
    isOpen ||= verdicts[index] === 'open'
    hasFallback ||= isFallback[index] === true
    least = Math.min(least, distances[index] ?? Infinity)
  }
  const standing = isNamed ? 'own' : hasFallback ? 'fallback' : isOpen ? undefined : 'none'
  const { unmatched, unwrap } = settings.tabs
  const stays = panels.map(({ written }, index) => {
    const verdict = verdicts[index]
    if (verdict === undefined) return !isFallback[index] || !isNamed
    if (verdict === 'out') return standing === 'none' && unmatched === 'keep' && written.scope === undefined
    return verdict === 'open' || (distances[index] ?? least) <= least
  })
  const left = panels.filter(({ isLive }, index) => isLive && stays[index])
  const isSingle = unwrap && left.length === 1 && !(standing === 'none' && unmatched === 'keep')
  return { kind: 'chosen', stays, labels, axes: about.map(({ name }) => name), isSingle, standing }
}

// Tabs that name no value are left alone for those who name no SDK.
function isAnyKnown(about: readonly Axis[], asked: AskedReader): boolean {
  if (about.length === 0) return asked.value('sdk') !== undefined
  return about.map(({ name }) => asked.value(name)).some((value) => value !== undefined)
}

// How far up from the reader's values those are that a panel names; of one that names only who is left out, unknown.
function distanceTo({ ids }: NamedValues, axes: readonly Axis[], asked: AskedReader): number | undefined {
  let distance: number | undefined
  for (const axis of axes) {
    const value = asked.value(axis.name)
    const named = ids.get(axis.name) ?? []
    if (value === undefined || named.length === 0) continue
    const steps = lineageOf(axis, value).findIndex((id) => named.includes(id))
    if (steps >= 0) distance = (distance ?? 0) + steps
  }
  return distance
}
