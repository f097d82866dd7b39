import { lineageOf, type Axis } from '../../model/axis.js'
import type { AskedReader } from '../../model/reader.js'
import { verdictOf, type WrittenScope } from '../condition/written-scope.js'
import type { Tabs } from '../directive.js'
import type { Setting } from '../role.js'
import type { Choice } from './panel.js'
import { loosen, valuesNamedBy, type NamedValues } from './labels.js'

/** Chooses the panels that a reader sees. */
export function choosePanels({ items }: Tabs, { panels, settings, names: { axes }, asked }: Setting): Choice {
  const isCounted = items === undefined || items.labels?.length === panels.length
  const labels = panels.map(({ tab }, index) => tab.label ?? items?.labels?.[index])
  if (settings.tabs === false) return { kind: 'untouched', labels }
  const named = isCounted ? panels.map(({ written }, index) => namedBy(written, labels[index], axes)) : []
  const about = axes.filter(({ name }) => named.some((one) => one?.sets.has(name)))
  const isKnown = (about.length > 0 ? about.map(({ name }) => name) : ['sdk'])
    .map((name) => asked.value(name))
    .some((value) => value !== undefined)
  if (!isKnown) return { kind: 'untouched', labels }
  if (items && items.labels === undefined) return { kind: 'dynamic', labels }
  if (items?.labels && !isCounted)
    return { kind: 'miscounted', labels, items: items.labels.length, panels: panels.length }
  if (about.length === 0)
    return { kind: 'chosen', stays: panels.map(() => true), labels, axes: [], standing: undefined }

  const others = new Set(settings.tabs.fallback.map(loosen))
  const verdicts = named.map((one) => one && verdictOf(one.sets, asked))
  const distances = named.map((one, index) =>
    one && verdicts[index] === 'in' ? distanceTo(one, about, asked) : undefined,
  )
  const isLive = (index: number): boolean => panels[index]?.isLive === true
  const isFallback = (index: number): boolean => named[index] === undefined && others.has(loosen(labels[index] ?? ''))
  const live = [...panels.keys()].filter(isLive)
  const isNamed = live.some((index) => verdicts[index] === 'in')
  const isOpen = live.some((index) => verdicts[index] === 'open')
  const least = live.reduce((found, index) => Math.min(found, distances[index] ?? Infinity), Infinity)
  const standing = isNamed ? 'own' : live.some(isFallback) ? 'fallback' : isOpen ? undefined : 'none'
  const { unmatched } = settings.tabs
  const stays = panels.map(({ written }, index) => {
    const verdict = verdicts[index]
    if (verdict === undefined) return !isFallback(index) || !isNamed
    if (verdict === 'out') return standing === 'none' && unmatched === 'keep' && written.scope === undefined
    return verdict === 'open' || (distances[index] ?? least) <= least
  })
  return { kind: 'chosen', stays, labels, axes: about.map(({ name }) => name), standing }
}

function namedBy(written: WrittenScope, label: string | undefined, axes: readonly Axis[]): NamedValues | undefined {
  return written.scope === undefined ? valuesNamedBy(label, axes) : written
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
