import type { Nodes } from 'mdast'
import { listsNaming } from '../../directives/condition/written-scope.js'
import { isElement, positionOf } from '../../directives/jsx.js'
import { valuesOfPanel } from '../../directives/tabs/labels.js'
import type { Docset } from '../../docset/docset.js'
import type { Mention } from '../../insight/mentions.js'
import type { MetTabs } from '../../plan/planning.js'
import type { Change } from './change.js'
import { changesOf, cut } from './cut.js'
import { outermost } from './going-along.js'
import { openUp } from './open-up.js'
import type { Proposal } from './proposal.js'
import { isForNobodyElse, type Retired } from './retired.js'
import { inStep } from './tabs-in-step.js'
import { takeOut } from './take-out.js'
import type { TextFile } from './text-file.js'

/** Tabs, of which some panels are for nobody but who has the value. */
export interface SpentPanels {
  readonly met: MetTabs
  /** Their places among the panels. */
  readonly spent: ReadonlySet<number>
  /** The places of those that name it and others. */
  readonly shared: ReadonlySet<number>
}

/**
 * The panels of tabs that name a value by their labels or attributes.
 *
 * @param elementsOf what of a file is for nobody else
 */
export function findSpent(
  met: MetTabs,
  retired: Retired,
  elementsOf: (path: string) => ReadonlySet<unknown>,
): SpentPanels {
  const { panels, choice } = met
  const [spent, shared] = [new Set<number>(), new Set<number>()]
  const axis = retired.axis.name
  for (const [index, { written, tab, path }] of panels.entries()) {
    const named = valuesOfPanel(written, choice.known[index], choice.labelAxes)
    const set = named?.sets.get(axis)
    const isNamed = named?.ids.get(axis)?.includes(retired.id) === true
    if ((set && isForNobodyElse(set, retired)) || elementsOf(path).has(tab)) spent.add(index)
    else if (isNamed && !written.sets.has(axis)) shared.add(index)
    else if (tab.kind === 'fence' && listsNaming(written, axis, retired.id).length > 0) shared.add(index)
  }
  return { met, spent, shared }
}

/**
 * Takes panels out, with the items that label them, and what shows them first.
 *
 * @param gone what goes of each file, panels among it
 */
export function proposePanels(
  { met, spent, shared }: SpentPanels,
  retired: Retired,
  fileOf: (path: string) => TextFile,
  goneOf: (path: string) => ReadonlySet<Nodes>,
  docset: Docset,
): Proposal[] {
  const others: Proposal[] =
    shared.size === 0
      ? []
      : [{ about: mentionsOf(met, shared, retired), ways: [], reason: 'Its label, or its meta, names others, too' }]
  // A panel that is emptied goes, too, as it does in an output.
  const gone = new Set(spent)
  for (const [index, { tab, path }] of met.panels.entries()) if (goneOf(path).has(tab.node)) gone.add(index)
  if (gone.size === 0) return others
  const about = mentionsOf(met, spent, retired)
  const file = fileOf(met.path)
  const left = new Set([...met.panels.keys()].filter((index) => !gone.has(index)))
  const changes = goingNodes(met, gone).map((going) => nodeOut(going, fileOf, goneOf))
  const step = left.size === 0 ? [] : inStep(met, left, file, docset)
  if (changes.includes(undefined) || step === undefined)
    return [
      ...others,
      { about, ways: [], reason: 'The list that labels its panels is not written out where they stand' },
    ]
  const out = changes.flatMap((change) => change ?? [])
  const kept = [...out, ...step]
  const opened = left.size === 1 ? openTabs(met, [...left][0] ?? 0, out, file) : []
  return [...others, { about, ways: [...opened, kept], tabs: met.tabs }]
}

/** A node, and the path of its file. */
interface NodeOfFile {
  readonly node: Nodes
  readonly path: string
}

// Items go from their list, in step, and with the last of them go their tabs.
function goingNodes({ tabs, panels, path }: MetTabs, gone: ReadonlySet<number>): readonly NodeOfFile[] {
  if (panels[0]?.tab.kind === 'item') return gone.size < panels.length ? [] : [{ node: tabs.node, path }]
  return panels.flatMap(({ tab, path }, index) => (gone.has(index) ? [{ node: tab.node, path }] : []))
}

function nodeOut(
  { node, path }: NodeOfFile,
  fileOf: (path: string) => TextFile,
  goneOf: (path: string) => ReadonlySet<Nodes>,
): Change | undefined {
  const file = fileOf(path)
  const range = takeOut(outermost(node, goneOf(path), file), file)
  return range && { path, ...range, text: '' }
}

// The content of the only panel that is left in the place of the tabs, as in an output.
function openTabs({ tabs, panels }: MetTabs, index: number, out: readonly Change[], file: TextFile): Change[][] {
  const panel = panels[index]
  if (!isElement(tabs.node) || panel?.path !== file.path || panel.tab.kind !== 'tab') return []
  if (panel.tab.isPlain || file.parentOf(panel.tab.node) !== tabs.node) return []
  const { node } = tabs
  const { node: inner } = panel.tab
  return [true, false].flatMap((isMoved) => {
    const [outer, own] = [openUp(node, file, isMoved), openUp(inner, file, isMoved)]
    return outer && own ? [[...out, ...changesOf(cut([...outer, ...own]), file)]] : []
  })
}

/** What names a value in tabs, as it is told. */
function mentionsOf(met: MetTabs, places: ReadonlySet<number>, retired: Retired): Mention[] {
  const { tabs, panels, choice, path } = met
  const position = tabs.items?.attribute?.position ?? positionOf(tabs)
  return [...places].flatMap((index): Mention[] => {
    const panel = panels[index]
    if (panel === undefined) return []
    const label = choice.known[index] ?? ''
    const own = { kind: 'tab', path: panel.path, position: positionOf(panel.tab), actual: label } as const
    const lists = listsNaming(panel.written, retired.axis.name, retired.id)
    return [
      ...(lists.length > 0 ? lists.map(({ actual }) => ({ ...own, actual })) : [own]),
      ...(choice.kind === 'chosen' && choice.places?.[index] !== undefined
        ? [{ kind: 'tab', path, position, actual: label } as const]
        : []),
    ]
  })
}
