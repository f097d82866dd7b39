import type { Nodes, Paragraph, Parents } from 'mdast'
import { categoryOf, holdsPhrasing, isBlock } from '../../directives/category.js'
import { isBlank } from '../../directives/content.js'
import { isMarkerAlone } from '../alert.js'
import { inFlow, inPhrase, inSentence, type Allowed } from '../allowed.js'
import { cloneShallow } from '../clone.js'
import { asLone, liftLines, toFlow } from '../convert.js'
import { areElements } from '../elements.js'
import { fateOfParent, isEmptied, type Fate } from '../emptied.js'
import { saySplits } from '../fit.js'
import { asLegible } from '../legible.js'
import { finishParent, moved } from '../moved.js'
import type { Passage } from '../passage.js'
import { trimEnds, type Siblings } from '../siblings.js'
import { assemble } from './assemble.js'
import type { Visited } from './visited.js'

/** What becomes of a paragraph: blocks that come into it split it. */
export function visitParagraph(node: Paragraph, passage: Passage): Visited {
  const sentence = inSentence(areElements(node.children, passage.reading))
  const siblings = assemble(node.children, passage, sentence)
  trimEnds(siblings)
  const { nodes } = siblings
  const { emptied } = passage.output
  const isHollow = isEmptied(node, siblings, emptied, !passage.isOpen)
  if (isHollow && nodes.every(isBlank)) return []
  const copy = cloneShallow(node, passage.origin)
  liftLines(nodes)
  if (!nodes.some(isBlock)) {
    const content = asLone(nodes) ?? fill(copy, siblings)
    if (isHollow) emptied.set(content, 'hollow')
    return content
  }
  const flow = toFlow(nodes, copy)
  saySplits(nodes, sentence, passage)
  return flow
}

/**
 * What becomes of any other node that holds some, but for elements.
 *
 * @param written what it was written among
 */
export function visitParent(node: Parents, written: readonly Nodes[], passage: Passage, allowed: Allowed): Visited {
  const isPhrasing = holdsPhrasing(node)
  const isLine = categoryOf(node) !== 'phrasing'
  const siblings = assemble(node.children, passage, isPhrasing ? inPhrase(allowed, node.type, isLine) : inFlow())
  if (isPhrasing) trimEnds(siblings)
  const { nodes } = siblings
  const { emptied } = passage.output
  const fate = isEmptied(node, siblings, emptied, !passage.isOpen) ? fateOf(node, written, passage) : 'keep'
  if (fate === 'drop' || (node.type === 'blockquote' && isMarkerAlone(nodes) && !isMarkerAlone(node.children)))
    return []
  const copy = moved(cloneShallow(node, passage.origin), node, passage)
  const filled = fill(finishParent(copy, nodes), siblings)
  if (fate === 'hollow') emptied.set(filled, fate)
  return asLegible(filled)
}

const fateOf = (node: Parents, written: readonly Nodes[], { reading }: Passage): Fate =>
  reading.frame.document.byNode.has(node) ? 'drop' : fateOfParent(node, written)

function fill(copy: Nodes, { nodes }: Siblings): Nodes {
  return Object.assign(copy, { children: nodes })
}
