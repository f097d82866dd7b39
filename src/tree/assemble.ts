import type { Code, FootnoteReference, Nodes, Paragraph, Parents } from 'mdast'
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx'
import { categoryOf, holdsPhrasing, isBlock } from '../directives/category.js'
import { isBlank } from '../directives/content.js'
import { positionOf, type JsxElement } from '../directives/jsx.js'
import { definitionKey } from '../directives/definition-key.js'
import { hasReferences } from '../directives/findings.js'
import { copyPosition } from '../model/copy-position.js'
import { isLabel } from '../model/plugin-nodes.js'
import type { Opened, Outcome, Piece, Placed } from '../plan/frame.js'
import type { Plan } from '../plan/plan.js'
import { isMarkerAlone } from './alert.js'
import { inComponent, inComponentOfFlow, inFlow, inPhrase, inSentence, type Allowed } from './allowed.js'
import { finishTabs, notePanel, panelOf } from './choice.js'
import { clone, cloneShallow } from './clone.js'
import { noteCode } from './code/note.js'
import { asLone, liftLines, toFlow } from './convert.js'
import { copyElement, fillElement } from './element.js'
import { areElements, isComponent } from './elements.js'
import { fateOfElement, fateOfParent, isEmptied } from './emptied.js'
import { cloneEsm, textLike, writeResolution } from './expression.js'
import { broughtByExpression, broughtByInclude, fit } from './fit.js'
import { asLegible } from './legible.js'
import { finishParent, moved } from './moved.js'
import { passageOf, say, type Output, type Passage } from './passage.js'
import { addSibling, dropSibling, spliceSiblings, startSiblings, trimEnds, type Siblings } from './siblings.js'

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
    case 'code':
      return visitFence(node, passage)
    case 'paragraph':
      return isLabel(node) ? visitParent(node, siblings, passage, allowed) : visitParagraph(node, passage)
    case 'footnoteReference':
      return visitFootnoteReference(node, passage)
    default:
      return 'children' in node
        ? visitParent(node, siblings, passage, allowed)
        : withWords(moved(clone(node, passage.origin), node, passage), node, passage)
  }
}

function visitFootnoteReference(node: FootnoteReference, passage: Passage): Visited {
  const { frame } = passage.reading
  const footnote = frame.definitions?.get(definitionKey(node))
  if (footnote === undefined || !passage.output.emptiedFootnotes.has(footnote))
    return moved(clone(node, passage.origin), node, passage)
  say(frame, passage.output, 'footnote-removed', node.position, { label: node.label ?? node.identifier })
  return []
}

function visitParagraph(node: Paragraph, passage: Passage): Visited {
  const sentence = inSentence(areElements(node.children, passage.reading))
  const siblings = assemble(node.children, passage, sentence)
  trimEnds(siblings)
  const { nodes } = siblings
  const { emptied } = passage.output
  const isHollow = isEmptied(node, siblings, emptied)
  if (isHollow && nodes.every(isBlank)) return []
  const copy = cloneShallow(node, passage.origin)
  if (nodes.some((child) => emptied.has(child))) liftLines(nodes)
  if (!nodes.some(isBlock)) {
    const content = asLone(nodes) ?? fill(copy, siblings)
    if (isHollow) emptied.set(content, 'hollow')
    return content
  }
  const flow = toFlow(nodes, copy)
  saySplits(nodes, sentence, passage)
  return flow
}

function saySplits(nodes: readonly Nodes[], { splits }: Allowed, { output }: Passage): void {
  if (!nodes.some(isBlock) || nodes.every((child) => isBlock(child) || isComponent(child) || isBlank(child))) return
  for (const { frame, position, src, isExpression } of splits)
    say(frame, output, 'include-split', position, { src, isExpression })
}

function visitParent(node: Parents, written: readonly Nodes[], passage: Passage, allowed: Allowed): Visited {
  const isPhrasing = holdsPhrasing(node)
  const isLine = categoryOf(node) !== 'phrasing'
  const siblings = assemble(node.children, passage, isPhrasing ? inPhrase(allowed, node.type, isLine) : inFlow())
  if (isPhrasing) trimEnds(siblings)
  const { nodes } = siblings
  const { emptied } = passage.output
  const fate = isEmptied(node, siblings, emptied) ? fateOfParent(node, written) : 'keep'
  if (fate === 'drop' || (node.type === 'blockquote' && isMarkerAlone(nodes) && !isMarkerAlone(node.children)))
    return []
  const copy = withWords(moved(cloneShallow(node, passage.origin), node, passage), node, passage)
  const filled = fill(finishParent(copy, nodes), siblings)
  if (fate === 'hollow') emptied.set(filled, fate)
  return asLegible(filled)
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
  const { output, reading } = passage
  const inside =
    node.type === 'mdxJsxFlowElement'
      ? isWrittenInline(node, passage)
        ? inComponentOfFlow('component', areElements(node.children, reading))
        : inFlow()
      : isAlone || allowed.isOfElements
        ? inComponent(allowed, areElements(node.children, reading))
        : inPhrase(allowed, node.type, false)
  const children = assemble(node.children, passage, inside)
  const element = copyElement(node, passage, without)
  if (!isEmptied(node, children, output.emptied)) return fillElement(element, children.nodes)
  const fate = reading.frame.document.byNode.has(node) ? 'drop' : fateOfElement(element, output.docset.settings)
  if (fate === 'drop') return []
  output.emptied.set(element, fate)
  return fillElement(element, children.nodes.every(isBlank) ? [] : children.nodes)
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
  const { site } = opened.reading.frame
  if (site === undefined) throw new Error('No include opened the page')
  const bringer = broughtByInclude(site.include, site.reading.frame)
  const fitting = fit(take(opened, inner), allowed, isAlone, bringer)
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
  return (
    fit([copy], allowed, isAlone, broughtByInclude(include, frame)) ??
    keepInclude({ children }, node, passage, allowed.where)
  )
}

