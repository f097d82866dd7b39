import type { Nodes, Paragraph, Parents } from 'mdast'
import { rebaseUrl } from '../model/url.js'
import { clone, cloneShallow } from './clone.js'
import { isBlock, toFlow } from './content.js'
import { visitDirective, visitElement } from './directives.js'
import { visitExpression } from './expression.js'
import type { Frame } from './frame.js'
import { flowPlace, phrasePlace, sentencePlace, type Place } from './place.js'
import { addSibling, dropSibling, isEmpty, spliceSiblings, startSiblings, trimEnds, type Siblings } from './siblings.js'

/**
 * Makes the nodes that stand in an output for some nodes of a file: copies, with each directive decided and each
 * include expanded. What a node becomes is decided once its children are known, so that what is emptied goes.
 */
export function assemble(nodes: readonly Nodes[], frame: Frame, place: Place): Siblings {
  const { active, portable } = frame.document
  const affected = frame.origin ? portable : active
  const siblings = startSiblings()
  for (const node of nodes) {
    if (node.type === 'mdxjsEsm' && affected.has(node)) {
      frame.output.esm.push({ node: clone(node, frame.origin), frame })
      continue
    }
    const result = affected.has(node) ? visit(node, nodes, frame, place) : clone(node, frame.origin)
    if ('type' in result) addSibling(siblings, result)
    else if (result.length === 0) dropSibling(siblings, node)
    else spliceSiblings(siblings, result)
  }
  return siblings
}

/** What a node becomes: itself, or in its place any number of nodes. */
export type Visited = Nodes | readonly Nodes[]

function visit(node: Nodes, siblings: readonly Nodes[], frame: Frame, place: Place): Visited {
  const directive = frame.document.byNode.get(node)
  if (directive) return visitDirective(directive, siblings, frame, place)
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return visitElement(node, siblings, frame, place)
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return visitExpression(node, frame, place)
    case 'paragraph':
      return visitParagraph(node, frame, place)
    default:
      return 'children' in node ? visitParent(node, frame, place) : moved(clone(node, frame.origin), frame)
  }
}

function visitParagraph(node: Paragraph, frame: Frame, place: Place): Visited {
  const sentence = sentencePlace(place.group)
  const siblings = assemble(node.children, frame, sentence)
  trimEnds(siblings)
  if (siblings.isChanged && isEmpty(siblings)) return []
  const copy = cloneShallow(node, frame.origin)
  if (!siblings.nodes.some(isBlock)) return fill(copy, siblings)
  const flow = toFlow(siblings.nodes, copy)
  if (siblings.nodes.some((child) => !isBlock(child))) for (const say of sentence.splits) say()
  return flow
}

const phrasingParents: ReadonlySet<string> = new Set([
  'delete',
  'emphasis',
  'heading',
  'link',
  'linkReference',
  'strong',
  'tableCell',
])

function visitParent(node: Parents, frame: Frame, place: Place): Visited {
  const holdsPhrasing = phrasingParents.has(node.type)
  const siblings = assemble(node.children, frame, holdsPhrasing ? phrasePlace(place, node.type) : flowPlace())
  if (holdsPhrasing) trimEnds(siblings)
  if (siblings.isChanged && node.type !== 'tableCell' && isEmpty(siblings)) return []
  const copy = moved(cloneShallow(node, frame.origin), frame)
  if (copy.type === 'listItem')
    copy.spread = isLoose(siblings.nodes) || (copy.spread === true && siblings.nodes.length > 1)
  if (copy.type === 'list' && siblings.nodes.length === 1) copy.spread = false
  return fill(copy, siblings)
}

function fill(copy: Nodes, { nodes }: Siblings): Nodes {
  return Object.assign(copy, { children: nodes })
}

/** What a node of a partial says where it ends up: headings deeper, URLs from the page's folder, references marked. */
function moved<Node extends Nodes>(copy: Node, frame: Frame): Node {
  const { origin, output, headingOffset, document } = frame
  if (origin === undefined) return copy
  if (copy.type === 'heading') copy.depth = Math.min(6, copy.depth + headingOffset) as typeof copy.depth
  if ('url' in copy && output.docset.settings.rebase) copy.url = rebaseUrl(copy.url, document.path, output.path)
  if ('identifier' in copy) output.owners.set(copy, frame)
  return copy
}

// An item is loose where a blank line stands in it: between blocks that were written apart, between paragraphs that an
// include brought together, and between the blocks of a component.
function isLoose(nodes: readonly Nodes[]): boolean {
  return nodes.some((node, index) => {
    if (node.type === 'mdxJsxFlowElement' && (node.children.length > 1 || isLoose(node.children))) return true
    const before = nodes[index - 1]
    if (before === undefined) return false
    if (before.data?.origin !== node.data?.origin) return before.type === 'paragraph' && node.type === 'paragraph'
    return node.position && before.position ? node.position.start.line - before.position.end.line > 1 : false
  })
}
