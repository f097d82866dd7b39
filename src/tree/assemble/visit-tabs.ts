import type { Code, Nodes } from 'mdast'
import type { Container } from '../../directives/container.js'
import type { JsxElement } from '../../directives/jsx.js'
import { metaWithout } from '../../directives/tabs/meta.js'
import type { Choice } from '../../directives/tabs/panel.js'
import type { Outcome } from '../../plan/frame.js'
import { withPanelsLeft, notePanel, panelOf } from '../choice.js'
import { clone } from '../clone.js'
import { moved } from '../moved.js'
import { passageOf, type Passage } from '../passage.js'
import { keepElement } from './keep-element.js'
import type { At, Visited } from './visited.js'

type Chosen = Outcome & { kind: 'choose' }

/** What becomes of tabs: with the panels that are left, or what is in the only one. */
export function visitTabs(outcome: Chosen, node: JsxElement, at: At): Visited {
  const isAlone = at.isAlone || at.allowed.isOfElements
  return finishTabs(outcome, keepElement(node, at), { ...at, isAlone })
}

/** Tabs whose content is assembled, with the panels that are left, or what is in the only one. */
export function finishTabs(
  { choice }: Chosen,
  result: Visited,
  { passage: { output }, allowed, isAlone }: At,
): Visited {
  if (choice.kind !== 'chosen' || !('type' in result) || !('children' in result)) return result
  const left = choice.areItems ? itemsLeft(choice, result) : (output.left.get(choice) ?? new Map<number, Nodes>())
  if (choice.areItems && left.size === 0) return []
  return withPanelsLeft(result, choice, left, { allowed, isAlone, settings: output.docset.settings })
}

// They have no nodes of their own.
const itemsLeft = ({ stays }: Choice & { kind: 'chosen' }, tabs: Nodes): ReadonlyMap<number, Nodes> =>
  new Map(stays.flatMap((isLeft, index) => (isLeft ? [[index, tabs] as const] : [])))

/** What becomes of a block of code, which may be a panel. */
export function visitFence(node: Code, passage: Passage): Visited {
  const { output, reading, panels } = passage
  const outcome = reading.outcomes.get(node)
  if (outcome?.kind === 'drop') return []
  if (outcome?.kind !== 'panel') return moved(clone(node, passage.origin), node, passage)
  const inner = passageOf(reading, output, [...panels, panelOf(outcome, node, reading.frame)])
  const result = moved(clone(node, inner.origin), node, inner)
  if (outcome.without.size > 0 && result.type === 'code') result.meta = metaWithout(result.meta, outcome.without)
  notePanel(result, outcome, output)
  return result
}

/**
 * What becomes of a panel that stays.
 *
 * @param keep keeps it, with what is left in it
 */
export function visitPanel(
  outcome: Outcome & { kind: 'panel' },
  node: JsxElement | Container,
  { output, reading, panels, isOpen }: Passage,
  keep: (inner: Passage) => Visited,
): Visited {
  const { choice, index } = outcome
  const mayGo = choice.kind === 'chosen' && choice.areOpen[index] === true
  const inner = passageOf(reading, output, [...panels, panelOf(outcome, node, reading.frame)], isOpen || mayGo)
  const result = keep(inner)
  if ('type' in result) notePanel(result, outcome, output)
  return result
}