/**
 * Makes what stands so deep that from where it is placed there is no stack left, the deepest first: what is placed in it
 * is there by then.
 */
export function makeCuts({ cuts }: Plan, output: Output): void {
  for (const { placed, panels } of [...cuts].reverse()) {
    const { esm, referring } = output
    const [start, from] = [esm.length, referring.length]
    const around = panels.map(({ outcome, node, frame }) => panelOf(outcome, node, frame))
    const nodes = read(placed, passageOf(placed.reading, output, around))
    output.made.set(placed.reading, { nodes, esm: esm.splice(start), referring: referring.splice(from) })
  }
}

function take(placed: Placed, passage: Passage): readonly Nodes[] {
  const { output } = passage
  const made = output.made.get(placed.reading)
  if (made === undefined) return read(placed, passage)
  for (const entry of made.esm) output.esm.push(entry)
  for (const frame of made.referring) output.referring.push(frame)
  return made.nodes
}

function read(placed: Placed, passage: Passage): readonly Nodes[] {
  return placed.kind === 'open' ? readPart(placed, passage) : readChildren(placed.include.node, passage)
}

// ESM comes along whatever part is taken, if any is; conditions around the part that stay are kept.
function readPart({ part: { nodes, conditions } }: Opened, passage: Passage): readonly Nodes[] {
  if (nodes.length === 0) return []
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
    say(reading.frame, output, 'include-blocks', positionOf({ node }), { src, where, isExpression: false })
  }
  const children = outcome.children ? readChildren(node, passageOf(outcome.children, output, panels)) : []
  return fillElement(copyElement(node, passage), children)
}

// Children are read in the file that wrote them.
function readChildren(node: JsxElement, passage: Passage): readonly Nodes[] {
  const isFlow = node.type === 'mdxJsxFlowElement'
  const siblings = assemble(
    node.children,
    passage,
    isFlow ? inFlow() : inComponentOfFlow('children', areElements(node.children, passage.reading)),
  )
  trimEnds(siblings)
  return siblings.nodes.every(isBlank) ? [] : siblings.nodes
}

function visitExpression(node: MdxFlowExpression | MdxTextExpression, at: At): Visited {
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
  const { output, panels, origin, reading } = passage
  const nodes = take(children, passageOf(children.reading, output, panels))
  const bringer = broughtByExpression(node, reading.frame)
  const fitting = fit(nodes, allowed, false, bringer)
  if (fitting) return fitting
  const { frame, position, src, isExpression } = bringer
  say(frame, output, 'include-blocks', position, { src, where: allowed.where, isExpression })
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
  const place = isFlow ? inSentence(false) : { ...allowed, isAlone: isAlone && pieces.length === 1 }
  const siblings = startSiblings()
  for (const piece of pieces) {
    if (piece.kind === 'text') addSibling(siblings, textLike(node, piece.value, origin))
    else if (piece.kind === 'jsx')
      spliceSiblings(siblings, assemble(piece.nodes, passageOf(piece.reading, output, panels), place).nodes)
    else {
      const placed = placeChildren(piece, node, { passage, allowed, isAlone })
      spliceSiblings(siblings, 'type' in placed ? [placed] : placed)
    }
  }
  if (!isFlow) return siblings.nodes
  trimEnds(siblings)
  saySplits(siblings.nodes, place, passage)
  return toFlow(siblings.nodes)
}

function visitTabs({ choice }: Outcome & { kind: 'choose' }, node: JsxElement, at: At): Visited {
  const { output } = at.passage
  const result = visitElement(node, at)
  const left = output.left.get(choice) ?? new Map<number, Nodes>()
  if (choice.kind !== 'chosen' || !('type' in result) || !('children' in result)) return result
  const isAlone = at.isAlone || at.allowed.isOfElements
  return finishTabs(result, choice, left, { allowed: at.allowed, isAlone, settings: output.docset.settings })
}

function visitFence(node: Code, passage: Passage): Visited {
  const { output, reading, panels, origin } = passage
  const outcome = reading.outcomes.get(node)
  if (outcome?.kind === 'drop') return []
  if (outcome?.kind !== 'panel') return clone(node, origin)
  const inner = passageOf(reading, output, [...panels, panelOf(outcome, node, reading.frame)])
  const result = clone(node, inner.origin)
  notePanel(result, outcome, output)
  return result
}

function visitPanel(outcome: Outcome & { kind: 'panel' }, node: JsxElement, at: At): Visited {
  const { passage } = at
  const { output, reading, panels } = passage
  const inner = passageOf(reading, output, [...panels, panelOf(outcome, node, reading.frame)])
  const result = visitElement(node, { ...at, passage: inner }, outcome.without)
  if ('type' in result) notePanel(result, outcome, output)
  return result
}
