import type { Axis } from '../../model/axis.js'
import { intersectSets, isEmpty, type Scope } from '../../model/scope.js'
import { nameOf, type Container } from '../container.js'
import type { Item, Keys, Tabs } from '../directive.js'
import type { JsxElement } from '../jsx.js'
import type { Setting } from '../role.js'
import { areLanguages, axesOfLabels } from './axes-of-labels.js'
import { axesNamedBy, loosen, valuesNamedBy, valuesOfPanel, type NamedValues } from './labels.js'
import { keyOf, matchBy, matchItems } from './match-items.js'
import { namesOfPanels } from './names-of-panels.js'
import type { Contrary, Labels, Panel, Places } from './panel.js'

/** What the panels of tabs say, whoever reads. */
export interface NamedPanels {
  readonly labels: Labels
  /** The place of the item of each panel; `undefined` where there are no items, or they cannot be told from each other. */
  readonly places: Places | undefined
  /**
   * By what it is known that values are named: labels, or values in their place, but for those of items that are not
   * told apart.
   */
  readonly known: Labels
  /** The axes of which a label may name a value. */
  readonly axes: readonly Axis[]
  /** Whether what they say hangs on what the page is built for. */
  readonly hangsOnPage: boolean
  /** By panel, all that it is called. */
  readonly callings: readonly (readonly string[])[]
  /** By panel, the values that it names; `undefined` for one that names none. */
  readonly named: readonly (NamedValues | undefined)[]
  /** The first panel whose label names others than what shows it. */
  readonly contrary: Contrary | undefined
  /** The axes of which some panel names a value. */
  readonly about: readonly Axis[]
  /** Whether some values that are named extend others. */
  readonly hasFamilies: boolean
  /** By panel, whether it is for everybody else. */
  readonly isFallback: readonly boolean[]
  /** By panel, whether its content can stand without it. */
  readonly opens: readonly boolean[]
}

/** By what panels are read: what the page is built for is asked where what they say hangs on it. */
type PanelReading = Pick<Setting, 'panels' | 'names' | 'output' | 'settings' | 'items'>

interface Known extends Pick<PanelReading, 'items'> {
  readonly axes: readonly Axis[]
  readonly page: Scope | undefined
  readonly panels: readonly Pick<Panel, 'tab' | 'written'>[]
  readonly read: NamedPanels
}

// Tabs have the same panels for most readers, and few readers have others.
const known = new WeakMap<Tabs, Known>()

/** Reads what the panels of tabs say. */
export function readPanels(tabs: Tabs, reading: PanelReading): NamedPanels {
  const { panels, items } = reading
  const { axes } = reading.names
  const last = known.get(tabs)
  const isSame =
    last?.axes === axes &&
    (!last.read.hangsOnPage || last.page === reading.output.page) &&
    last.items === items &&
    last.panels.length === panels.length &&
    last.panels.every(({ tab, written }, index) => tab === panels[index]?.tab && written === panels[index].written)
  if (last && isSame) return last.read
  const read = makeNamed(reading)
  known.set(tabs, {
    axes,
    page: read.hangsOnPage ? reading.output.page : undefined,
    items,
    panels: panels.map(({ tab, written }) => ({ tab, written })),
    read,
  })
  return read
}

