import type { Nodes } from 'mdast'
import { isExpression, isPlaceOfChildren } from '../directives/code-sites.js'
import { isBlank } from '../directives/content.js'
import type { ChildrenSlot } from '../directives/directive.js'
import { remember } from '../model/remember.js'
import { resolve } from './expression.js'
import type { Frame, Outcome, Reading } from './frame.js'
import type { Planning } from './planning.js'
import { startChildren } from './start-children.js'

/** Whether children of an include have anything in them to place, once conditions on them are decided. */
export function hasContent(nodes: readonly Nodes[], reading: Reading, planning: Planning): boolean {
  return nodes.some((node) => {
    if (isBlank(node) || isEmptyPlace(node, reading.frame)) return false
    const directive = reading.frame.document.byNode.get(node)
    if (directive?.kind === 'condition') {
      const { kind } = planning.ask(directive, reading)
      return kind === 'unwrap' ? hasContent(directive.node.children, reading, planning) : kind !== 'drop'
    }
    return node.type === 'paragraph' ? hasContent(node.children, reading, planning) : true
  })
}

// Where a partial passes its own children on, and was given none.
function isEmptyPlace(node: Nodes, { props, hasChildren }: Frame): boolean {
  return isExpression(node) && isPlaceOfChildren(node) && props?.has('children') === false && !hasChildren
}

/** Places the children of an include, once in a reading; what is in them is not decided yet. */
export function placeChildren(slot: ChildrenSlot, reading: Reading, planning: Planning): Outcome | undefined {
  const { props, site } = reading.frame
  if (props === undefined || site === undefined) return undefined
  const { node, depth } = slot
  if (!props.has('children'))
    return remember(reading.outcomes, node, () => startChildren(reading.frame, slot, reading, planning))
  const program = node.data?.estree
  const none = { sites: [], hasDirectives: false }
  if (program)
    resolve({ kind: 'expression', key: node, program, text: node.value, node, depth, ...none }, reading, planning)
  return reading.outcomes.get(node)
}
