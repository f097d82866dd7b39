import type { Nodes } from 'mdast'
import { isBlank } from '../../directives/content.js'
import { isElement, type JsxElement } from '../../directives/jsx.js'
import { keepApart } from '../../directives/list-marker.js'
import type { Opened, Placed } from '../../plan/frame.js'
import type { Plan } from '../../plan/plan.js'
import { inComponentOfFlow, inFlow, type Allowed } from '../allowed.js'
import { panelOf } from '../choice.js'
import { cloneShallow } from '../clone.js'
import { toFlow } from '../convert.js'
import { copyElement, fillElement } from '../element.js'
import { areElements } from '../elements.js'
import { cloneEsm } from '../expression.js'
import type { Bringer } from '../allowed.js'
import { fit } from '../fit.js'
import { passageOf, say, type Output, type Passage } from '../passage.js'
import { trimEnds } from '../siblings.js'
import { assemble } from './assemble.js'

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

/** What takes the place of an include, or of `{props.children}`, in the passage of its own reading. */
export function placedNodes(placed: Placed, passage: Passage): readonly Nodes[] {
  const nodes = takeNodes(placed, passage)
  const include = placed.kind === 'open' ? placed.reading.frame.site?.include : placed.include
  if (include?.imported) for (const node of nodes) if (node.type === 'list') keepApart(node)
  return nodes
}

function takeNodes(placed: Placed, passage: Passage): readonly Nodes[] {
  const { output } = passage
  const made = output.made.get(placed.reading)
  if (made === undefined) return read(placed, passage)
  for (const entry of made.esm) output.esm.push(entry)
  for (const frame of made.referring) output.referring.push(frame)
  return made.nodes
}

/** The children of an include where they fit into what is around them; where they do not, that is said. */
export function fittingChildren(
  children: Placed & { kind: 'children' },
  allowed: Allowed,
  bringer: Bringer,
  { output, panels }: Passage,
): readonly Nodes[] | undefined {
  const nodes = placedNodes(children, passageOf(children.reading, output, panels))
  const fitting = fit(nodes, allowed, false, bringer)
  const { frame, position, src, isExpression } = bringer
  if (!fitting)
    say(frame, output, 'include-blocks', position, { src, where: allowed.where, isExpression, isImported: false })
  return fitting
}

function read(placed: Placed, passage: Passage): readonly Nodes[] {
  return placed.kind === 'open' ? readPart(placed, passage) : readChildren(placed.include.node, passage)
}

// ESM comes along whatever part is taken, if any is; conditions around the part that stay are kept.
function readPart({ part: { nodes, conditions, esm } }: Opened, passage: Passage): readonly Nodes[] {
  if (nodes.length === 0) return []
  const { output, origin, reading } = passage
  for (const node of esm) output.esm.push({ node: cloneEsm(node, reading, origin), frame: reading.frame })
  return conditions.reduceRight<readonly Nodes[]>(
    (inside, { node }) => {
      const outcome = reading.outcomes.get(node)
      if (outcome?.kind !== 'stay') return inside
      const element = isElement(node)
        ? fillElement(copyElement(node, passage, outcome.without), toFlow(inside))
        : Object.assign(cloneShallow(node, origin), { children: toFlow(inside) })
      output.standing.add(element)
      return [element]
    },
    assemble(nodes, passage, inFlow()).nodes,
  )
}

/**
 * The children of an include, in the passage of the file that wrote them.
 *
 * @param inside what may stand there (default: whatever may in children that are placed elsewhere)
 */
export function readChildren(node: JsxElement, passage: Passage, inside = insideOf(node, passage)): readonly Nodes[] {
  const siblings = assemble(node.children, passage, inside)
  trimEnds(siblings)
  return siblings.nodes.every(isBlank) ? [] : siblings.nodes
}

function insideOf({ type, children }: JsxElement, { reading }: Passage): Allowed {
  return type === 'mdxJsxFlowElement' ? inFlow() : inComponentOfFlow('children', areElements(children, reading))
}
