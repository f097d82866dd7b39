import { textOf } from '../directives/attributes.js'
import { decidedAttributes } from '../directives/condition/condition.js'
import type { WrittenScope } from '../directives/condition/written-scope.js'
import type { Tabs } from '../directives/directive.js'
import { positionOf } from '../directives/jsx.js'
import { valuesNamedBy } from '../directives/tabs/labels.js'
import type { Choice } from '../directives/tabs/panel.js'
import { mayHoldPanels } from '../directives/tabs/strangers.js'
import { append } from '../model/append.js'
import type { Axis } from '../model/axis.js'
import type { Outcome, Reading, Within } from './frame.js'
import { listPanels, type FoundPanel } from './list-panels.js'
import { openInclude } from './open.js'
import type { Planning } from './planning.js'
import { testsOf } from './tests.js'

/** Chooses the panels of tabs; each panel's outcome is noted where it stands. */
export function decideTabs(tabs: Tabs, within: Within, planning: Planning): Outcome {
  const { reading } = within
  // Those around them have decided them.
  if (tabs.isAdjacent && reading.outcomes.has(tabs.node)) return { kind: 'stay', without: none }
  const start = planning.notices.length
  const panels = listPanels(tabs, within, planning)
  // What is wrong with tabs goes before what is wrong in them.
  const inside = planning.notices.splice(start)
  const answer = planning.ask(tabs, reading, panels)
  if (answer.kind !== 'choose') throw new Error(`Tabs cannot ${answer.kind}`)
  const { choice } = answer
  sayOf(choice, tabs, reading, planning)
  append(planning.notices, inside)
  planning.tabs.push({ tabs, path: reading.frame.document.path, panels, choice })
  planning.decisions.push(choice.kind)
  if (choice.kind === 'chosen') append(planning.decisions, [choice.standing ?? '', choice.areOpen.join()])
  for (const [index, panel] of panels.entries()) {
    if (!panel.isLive && !panel.isOut) continue
    const outcome: Outcome = panel.isOut ? { kind: 'drop' } : panelOutcome(choice, index, panel, tabs, planning)
    append(planning.decisions, [outcome.kind, ...(outcome.kind === 'panel' ? outcome.without : [])])
    notePanel(panel, outcome, planning)
  }
  if (!tabs.isAdjacent) reading.outcomes.set(tabs.node, answer)
  return answer
}

// An include that stays is opened: the code that it brings is the panel.
function notePanel({ tab, within, key }: FoundPanel, outcome: Outcome, planning: Planning): void {
  const { outcomes } = within.reading
  const include = tab.kind === 'fence' ? tab.include : undefined
  if (include === undefined || outcome.kind === 'drop') return void outcomes.set(key, outcome)
  const brought = openInclude(include, within, planning)
  if (brought.kind === 'code') outcomes.set(brought.code, outcome)
}

function panelOutcome(
  choice: Choice,
  index: number,
  { tab, within: { reading }, written }: FoundPanel,
  tabs: Tabs,
  planning: Planning,
): Outcome {
  if (choice.kind !== 'chosen')
    return { kind: 'panel', choice, index, without: testedAttributes(tab, reading, planning) }
  if (!choice.stays[index]) return { kind: 'drop' }
  const { axes, settings } = planning.docset
  // What makes tabs of blocks of code goes where one is left.
  if (tab.kind !== 'tab') {
    const isOpened = choice.isSingle && tabs.isAdjacent
    return { kind: 'panel', choice, index, without: isOpened ? settings.components.adjacent.meta : none }
  }
  const isPlain = isOverruled(choice.known[index] ?? choice.labels[index], written, axes)
  return { kind: 'panel', choice, index, without: isPlain ? none : decidedAttributes(planning.setting(tab, reading)) }
}

const none: ReadonlySet<string> = new Set()

// What an expression decides, it decides also in tabs that are left alone.
function testedAttributes(tab: FoundPanel['tab'], reading: Reading, planning: Planning): ReadonlySet<string> {
  const isDecided = tab.kind === 'tab' && !testsOf(tab, reading, planning).includes('open')
  return new Set(isDecided ? tab.when.map(({ name }) => name) : [])
}

// Where the label names others than the attributes do, the panel keeps these: without them it would be another's.
function isOverruled(label: string | undefined, { sets, ids }: WrittenScope, axes: readonly Axis[]): boolean {
  const named = valuesNamedBy(label, axes)
  return [...(named?.ids ?? [])].some(([axis, own]) => sets.has(axis) && own.join() !== ids.get(axis)?.join())
}

function sayOf(choice: Choice, tabs: Tabs, { frame }: Reading, planning: Planning): void {
  const position = positionOf(tabs)
  switch (choice.kind) {
    case 'dynamic':
      return planning.say(frame, 'tabs-dynamic', position, {
        actual: tabs.items?.attribute ? textOf(tabs.items.attribute) : '',
        name: tabs.items?.attribute?.name ?? '',
      })
    case 'miscounted':
      // Of tabs without anything that might be a panel, their file says more.
      if (!mayHoldPanels(tabs.slots)) return
      return planning.say(frame, 'tabs-count', position, { items: choice.items, panels: choice.panels })
    case 'contrary':
      return planning.say(frame, 'tabs-count', position, { label: choice.label, shown: choice.shown })
    case 'chosen':
      // More panels may come when the page runs.
      if (choice.standing !== 'none' || tabs.mayGrow) return
      planning.say(frame, 'tabs-unmatched', position, { labels: choice.labels })
  }
}
