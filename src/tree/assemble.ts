import type { Nodes, Paragraph, Parents } from 'mdast'
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx'
import { isBlank, isBlock } from '../directives/content.js'
import { positionOf, type JsxElement } from '../directives/jsx.js'
import { hasReferences } from '../directives/scan.js'
import { copyPosition } from '../model/copy-position.js'
import type { Include } from '../directives/directive.js'
import type { Opened, Outcome, Piece, Reading } from '../plan/frame.js'
import { inComponent, inComponentOfFlow, inFlow, inPhrase, inSentence, type Allowed } from './allowed.js'
import { finishTabs, notePanel, panelOf } from './choice.js'
import { clone, cloneShallow } from './clone.js'
import { toFlow } from './convert.js'
import { copyElement, fillElement } from './element.js'
import { cloneEsm, textLike, writeResolution } from './expression.js'
import { fit, includedBy } from './fit.js'
import { finishParent, moved } from './moved.js'
import { passageOf, say, type Passage } from './passage.js'
import { addSibling, dropSibling, isEmpty, spliceSiblings, startSiblings, trimEnds, type Siblings } from './siblings.js'

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
    const result = affected.has(node) ? visit(node, nodes, passage, allowed) : take(node, passage)
    if ('type' in result) addSibling(siblings, result)
    else if (result.length === 0) dropSibling(siblings, node)
    else spliceSiblings(siblings, result)
  }
  return siblings
}

// Texts, lists and ESM may be changed by what stands beside them; other blocks of a page stay as they are.
function take(node: Nodes, { output, reading, origin }: Passage): Nodes {
  if (node.type === 'mdxjsEsm') return cloneEsm(node, reading, origin)
  const isKept = output.shared === reading && node.type !== 'list' && isBlock(node)
  return isKept ? node : clone(node, origin)
}

/** What a node becomes: itself, or in its place any number of nodes. */
type Visited = Nodes | readonly Nodes[]

function visit(node: Nodes, siblings: readonly Nodes[], passage: Passage, allowed: Allowed): Visited {
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const outcome = passage.reading.outcomes.get(node)
      const at = { passage, allowed, isAlone: isAlone(node, siblings, passage, allowed) }
      return outcome ? carryOut(outcome, node, at) : visitElement(node, at)
    }
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return visitExpression(node, { passage, allowed, isAlone: isAlone(node, siblings, passage, allowed) })
    case 'paragraph':
      return visitParagraph(node, passage)
    default:
      if ('children' in node) return visitParent(node, passage, allowed)
      return moved(withWords(clone(node, passage.origin), node, passage), passage)
  }
}

function visitParagraph(node: Paragraph, passage: Passage): Visited {
  const sentence = inSentence()
  const siblings = assemble(node.children, passage, sentence)
  trimEnds(siblings)
  if (siblings.isChanged && isEmpty(siblings)) return []
  const copy = cloneShallow(node, passage.origin)
  if (!siblings.nodes.some(isBlock)) return fill(copy, siblings)
  saySplits(siblings, sentence, passage)
  return toFlow(siblings.nodes, copy)
}

