import type { Node as EstreeNode } from 'estree'
import type { JSXElement } from 'estree-jsx'
import type { Condition, Directive, Include } from '../directives/directive.js'
import type { Edit } from '../directives/edit-code.js'
import { childrenOf } from '../directives/jsx-in-code.js'
import { positionOf } from '../directives/jsx.js'
import type { RuleArguments } from '../messages/catalogue.js'
import type { Reading } from './frame.js'
import type { Planning } from './planning.js'
import { targetOf } from './target.js'

type Where = RuleArguments<'directive-in-code'>['where']

/**
 * Decides a directive in code that is left to the page: a condition goes or opens up, all others can do nothing there.
 *
 * @param edits takes what becomes of it
 * @param isOpen whether the code hangs on what the reader leaves open: then it is the page's, and nothing is wrong
 * @returns what is still to be decided in it
 */
export function decideInCode(
  directive: Directive,
  element: JSXElement,
  reading: Reading,
  planning: Planning,
  edits: Map<EstreeNode, Edit>,
  isOpen = false,
): readonly EstreeNode[] {
  if (directive.kind === 'condition') return settleInCode(directive, element, reading, planning, edits)
  if (directive.kind === 'include') noteInCode(directive, reading, planning, isOpen ? undefined : 'code')
  else if (directive.kind === 'tabs' && !isOpen) sayInCode(directive, reading, planning)
  return childrenOf(element)
}

function settleInCode(
  condition: Condition,
  element: JSXElement,
  reading: Reading,
  planning: Planning,
  edits: Map<EstreeNode, Edit>,
): readonly EstreeNode[] {
  const outcome = planning.settle(condition, reading)
  if (outcome.kind === 'drop' || outcome.kind === 'unwrap') {
    const nodes = outcome.kind === 'drop' ? [] : (element.children as EstreeNode[])
    edits.set(element, { kind: 'nodes', nodes })
    return nodes
  }
  const without = outcome.kind === 'stay' ? outcome.without : new Set<string>()
  for (const attribute of element.openingElement.attributes) {
    if (attribute.type === 'JSXAttribute' && without.has(String(attribute.name.name)))
      edits.set(attribute, { kind: 'nodes', nodes: [] })
  }
  return childrenOf(element)
}

/**
 * Notes an include that can bring nothing where it stands: it is on record as met, and as refused.
 *
 * @param where for the message; left out, there is none
 */
export function noteInCode(include: Include, reading: Reading, planning: Planning, where: Where | undefined): void {
  const { frame } = reading
  const { path: to } = targetOf(include, reading, planning)
  const refused = 'directive-in-code'
  planning.steps.push({ include, from: frame.document.path, to, isFile: false, parent: frame.site?.step, refused })
  planning.decisions.push(to, refused)
  if (where) sayInCode(include, reading, planning, where)
}

/** Says of a directive that it can do nothing where it stands. */
export function sayInCode(directive: Directive, { frame }: Reading, planning: Planning, where: Where = 'code'): void {
  planning.say(frame, 'directive-in-code', positionOf(directive), { name: directive.node.name ?? '', where })
}
