import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx'
import { isElement, type JsxElement } from '../../directives/jsx.js'
import type { Piece, Placed } from '../../plan/frame.js'
import { inSentence } from '../allowed.js'
import { clone } from '../clone.js'
import { noteCode } from '../code/note.js'
import { toFlow } from '../convert.js'
import { areElements } from '../elements.js'
import { textLike, writeResolution } from '../expression.js'
import { broughtByExpression, saySplits } from '../fit.js'
import { passageOf } from '../passage.js'
import { addSibling, spliceSiblings, startSiblings, trimEnds } from '../siblings.js'
import { assemble } from './assemble.js'
import { fittingChildren } from './placed.js'
import type { At, Visited } from './visited.js'

/** What becomes of an expression: its value, the nodes it shows, or itself. */
export function visitExpression(node: MdxFlowExpression | MdxTextExpression, at: At): Visited {
  const { passage, allowed } = at
  const { reading, origin } = passage
  const outcome = reading.outcomes.get(node)
  if (outcome?.kind === 'content') return visitContent(outcome.pieces, node, at)
  if (outcome?.kind === 'children') return placeChildren(outcome, node, at)
  const written = writeResolution(node, outcome, origin, allowed)
  if ('type' in written) noteCode(written, outcome, passage)
  return written
}

function placeChildren(
  children: Placed & { kind: 'children' },
  node: MdxFlowExpression | MdxTextExpression,
  { passage, allowed }: At,
): Visited {
  const bringer = broughtByExpression(node, passage.reading.frame)
  return fittingChildren(children, allowed, bringer, passage) ?? clone(node, passage.origin)
}

/** Nodes that are shown stand where what shows them stood; among blocks, as a paragraph of their own would. */
export function visitContent(
  pieces: readonly Piece[],
  node: MdxFlowExpression | MdxTextExpression | JsxElement,
  { passage, allowed, isAlone }: At,
): Visited {
  const { output, panels, origin } = passage
  const isFlow = allowed.kind === 'flow'
  const isOfElements = pieces.every((piece) => piece.kind === 'jsx' && areElements(piece.nodes, piece.reading))
  const place = isFlow
    ? inSentence(isOfElements)
    : { ...allowed, isAlone: isAlone && pieces.length === 1, isOfElements: allowed.isOfElements && isOfElements }
  const siblings = startSiblings()
  for (const piece of pieces) {
    if (piece.kind === 'text') addSibling(siblings, textLike(node, piece.value, origin))
    else if (piece.kind === 'jsx')
      spliceSiblings(siblings, assemble(piece.nodes, passageOf(piece.reading, output, panels), place).nodes)
    else if (!isElement(node)) {
      const placed = placeChildren(piece, node, { passage, allowed, isAlone })
      spliceSiblings(siblings, 'type' in placed ? [placed] : placed)
    }
  }
  if (!isFlow) return siblings.nodes
  trimEnds(siblings)
  saySplits(siblings.nodes, place, passage)
  return toFlow(siblings.nodes)
}
