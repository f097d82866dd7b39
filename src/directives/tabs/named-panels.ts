import type { Axis } from '../../model/axis.js'
import type { Settings } from '../../model/settings.js'
import type { Tabs } from '../directive.js'
import { loosen, valuesNamedBy, type NamedValues } from './labels.js'
import type { Labels, Panel } from './panel.js'

/** What the panels of tabs say, whoever reads. */
export interface NamedPanels {
  readonly labels: Labels
  /** Whether there is an item for each panel, or none at all. */
  readonly isCounted: boolean
  /** By panel, the values that it names; `undefined` for one that names none. */
  readonly named: readonly (NamedValues | undefined)[]
  /** The axes of which some panel names a value. */
  readonly about: readonly Axis[]
  /** Whether some values that are named extend others. */
  readonly hasFamilies: boolean
  /** By panel, whether it is for everybody else. */
  readonly isFallback: readonly boolean[]
}

interface Known {
  readonly axes: readonly Axis[]
  readonly panels: readonly Panel[]
  readonly read: NamedPanels
}

// Tabs have the same panels for most readers, and few readers have others.
const known = new WeakMap<Tabs, Known>()

/** Reads what the panels of tabs say. */
export function readPanels(
  tabs: Tabs,
  panels: readonly Panel[],
  axes: readonly Axis[],
  settings: Settings,
): NamedPanels {
  const last = known.get(tabs)
  const isSame =
    last?.axes === axes &&
    last.panels.length === panels.length &&
    last.panels.every(({ tab, written }, index) => tab === panels[index]?.tab && written === panels[index].written)
  if (last && isSame) return last.read
  const read = makeNamed(tabs, panels, axes, settings)
  known.set(tabs, {
    axes,
    panels: panels.map(({ tab, path, written, isLive }) => ({ tab, path, written, isLive })),
    read,
  })
  return read
}

function makeNamed({ items }: Tabs, panels: readonly Panel[], axes: readonly Axis[], { tabs }: Settings): NamedPanels {
  const isCounted = items === undefined || items.labels?.length === panels.length
  const labels = panels.map(({ tab }, index) => tab.label ?? items?.labels?.[index])
  const named = panels.map(({ written }, index) => {
    if (!isCounted) return undefined
    return written.scope === undefined ? valuesNamedBy(labels[index], axes) : written
  })
  const about = axes.filter(({ name }) => named.some((one) => one?.sets.has(name)))
  const others = new Set(tabs ? tabs.fallback.map(loosen) : [])
  return {
    labels,
    isCounted,
    named,
    about,
    hasFamilies: about.some(({ parents }) => parents.size > 0),
    isFallback: labels.map((label, index) => named[index] === undefined && others.has(loosen(label ?? ''))),
  }
}
