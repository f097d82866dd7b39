import type { Code, Nodes, Parents } from 'mdast'
import type { JsxElement } from '../../directives/jsx.js'
import type { Outcome } from '../../plan/frame.js'
import type { Allowed } from '../allowed.js'
import { finishTabs, notePanel, panelOf } from '../choice.js'
import { movedCode } from '../moved.js'
import { passageOf, type Passage } from '../passage.js'
import { keepElement } from './keep-element.js'
import { visitParent } from './visit-parent.js'
import type { At, Visited } from './visited.js'

type Chosen = Outcome & { kind: 'choose' }

/** What becomes of tabs: with the panels that are left, or what is in the only one. */
export function visitTabs(outcome: Chosen, node: JsxElement, at: At): Visited {
  const isAlone = at.isAlone || at.allowed.isOfElements
  return finish(outcome, keepElement(node, at), { ...at, isAlone })
}

/** The same of tabs that are a container, which has no attributes to keep in step. */
export function visitContainerTabs(
  outcome: Chosen,
  node: Parents,
  siblings: readonly Nodes[],
  passage: Passage,
  allowed: Allowed,
): Visited {
  return finish(outcome, visitParent(node, siblings, passage, allowed), { passage, allowed, isAlone: false })
}

function finish({ choice }: Chosen, result: Visited, { passage: { output }, allowed, isAlone }: At): Visited {
  const left = output.left.get(choice) ?? new Map<number, Nodes>()
  if (choice.kind !== 'chosen' || !('type' in result) || !('children' in result)) return result
  return finishTabs(result, choice, left, { allowed, isAlone, settings: output.docset.settings })
}

/** What becomes of a block of code, which may be a panel. */
export function visitFence(node: Code, passage: Passage): Visited {
  const { output, reading, panels } = passage
  const outcome = reading.outcomes.get(node)
  if (outcome?.kind === 'drop') return []
  if (outcome?.kind !== 'panel') return movedCode(node, passage)
  const inner = passageOf(reading, output, [...panels, panelOf(outcome, node, reading.frame)])
  const result = movedCode(node, inner)
  notePanel(result, outcome, output)
  return result
}

/** What becomes of a panel that stays. */
export function visitPanel(outcome: Outcome & { kind: 'panel' }, node: JsxElement, at: At): Visited {
  const { passage } = at
  const { output, reading, panels } = passage
  const inner = passageOf(reading, output, [...panels, panelOf(outcome, node, reading.frame)])
  const result = keepElement(node, { ...at, passage: inner }, outcome.without)
  if ('type' in result) notePanel(result, outcome, output)
  return result
}
