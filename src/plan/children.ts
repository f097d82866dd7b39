import type { Nodes } from 'mdast'
import { isBlank } from '../directives/content.js'
import type { ChildrenSlot } from '../directives/directive.js'
import { remember } from '../model/remember.js'
import { resolve } from './expression.js'
import { startReading, type Outcome, type Reading } from './frame.js'
import type { Planning } from './planning.js'

/** Whether children of an include have anything in them to place, once conditions on them are decided. */
export function hasContent(nodes: readonly Nodes[], reading: Reading, planning: Planning): boolean {
  return nodes.some((node) => {
    if (isBlank(node)) return false
    const directive = reading.frame.document.byNode.get(node)
    if (directive?.kind === 'condition') {
      const { kind } = planning.ask(directive, reading)
      return kind === 'unwrap' ? hasContent(directive.node.children, reading, planning) : kind !== 'drop'
    }
    return node.type === 'paragraph' ? hasContent(node.children, reading, planning) : true
  })
}

const nothing: Outcome = { kind: 'value', value: undefined }

/** Places the children of an include, once in a reading; what is in them is not decided yet. */
export function placeChildren(slot: ChildrenSlot, reading: Reading, planning: Planning): Outcome | undefined {
  const { props, site } = reading.frame
  if (props === undefined || site === undefined) return undefined
  if (!props.has('children')) return remember(reading.outcomes, slot.node, () => startChildren(slot, reading, planning))
  const { node } = slot
  const program = node.data?.estree
  if (program) resolve({ kind: 'expression', key: node, program, text: node.value, node }, reading, planning)
  return reading.outcomes.get(node)
}

function startChildren(slot: ChildrenSlot, reading: Reading, planning: Planning): Outcome {
  const { frame } = reading
  const { site, hasChildren } = frame
  if (site === undefined || !hasChildren) return nothing
  const { include } = site
  const depth = reading.depth + slot.depth
  const isWithin =
    planning.takeInclude() && depth <= planning.docset.settings.limits.depth && planning.takeNodes(include.size - 1)
  if (!isWithin) {
    planning.sayLimit(slot, frame, slot.node.position)
    return nothing
  }
  const children = startReading(site.reading.frame, depth - include.depth, true)
  frame.children ??= children
  return { kind: 'children', reading: children }
}
