import type { JsxElement } from '../../directives/jsx.js'
import { assemble } from './assemble.js'
import { keepElement } from './keep-element.js'
import { keepWithChildren } from './keep-with-children.js'
import { visitBrought } from './visit-brought.js'
import { visitPanel, visitTabs } from './visit-tabs.js'
import type { At, Visited } from './visited.js'

/** What becomes of an element: the outcome of the plan carried out, if it has one. */
export function visitElement(node: JsxElement, at: At): Visited {
  const { passage, allowed, isAlone } = at
  const outcome = passage.reading.outcomes.get(node)
  switch (outcome?.kind) {
    case 'drop':
      return []
    case 'unwrap':
      return assemble(node.children, passage, { ...allowed, isAlone }).nodes
    case 'stay': {
      const element = keepElement(node, at, outcome.without)
      if ('type' in element) passage.output.standing.add(element)
      return element
    }
    case 'open':
    case 'code':
    case 'refuse':
    case 'content':
    case 'each':
      return visitBrought(outcome, node, at)
    case 'children':
      return keepWithChildren(outcome, node, at)
    case 'choose':
      return visitTabs(outcome, node, at)
    case 'panel':
      return visitPanel(outcome, node, passage, (inner) =>
        keepElement(node, { ...at, passage: inner }, outcome.without),
      )
    default:
      return keepElement(node, at)
  }
}
