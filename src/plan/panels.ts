import { textOf } from '../directives/attributes.js'
import { decidedAttributes } from '../directives/condition/condition.js'
import type { WrittenScope } from '../directives/condition/written-scope.js'
import type { Include, Slot, Tabs } from '../directives/directive.js'
import { positionOf } from '../directives/jsx.js'
import { valuesNamedBy } from '../directives/tabs/labels.js'
import type { Choice, Panel } from '../directives/tabs/panel.js'
import { mayHoldPanels } from '../directives/tabs/strangers.js'
import type { Axis } from '../model/axis.js'
import { append } from '../model/append.js'
import { isMarkup } from '../model/path.js'
import { placeChildren } from './children.js'
import { openLines, writtenLines } from './excerpt.js'
import { isOpenIn, startReading, topOf, type Frame, type Outcome, type Reading, type Within } from './frame.js'
import { openInclude } from './open.js'
import type { Planning } from './planning.js'
import { partOf } from './section.js'
import { targetOf } from './target.js'

/** A panel, and the reading in which it stands. */
interface FoundPanel extends Panel {
  readonly reading: Reading
}

/** Chooses the panels of tabs; each panel's outcome is noted where it stands. */
export function decideTabs(tabs: Tabs, within: Within, planning: Planning): Outcome {
  const { reading } = within
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
  if (choice.kind === 'chosen') planning.decisions.push(choice.standing ?? '')
  for (const [index, panel] of panels.entries()) {
    if (!panel.isLive) continue
    const outcome = panelOutcome(choice, index, panel, planning)
    append(planning.decisions, [outcome.kind, ...(outcome.kind === 'panel' ? outcome.without : [])])
    panel.reading.outcomes.set(panel.tab.node, outcome)
  }
  reading.outcomes.set(tabs.node, answer)
  return answer
}

function panelOutcome(
  choice: Choice,
  index: number,
  { tab, reading, written }: FoundPanel,
  planning: Planning,
): Outcome {
  if (choice.kind !== 'chosen') return { kind: 'panel', choice, index, without: new Set() }
  if (!choice.stays[index]) return { kind: 'drop' }
  const isPlain = tab.kind === 'fence' || isOverruled(choice.labels[index], written, planning.docset.axes)
  const without = isPlain ? new Set<string>() : decidedAttributes(planning.setting(tab, reading))
  return { kind: 'panel', choice, index, without }
}

// Where the label names others than the attributes do, the panel keeps these: without them it would be another's.
function isOverruled(label: string | undefined, { scope, ids }: WrittenScope, axes: readonly Axis[]): boolean {
  const named = scope && valuesNamedBy(label, axes)
  return named !== undefined && ![...named.ids].every(([axis, own]) => own.join() === ids.get(axis)?.join())
}

function sayOf(choice: Choice, tabs: Tabs, { frame }: Reading, planning: Planning): void {
  const position = positionOf(tabs)
  switch (choice.kind) {
    case 'dynamic':
      return planning.say(frame, 'tabs-dynamic', position, {
        actual: tabs.items ? textOf(tabs.items.attribute) : '',
        name: tabs.items?.attribute.name ?? '',
      })
    case 'miscounted':
      // Of tabs without anything that might be a panel, their file says more.
      if (!mayHoldPanels(tabs.slots)) return
      return planning.say(frame, 'tabs-count', position, { items: choice.items, panels: choice.panels })
    case 'chosen':
      if (choice.standing !== 'none') return
      planning.say(frame, 'tabs-unmatched', position, { labels: choice.labels })
  }
}

/** What may bring panels, and where it stands. */
interface Looking {
  readonly slot: Slot
  readonly within: Within
  readonly isLive: boolean
}

/** Lists the panels of tabs, also those that conditions hold back and those that includes bring. */
function listPanels({ slots }: Tabs, within: Within, planning: Planning): FoundPanel[] {
  const panels: FoundPanel[] = []
  const agenda: Looking[] = []
  const look = (inside: readonly Slot[], around: Within, isLive: boolean): void => {
    for (const slot of [...inside].reverse()) agenda.push({ slot, within: around, isLive })
  }
  look(slots, { ...within, kept: within.kept + 1 }, true)
  for (let next = agenda.pop(); next !== undefined; next = agenda.pop()) {
    const { slot, within: around, isLive } = next
    const { reading } = around
    const { path } = reading.frame.document
    switch (slot.kind) {
      case 'tab':
      case 'fence':
        panels.push({ tab: slot, path, reading, isLive, written: planning.docset.written(slot, path) })
        break
      case 'tabs':
        break
      case 'condition':
        look(slot.slots, around, isLive && planning.settle(slot, reading).kind !== 'drop')
        break
      case 'include': {
        const outcome = isLive ? openInclude(slot, around, planning) : peek(slot, reading, planning)
        if (outcome?.kind === 'open') look(outcome.part.slots, topOf(outcome.reading, around.panels), isLive)
        break
      }
      case 'children': {
        const { site } = reading.frame
        const outcome = site && isLive ? placeChildren(slot, around, planning) : undefined
        if (site && !isLive) look(site.include.slots, topOf(site.reading, around.panels), false)
        else if (site && outcome?.kind === 'children') {
          look(site.include.slots, topOf(outcome.reading, around.panels), true)
        }
      }
    }
  }
  return panels.some(({ tab }) => tab.kind === 'tab') ? panels.filter(({ tab }) => tab.kind === 'tab') : panels
}

// What is held back is only counted: no step is noted, and nothing is said.
function peek(include: Include, reading: Reading, planning: Planning): Outcome | undefined {
  const { status, path } = targetOf(include, reading, planning)
  const { chain } = reading.frame
  if (status !== 'ok' || !isMarkup(path) || isOpenIn(reading.frame, path)) return undefined
  if (chain >= planning.docset.settings.limits.chain || !planning.takeInclude()) return undefined
  const document = openLines(path, writtenLines(include), planning)
  if ('rule' in document) return undefined
  const frame: Frame = {
    document,
    site: { include, reading, step: -1 },
    props: new Map(),
    hasChildren: true,
    headingOffset: 0,
    chain: chain + 1,
    references: undefined,
    definitions: undefined,
    children: undefined,
  }
  const opened = startReading(frame, { nesting: 0, depth: 0, isCounted: false })
  const part = partOf(include, opened, planning)
  return part && { kind: 'open', reading: opened, part }
}
