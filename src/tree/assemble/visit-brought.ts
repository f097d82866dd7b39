import type { JsxElement } from '../../directives/jsx.js'
import { append } from '../../model/append.js'
import type { Outcome } from '../../plan/frame.js'
import type { Nodes } from 'mdast'
import { visitContent } from './visit-expression.js'
import { keepInclude, visitCode, visitOpened } from './visit-include.js'
import type { At, Visited } from './visited.js'

/** What becomes of an element for which something is brought in. */
export function visitBrought(outcome: Outcome, node: JsxElement, at: At): Visited {
  switch (outcome.kind) {
    case 'open':
      return visitOpened(outcome, node, at)
    case 'code':
      return visitCode(outcome, node, at)
    case 'content':
      return visitContent(outcome.pieces, node, at)
    case 'each':
      return visitEach(outcome.parts, node, at)
    case 'drop':
      return []
    case 'refuse':
      return outcome.isKept ? keepInclude(outcome, node, at) : []
    default:
      throw new Error(`An element brings no ${outcome.kind}`)
  }
}

// Where one has to stay, so has the element with all that it brings.
function visitEach(parts: readonly Outcome[], node: JsxElement, at: At): Visited {
  const { esm } = at.passage.output
  const before = esm.length
  const nodes: Nodes[] = []
  for (const part of parts) {
    const visited = visitBrought(part, node, at)
    if ('type' in visited) {
      esm.length = before
      return visited
    }
    append(nodes, visited)
  }
  return nodes
}
