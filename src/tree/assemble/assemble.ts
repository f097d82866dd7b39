import type { FootnoteReference, Nodes } from 'mdast'
import { isBlock } from '../../directives/category.js'
import { isBlank } from '../../directives/content.js'
import { definitionKey } from '../../directives/definition-key.js'
import { isLabel } from '../../model/plugin-nodes.js'
import type { Allowed } from '../allowed.js'
import { clone } from '../clone.js'
import { cloneEsm } from '../expression.js'
import { moved } from '../moved.js'
import { say, type Passage } from '../passage.js'
import { addSibling, dropSibling, spliceSiblings, startSiblings, type Siblings } from '../siblings.js'
import { visitContainer } from './visit-container.js'
import { visitElement } from './visit-element.js'
import { visitExpression } from './visit-expression.js'
import { visitParagraph, visitParent } from './visit-parent.js'
import { visitFence } from './visit-tabs.js'
import type { Visited } from './visited.js'

// What a node becomes is told by what is in it: the files of this folder call each other as nodes stand in nodes.

/**
 * Makes the nodes that stand in an output for some nodes of a reading: copies, with each outcome of the plan carried
 * out. What a node becomes is told once its children are known, so that what is emptied goes.
 */
export function assemble(nodes: readonly Nodes[], passage: Passage, allowed: Allowed): Siblings {
  const { output, origin, reading } = passage
  const { document, site } = reading.frame
  const affected = site ? document.portable : document.active
  const siblings = startSiblings()
  for (const node of nodes) {
    if (node.type === 'mdxjsEsm' && affected.has(node)) {
      output.esm.push({ node: cloneEsm(node, reading, origin), frame: reading.frame })
      continue
    }
    const result = affected.has(node) ? visit(node, nodes, passage, allowed) : copy(node, passage)
    if ('type' in result) addSibling(siblings, result)
    else if (result.length === 0) dropSibling(siblings, node)
    else spliceSiblings(siblings, result)
  }
  return siblings
}

// Texts, lists and ESM may be changed by what stands beside them; other blocks of a page stay as they are.
function copy(node: Nodes, { output, reading, origin }: Passage): Nodes {
  if (node.type === 'mdxjsEsm') return cloneEsm(node, reading, origin)
  const isKept = output.shared === reading && node.type !== 'list' && isBlock(node)
  return isKept ? node : clone(node, origin)
}

function visit(node: Nodes, siblings: readonly Nodes[], passage: Passage, allowed: Allowed): Visited {
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return visitElement(node, { passage, allowed, isAlone: isAlone(node, siblings, passage, allowed) })
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return visitExpression(node, { passage, allowed, isAlone: isAlone(node, siblings, passage, allowed) })
    case 'code':
      return visitFence(node, passage)
    case 'paragraph':
      return isLabel(node) ? visitParent(node, siblings, passage, allowed) : visitParagraph(node, passage)
    case 'footnoteReference':
      return visitFootnoteReference(node, passage)
    case 'containerDirective':
      return visitContainer(node, siblings, passage, allowed)
    default:
      return 'children' in node
        ? visitParent(node, siblings, passage, allowed)
        : moved(clone(node, passage.origin), node, passage)
  }
}

// Alone in its paragraph, once what is not for the reader is gone.
function isAlone(node: Nodes, siblings: readonly Nodes[], { reading }: Passage, allowed: Allowed): boolean {
  if (!allowed.isAlone || allowed.kind === 'phrase') return false
  return siblings.every(
    (sibling) => sibling === node || isBlank(sibling) || reading.outcomes.get(sibling)?.kind === 'drop',
  )
}

function visitFootnoteReference(node: FootnoteReference, passage: Passage): Visited {
  const { frame } = passage.reading
  const footnote = frame.definitions?.get(definitionKey(node))
  if (footnote === undefined || !passage.output.emptiedFootnotes.has(footnote))
    return moved(clone(node, passage.origin), node, passage)
  say(frame, passage.output, 'footnote-removed', node.position, { label: node.label ?? node.identifier })
  return []
}
