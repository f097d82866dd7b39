import type { Nodes } from 'mdast'
import { isExpression } from '../directives/expressions.js'
import { isBlank } from '../directives/content.js'
import type { ChildrenSlot } from '../directives/directive.js'
import { evaluate, expressionOf } from '../directives/evaluate.js'
import { surveyCode } from '../directives/survey-code.js'
import { remember } from '../model/remember.js'
import { resolve } from './expression.js'
import type { Outcome, Reading, Within } from './frame.js'
import { lookupIn } from './lookup.js'
import type { Planning } from './planning.js'
import { startChildren } from './start-children.js'

/** Whether children of an include have anything in them to place, once conditions on them are decided. */
export function hasContent(nodes: readonly Nodes[], reading: Reading, planning: Planning): boolean {
  return nodes.some((node) => {
    if (isBlank(node) || showsNothing(node, reading, planning)) return false
    const directive = reading.frame.document.byNode.get(node)
    if (directive?.kind === 'condition') {
      const { kind } = planning.ask(directive, reading)
      return kind === 'unwrap' ? hasContent(directive.node.children, reading, planning) : kind !== 'drop'
    }
    if (directive?.kind === 'chooser' || directive?.kind === 'include')
      return planning.ask(directive, reading).kind !== 'drop'
    return node.type === 'paragraph' ? hasContent(node.children, reading, planning) : true
  })
}

// What is known to show nothing: such as the children that a partial passes on, where it was given none.
function showsNothing(node: Nodes, reading: Reading, planning: Planning): boolean {
  const program = isExpression(node) ? node.data?.estree : undefined
  if (!program) return false
  const { reads } = surveyCode(program, reading.frame.document)
  const known = reads.size > 0 ? evaluate(expressionOf(program), lookupIn(reading, reads, planning)) : undefined
  return known !== undefined && (known.value === undefined || [null, '', true, false].includes(known.value as null))
}

/** Places the children of an include, once in a reading; what is in them is not decided yet. */
export function placeChildren(slot: ChildrenSlot, within: Within, planning: Planning): Outcome | undefined {
  const { reading } = within
  const { props, site } = reading.frame
  if (props === undefined || site === undefined) return undefined
  const { node, depth, nesting } = slot
  if (!props.has('children'))
    return remember(reading.outcomes, node, () => startChildren(reading.frame, slot, within, planning))
  if (!isExpression(node)) return undefined
  const program = node.data?.estree
  const none = { sites: [], hasDirectives: false, namesAxis: false, hidden: new Set<string>() }
  if (program)
    resolve(
      { kind: 'expression', key: node, program, text: node.value, node, depth, nesting, ...none },
      within,
      planning,
    )
  return reading.outcomes.get(node)
}
