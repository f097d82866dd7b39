import type { Code } from 'mdast'
import type { Chooser, Include, Slot, Tabs } from '../directives/directive.js'
import { isSnippet, writtenLang, writtenMeta } from '../directives/include/snippet-attributes.js'
import type { Brought } from '../directives/role.js'
import { readFence } from '../directives/tabs/fence.js'
import { itemPanelsOf } from '../directives/tabs/item-panels.js'
import type { Panel } from '../directives/tabs/panel.js'
import { waysOf } from '../directives/tabs/ways.js'
import { itemsOf } from '../docset/tab-items.js'
import { placeChildren } from './children.js'
import { openLines, writtenLines } from './excerpt.js'
import { isOpenIn, startFrame, startReading, topOf, type Outcome, type Reading, type Within } from './frame.js'
import { behind, nothingBetween, type Between } from './between.js'
import { openInclude } from './open.js'
import type { Planning } from './planning.js'
import { partOf } from './section.js'
import { bringOf, broughtBy } from './target.js'
import { ownerOfChildren } from './start-children.js'
import { isHeldBack } from './tests.js'

/** A panel, and what it stands in. */
export interface FoundPanel extends Panel {
  readonly within: Within
  /** Whether nothing but an expression of its own holds it back. */
  readonly isOut: boolean
  /** By what its outcome is found: its node, or the code that an include brings. */
  readonly key: object
}

/** What may bring panels. */
interface Looking extends Place {
  readonly slot: Slot
}

/** Where it stands. */
interface Place extends Between {
  readonly within: Within
}

/**
 * Lists the panels of tabs, also those that conditions hold back and those that includes bring: where no panel is an
 * element, blocks of code are panels, whether they are written there or files. Some tabs have items for panels.
 */
export function listPanels(tabs: Tabs, within: Within, planning: Planning): FoundPanel[] {
  const { slots, isAdjacent } = tabs
  const panels: FoundPanel[] = []
  const agenda: Looking[] = []
  const add = (
    tab: FoundPanel['tab'],
    { within: around, isLive: isReached, surelyFor }: Place,
    key: object = tab.node,
  ): void => {
    const { reading } = around
    const { path } = reading.frame.document
    const isOut = tab.kind === 'tab' && isHeldBack(tab, reading, planning)
    const written = planning.written(tab, reading)
    panels.push({
      tab,
      path,
      within: around,
      key,
      isLive: isReached && !isOut,
      isOut: isReached && isOut,
      written,
      surelyFor,
    })
  }
  const look = (inside: readonly Slot[], place: Place): void => {
    for (const slot of [...inside].reverse()) agenda.push({ ...place, slot })
  }
  if (!isAdjacent && waysOf(tabs.node, planning.docset.settings).panels === 'items') {
    // They are counted, and the modules that they are of are noted, where tabs are asked for their choice.
    const { items } = itemsOf(tabs, within.reading.frame.document.path, planning.docset)
    for (const panel of itemPanelsOf(tabs, items)) add(panel, { ...nothingBetween, within })
    return panels
  }
  look(slots, { ...nothingBetween, within: isAdjacent ? within : { ...within, kept: within.kept + 1 } })
  for (let next = agenda.pop(); next !== undefined; next = agenda.pop()) {
    const { slot, within: around, isLive } = next
    const { reading } = around
    switch (slot.kind) {
      case 'tab':
      case 'fence':
        add(slot, next)
        break
      case 'tabs':
        // Code that is tabs by itself is panels in others.
        if (slot.isAdjacent) look(slot.slots, next)
        break
      case 'condition':
        look(slot.slots, { ...next, ...behind(next, slot, () => planning.settle(slot, reading), reading, planning) })
        break
      case 'include':
      case 'chooser': {
        const brought = isLive ? partsOf(openInclude(slot, around, planning)) : peekAll(slot, reading, planning)
        // What waits is looked at from the end.
        for (const outcome of [...brought].reverse()) {
          if (outcome.kind === 'open') {
            planning.noteShown(outcome.reading.frame.document.path, false)
            look(outcome.part.slots, { ...next, within: topOf(outcome.reading, around.panels) })
          } else if (outcome.kind === 'code') {
            const { code } = outcome
            const { position } = slot.node
            const { components, axes } = planning.docset.settings
            add(readFence({ ...code, position }, { names: components.tab.meta, axes }), next, code)
          }
        }
        break
      }
      case 'children': {
        const { site } = ownerOfChildren(reading.frame)
        const outcome = site && isLive ? placeChildren(slot, around, planning) : undefined
        if (site && !isLive) look(site.include.slots, { ...next, within: topOf(site.reading, around.panels) })
        else if (outcome?.kind === 'children') {
          look(outcome.include.slots, { ...next, within: topOf(outcome.reading, around.panels) })
        }
      }
    }
  }
  return panels.some(({ tab }) => tab.kind === 'tab') ? panels.filter(({ tab }) => tab.kind === 'tab') : panels
}

const partsOf = (outcome: Outcome): readonly Outcome[] => (outcome.kind === 'each' ? outcome.parts : [outcome])

// What is held back is only counted: no step is noted, and nothing is said.
function peekAll(directive: Include | Chooser, reading: Reading, planning: Planning): readonly Outcome[] {
  return broughtBy(bringOf(directive, reading, planning)).flatMap((brought) =>
    brought.kind === 'open' ? (peek(brought, reading, planning) ?? []) : [],
  )
}

function peek(
  { include, target }: Extract<Brought, { kind: 'open' }>,
  reading: Reading,
  planning: Planning,
): Outcome | undefined {
  const { status, path, section } = target
  const { chain } = reading.frame
  if (status !== 'ok' || isOpenIn(reading.frame, path)) return undefined
  if (isSnippet(include, path)) return { kind: 'code', code: peekCode(include, path), path, include }
  if (chain >= planning.docset.settings.limits.chain || !planning.takeInclude()) return undefined
  const document = include.imported
    ? planning.docset.document(path)
    : openLines(path, writtenLines(include), include.own, planning)
  if ('rule' in document) return undefined
  const frame = startFrame(document, planning.asked.reader, {
    site: { include, reading, step: -1 },
    props: new Map(),
    hasChildren: true,
    childrenOf: undefined,
    headingOffset: 0,
    chain: chain + 1,
  })
  const opened = startReading(frame, { nesting: 0, depth: 0, isCounted: false })
  const part = partOf(section, opened, planning)
  return part && { kind: 'open', reading: opened, part }
}

function peekCode(include: Include, path: string): Code {
  return { type: 'code', lang: writtenLang(include, path) ?? null, meta: writtenMeta(include) ?? null, value: '' }
}
