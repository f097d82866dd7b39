import type { Nodes } from 'mdast'
import { isBlank } from '../directives/content.js'
import type { ChildrenSlot } from '../directives/directive.js'
import { remember } from '../model/remember.js'
import { resolve } from './expression.js'
import { startReading, type Outcome, type Reading, type Within } from './frame.js'
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
export function placeChildren(slot: ChildrenSlot, within: Within, planning: Planning): Outcome | undefined {
  const { reading } = within
  const { props, site } = reading.frame
  if (props === undefined || site === undefined) return undefined
  if (!props.has('children')) return remember(reading.outcomes, slot.node, () => startChildren(slot, within, planning))
  const { node } = slot
  const program = node.data?.estree
  if (program) resolve({ kind: 'expression', key: node, program, text: node.value, node }, reading, planning)
  return reading.outcomes.get(node)
}

function startChildren(slot: ChildrenSlot, { reading, kept, panels }: Within, planning: Planning): Outcome {
  const { frame } = reading
  const { site, hasChildren } = frame
  if (site === undefined || !hasChildren) return nothing
  const { include } = site
  const nesting = reading.nesting + kept + slot.nesting
  const isWithin =
    planning.takeInclude() && nesting <= planning.docset.settings.limits.depth && planning.takeNodes(include.size - 1)
  if (!isWithin) {
    planning.sayLimit(slot, frame, slot.node.position)
    return nothing
  }
  const depth = reading.depth + slot.depth - include.depth
  const children = startReading(site.reading.frame, { nesting: nesting - include.nesting, depth, isCounted: true })
  frame.children ??= children
  return planning.place({ kind: 'children', reading: children, include }, panels)
}