function makeNamed(reading: PanelReading): NamedPanels {
  const { panels, items, settings } = reading
  const { tabs, components } = settings
  const { axes: all } = reading.names
  const keys = panels.map(({ tab }) => tab)
  const places =
    items?.list && (items.triggers === 'value' ? matchBy('value', items.list, keys) : matchItems(items.list, keys))
  const itemOf = (index: number): Item | undefined => {
    const place = places?.[index]
    return place === undefined ? undefined : items?.list?.[place]
  }
  const labelled = panels.map((panel, index) => labelOf(panel, itemOf(index)))
  const told = new Set(panels.flatMap(({ written }) => [...written.sets.keys()]))
  const hangsOnPage = !(tabs && tabs.languages) && areLanguages(labelled)
  const axes = hangsOnPage ? axesOfLabels(labelled, all, told, reading.output) : all
  const others = new Set(tabs ? tabs.fallback.map(loosen) : [])
  const known = namesOfPanels(
    panels,
    labelled,
    axes,
    (label) => components.tab.label.has('value') && !others.has(loosen(label)),
  )
  const named = panels.map(({ written }, index) => valuesOfPanel(written, known[index], axes))
  // Of items that nothing tells apart, a panel is still called by the one at its place; that decides nothing.
  const guessed = places === undefined && items?.triggers === undefined ? items?.list : undefined
  const labels = labelled.map((label, index) => label ?? guessed?.[index]?.label)
  const about = axes.filter(({ name }) => named.some((one) => one?.sets.has(name)))
  const isOther = labels.map(
    (label, index) => others.has(loosen(label ?? '')) && axesNamedBy(known[index], axes).length === 0,
  )
  return {
    labels,
    known,
    axes,
    hangsOnPage,
    places,
    callings: panels.map(({ tab }, index) =>
      [labels[index], tab.label, tab.value, tab.id, itemOf(index)?.value, itemOf(index)?.id].filter(
        (name) => name !== undefined,
      ),
    ),
    named,
    contrary: findContrary(panels, known, items?.shown ?? [], axes),
    about,
    hasFamilies: about.some(({ parents }) => parents.size > 0),
    isFallback: fallbacksAmong(
      panels,
      isOther,
      known.flatMap((label) => axesNamedBy(label, axes)),
    ),
    opens: panels.map(({ tab }) => tab.kind !== 'tab' || !tab.isPlain || isMereWrapper(tab.node)),
  }
}

// What a list says is not always what a reader sees, and may be in another order. Attributes of the panel count more
// than both.
function findContrary(
  panels: readonly Panel[],
  known: Labels,
  shown: readonly Item[],
  axes: readonly Axis[],
): Contrary | undefined {
  if (shown.length === 0) return undefined
  const places = matchItems(
    shown,
    panels.map(({ tab }) => tab),
  )
  for (const [index, { written }] of panels.entries()) {
    const place = places?.[index]
    const [label, other] = [known[index], place === undefined ? undefined : shown[place]?.label]
    const [own, theirs] = [valuesNamedBy(label, axes)?.sets, valuesNamedBy(other, axes)?.sets]
    if (label === undefined || other === undefined || own === undefined) continue
    const isContrary = [...own].some(([axis, set]) => {
      const others = written.sets.has(axis) ? undefined : theirs?.get(axis)
      return others !== undefined && isEmpty(intersectSets(set, others))
    })
    if (isContrary) return { label, shown: other }
  }
  return undefined
}

// A panel whose attributes are about what labels name says itself whom it is for; so does each with attributes where
// labels name nothing.
function fallbacksAmong(panels: readonly Panel[], isOther: readonly boolean[], byLabel: readonly string[]): boolean[] {
  return panels.map(({ written: { sets } }, index) => {
    if (isOther[index] !== true) return false
    return sets.size === 0 || (byLabel.length > 0 && !byLabel.some((axis) => sets.has(axis)))
  })
}

// An item that is matched by a value is there to label it; what a block of code, or any element, says of itself is
// seldom meant for tabs that have a list.
function labelOf({ tab }: Panel, item: Item | undefined): string | undefined {
  const isListed = item?.isObject && haveOneValue(tab, item)
  const isOfList = isListed || tab.kind !== 'tab' || tab.isPlain
  return isOfList ? (item?.label ?? tab.label) : (tab.label ?? item?.label)
}

function haveOneValue(a: Keys, b: Keys): boolean {
  return a.value !== undefined && b.value !== undefined && keyOf(a.value) === keyOf(b.value)
}

// A component may show more than what is in it.
function isMereWrapper(node: JsxElement | Container): boolean {
  return /^(?:[a-z]|$)/.test(nameOf(node))
}
