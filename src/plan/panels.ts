import { textOf } from '../directives/attributes.js'
import { decidedAttributes } from '../directives/condition/condition.js'
import type { Include, Slot, Tabs } from '../directives/directive.js'
import { positionOf } from '../directives/jsx.js'
import type { Choice, Panel } from '../directives/tabs/panel.js'
import { append } from '../model/append.js'
import { isMarkup } from '../model/path.js'
import { placeChildren } from './children.js'
import { isOpenIn, startReading, type Frame, type Outcome, type Reading } from './frame.js'
import { depthOf, openInclude, partOf, targetOf } from './open.js'
import type { Planning } from './planning.js'

/** A panel, and the reading in which it stands. */
interface FoundPanel extends Panel {
  readonly reading: Reading
}

/** Chooses the panels of tabs; each panel's outcome is noted where it stands. */
export function decideTabs(tabs: Tabs, reading: Reading, planning: Planning): Outcome {
  const start = planning.notices.length
  const panels = listPanels(tabs.slots, reading, true, planning)
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

function panelOutcome(choice: Choice, index: number, { tab, reading }: FoundPanel, planning: Planning): Outcome {
  if (choice.kind !== 'chosen') return { kind: 'panel', choice, index, without: new Set() }
  if (!choice.stays[index]) return { kind: 'drop' }
  return { kind: 'panel', choice, index, without: decidedAttributes(planning.setting(tab, reading)) }
}

function sayOf(choice: Choice, tabs: Tabs, { frame }: Reading, planning: Planning): void {
  const position = positionOf(tabs)
  switch (choice.kind) {
    case 'dynamic':
      return planning.say(frame, 'tabs-dynamic', position, { actual: tabs.items ? textOf(tabs.items.attribute) : '' })
    case 'miscounted':
      return planning.say(frame, 'tabs-count', position, { items: choice.items, panels: choice.panels })
    case 'chosen':
      if (choice.standing !== 'none') return
      planning.say(frame, 'tabs-unmatched', position, { labels: choice.labels })
  }
}

/** Lists the panels of tabs, also those that conditions hold back and those that includes bring. */
function listPanels(slots: readonly Slot[], reading: Reading, isLive: boolean, planning: Planning): FoundPanel[] {
  const { path } = reading.frame.document
  return slots.flatMap((slot): FoundPanel[] => {
    switch (slot.kind) {
      case 'tab':
        return [{ tab: slot, path, reading, isLive, written: planning.docset.written(slot, path) }]
      case 'tabs':
        return []
      case 'condition':
        return listPanels(slot.slots, reading, isLive && planning.settle(slot, reading).kind !== 'drop', planning)
      case 'include': {
        const outcome = isLive ? openInclude(slot, reading, planning) : peek(slot, reading, planning)
        return outcome?.kind === 'open' ? listPanels(outcome.part.slots, outcome.reading, isLive, planning) : []
      }
      case 'children': {
        const { site } = reading.frame
        if (site === undefined) return []
        const outcome = isLive ? placeChildren(slot, reading, planning) : undefined
        if (isLive && outcome?.kind !== 'children') return []
        return listPanels(
          site.include.slots,
          outcome?.kind === 'children' ? outcome.reading : site.reading,
          isLive,
          planning,
        )
      }
    }
  })
}

// What is held back is only counted: no step is noted, and nothing is said.
function peek(include: Include, reading: Reading, planning: Planning): Outcome | undefined {
  const { status, path } = targetOf(include, reading, planning)
  if (status !== 'ok' || !isMarkup(path) || isOpenIn(reading.frame, path) || !planning.takeInclude()) return undefined
  const depth = depthOf(include, reading)
  const frame: Frame = {
    document: planning.docset.document(path),
    site: { include, reading, step: -1 },
    props: new Map(),
    hasChildren: true,
    headingOffset: 0,
    depth,
    references: undefined,
    definitions: undefined,
    children: undefined,
  }
  const opened = startReading(frame, depth, false)
  const part = partOf(include, opened, planning)
  return part && { kind: 'open', reading: opened, part }
}