function saySplits({ nodes }: Siblings, { splits }: Allowed, { output }: Passage): void {
  if (nodes.every(isBlock) || !nodes.some(isBlock)) return
  for (const { include, frame } of splits)
    say(frame, output, 'include-split', positionOf(include), { src: include.src ?? '' })
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

function visitParent(node: Parents, passage: Passage, allowed: Allowed): Visited {
  const holdsPhrasing = phrasingParents.has(node.type)
  const siblings = assemble(node.children, passage, holdsPhrasing ? inPhrase(allowed, node.type) : inFlow())
  if (holdsPhrasing) trimEnds(siblings)
  if (siblings.isChanged && node.type !== 'tableCell' && isEmpty(siblings)) return []
  const copy = withWords(cloneShallow(node, passage.origin), node, passage)
  return fill(finishParent(moved(copy, passage), siblings.nodes), siblings)
}

// Texts of images, and titles, as the plan has decided them.
function withWords<Node extends Nodes>(copy: Node, node: Nodes, { reading: { frame, outcomes } }: Passage): Node {
  for (const site of frame.document.words.get(node) ?? []) {
    const outcome = outcomes.get(site)
    if (outcome?.kind === 'value') Object.assign(copy, { [site.field]: outcome.value })
  }
  return copy
}

function fill(copy: Nodes, { nodes }: Siblings): Nodes {
  return Object.assign(copy, { children: nodes })
}

/** Where an element is put. */
interface At {
  readonly passage: Passage
  readonly allowed: Allowed
  /** Whether it is alone in its paragraph. */
  readonly isAlone: boolean
}

function carryOut(outcome: Outcome, node: JsxElement, at: At): Visited {
  const { passage, allowed, isAlone } = at
  switch (outcome.kind) {
    case 'drop':
      return []
    case 'unwrap':
      return assemble(node.children, passage, { ...allowed, isAlone }).nodes
    case 'stay': {
      const element = visitElement(node, at, outcome.without)
      if ('type' in element) passage.output.standing.add(element)
      return element
    }
    case 'open':
      return visitOpened(outcome, node, at)
    case 'code':
      return visitCode(outcome, node, at)
    case 'refuse':
      return outcome.isKept ? keepInclude(outcome, node, passage) : []
    case 'choose':
      return visitTabs(outcome, node, at)
    case 'panel':
      return visitPanel(outcome, node, at)
    default:
      return visitElement(node, at)
  }
}

// Alone in its paragraph, once what is not for the reader is gone.
function isAlone(node: Nodes, siblings: readonly Nodes[], { reading }: Passage, allowed: Allowed): boolean {
  if (!allowed.isAlone || allowed.kind === 'phrase') return false
  return siblings.every(
    (sibling) => sibling === node || isBlank(sibling) || reading.outcomes.get(sibling)?.kind === 'drop',
  )
}

function visitElement(node: JsxElement, { passage, allowed, isAlone }: At, without?: ReadonlySet<string>): Visited {
  const inside =
    node.type === 'mdxJsxFlowElement'
      ? isWrittenInline(node, passage)
        ? inComponentOfFlow('component')
        : inFlow()
      : isAlone
        ? inComponent(allowed)
        : inPhrase(allowed, node.type)
  const children = assemble(node.children, passage, inside)
  if (children.isChanged && isEmpty(children)) return []
  return fillElement(copyElement(node, passage, without), children.nodes)
}

// `<b>{props.name}</b>` on a line of its own is a block to the parser, but what is in it is text.
function isWrittenInline({ children, position }: JsxElement, { reading: { frame, outcomes } }: Passage): boolean {
  return (
    (frame.props !== undefined || children.some((child) => outcomes.has(child))) &&
    children.length > 0 &&
    children.every(
      (child) =>
        (child.type === 'mdxFlowExpression' || child.type === 'mdxJsxFlowElement') &&
        !frame.document.byNode.has(child) &&
        child.position?.start.line === position?.start.line,
    )
  )
}

function visitOpened(opened: Opened, node: JsxElement, { passage, allowed, isAlone }: At): Visited {
  const { output } = passage
  const inner = passageOf(opened.reading, output, passage.panels)
  const before = output.esm.length
  const fitting = fit(readPart(opened, inner), allowed, isAlone, includedBy(opened.reading.frame))
  if (fitting) {
    if (hasReferences(opened.reading.frame.document)) output.referring.push(opened.reading.frame)
    return fitting
  }
  output.esm.length = before
  return keepInclude(opened, node, passage, allowed.where)
}

function visitCode({ code, path, children }: Outcome & { kind: 'code' }, node: JsxElement, at: At): Visited {
  const { passage, allowed, isAlone } = at
  const { frame } = passage.reading
  const include = frame.document.byNode.get(node)
  if (include?.kind !== 'include') return []
  const chain = [
    ...(passage.origin?.chain ?? []),
    { path: frame.document.path, position: copyPosition(positionOf(include)) },
  ]
  const copy = clone(code, { path, chain, ...(passage.panels.length === 0 ? {} : { panels: passage.panels }) })
  return fit([copy], allowed, isAlone, { include, frame }) ?? keepInclude({ children }, node, passage, allowed.where)
}

// ESM comes along whatever part is taken; conditions around the part that stay are kept.
function readPart({ part: { nodes, conditions } }: Opened, passage: Passage): readonly Nodes[] {
  const { output, origin, reading } = passage
  for (const node of reading.frame.document.tree.children) {
    if (node.type === 'mdxjsEsm' && !nodes.includes(node)) {
      output.esm.push({ node: cloneEsm(node, reading, origin), frame: reading.frame })
    }
  }
  return conditions.reduceRight<readonly Nodes[]>(
    (inside, { node }) => {
      const outcome = reading.outcomes.get(node)
      if (outcome?.kind !== 'stay') return inside
      const element = fillElement(copyElement(node, passage, outcome.without), toFlow(inside))
      output.standing.add(element)
      return [element]
    },
    assemble(nodes, passage, inFlow()).nodes,
  )
}

// The element stays as it is, with its children.
function keepInclude(outcome: Pick<Opened, 'children'>, node: JsxElement, passage: Passage, where?: string): Visited {
  const { output, reading, panels } = passage
  if (where !== undefined) {
    const directive = reading.frame.document.byNode.get(node)
    const src = directive?.kind === 'include' ? (directive.src ?? '') : ''
    say(reading.frame, output, 'include-blocks', positionOf({ node }), { src, where })
  }
  const children = outcome.children ? readChildren(node, passageOf(outcome.children, output, panels)) : []
  return fillElement(copyElement(node, passage), children)
}

// Children are read in the file that wrote them.
function readChildren(node: JsxElement, passage: Passage): readonly Nodes[] {
  const isFlow = node.type === 'mdxJsxFlowElement'
  const siblings = assemble(node.children, passage, isFlow ? inFlow() : inComponentOfFlow('children'))
  trimEnds(siblings)
  return siblings.nodes.every(isBlank) ? [] : siblings.nodes
}

function visitExpression(node: MdxFlowExpression | MdxTextExpression, at: At): Visited {
  const { passage, allowed } = at
  const { reading, origin } = passage
  const outcome = reading.outcomes.get(node)
  if (outcome?.kind === 'content') return visitContent(outcome.pieces, node, at)
  if (outcome?.kind !== 'children') return writeResolution(node, outcome, origin, allowed)
  const { site } = reading.frame
  return site === undefined ? clone(node, origin) : placeChildren(outcome.reading, site.include, node, at)
}

function placeChildren(children: Reading, include: Include, node: Nodes, { passage, allowed }: At): Visited {
  const { output, panels, origin } = passage
  const { frame } = children
  const nodes = readChildren(include.node, passageOf(children, output, panels))
  const fitting = fit(nodes, allowed, false, { include, frame })
  if (fitting) return fitting
  say(frame, output, 'include-blocks', include.node.position, { src: 'props.children', where: allowed.where })
  return clone(node, origin)
}

// Nodes that an expression shows stand where it stood; among blocks, as a paragraph of their own would.
function visitContent(
  pieces: readonly Piece[],
  node: MdxFlowExpression | MdxTextExpression,
  { passage, allowed, isAlone }: At,
): Visited {
  const { output, panels, origin } = passage
  const isFlow = allowed.kind === 'flow'
  const place = isFlow ? inSentence() : { ...allowed, isAlone: isAlone && pieces.length === 1 }
  const siblings = startSiblings()
  for (const piece of pieces) {
    if (piece.kind === 'text') addSibling(siblings, textLike(node, piece.value, origin))
    else if (piece.kind === 'jsx')
      spliceSiblings(siblings, assemble(piece.nodes, passageOf(piece.reading, output, panels), place).nodes)
    else {
      const placed = placeChildren(piece.reading, piece.include, node, { passage, allowed, isAlone })
      spliceSiblings(siblings, 'type' in placed ? [placed] : placed)
    }
  }
  if (!isFlow) return siblings.nodes
  trimEnds(siblings)
  saySplits(siblings, place, passage)
  return toFlow(siblings.nodes)
}

function visitTabs({ choice }: Outcome & { kind: 'choose' }, node: JsxElement, at: At): Visited {
  const { output } = at.passage
  output.left.set(choice, [])
  const result = visitElement(node, at)
  const left = output.left.get(choice) ?? []
  if (choice.kind !== 'chosen' || !('type' in result) || !('children' in result)) return result
  return finishTabs(result, choice, left, { ...at, settings: output.docset.settings })
}

function visitPanel(outcome: Outcome & { kind: 'panel' }, node: JsxElement, at: At): Visited {
  const { passage } = at
  const { output, reading, panels } = passage
  const inner = passageOf(reading, output, [...panels, panelOf(outcome, node, reading.frame)])
  const result = visitElement(node, { ...at, passage: inner }, outcome.without)
  if ('type' in result) notePanel(result, outcome, output)
  return result
}
