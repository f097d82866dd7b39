import type { MdxFlowExpression, MdxjsEsm, MdxTextExpression } from 'mdast-util-mdx'
import type { Nodes, Text } from 'mdast'
import { expressionOfValue, moduleSourceOf, programOf, sourceOf } from '../source/estree.js'
import { expressionOf } from '../directives/evaluate.js'
import { findAddress } from '../source/stringify/address.js'
import { copyPosition } from '../model/copy-position.js'
import type { Origin } from '../model/origin.js'
import type { Outcome, Reading } from '../plan/frame.js'
import type { Allowed } from './allowed.js'
import { clone } from './clone.js'
import { toFlow } from './convert.js'
import { hasSpacedLines } from '../directives/spaced-lines.js'

type Expression = MdxFlowExpression | MdxTextExpression

/**
 * What an expression becomes. Text and numbers are text, and never read as MDX; any other value stays an expression,
 * which shows what MDX shows for it, and so does text in an element that would be read otherwise.
 */
export function writeResolution(
  node: Expression,
  outcome: Outcome | undefined,
  origin: Origin | undefined,
  allowed: Allowed,
): Nodes | readonly Nodes[] {
  const copy = clone(node, origin)
  if (outcome?.kind === 'bound') {
    const program = outcome.program()
    const expression = expressionOf(program)
    return expression ? withExpression(copy, sourceOf(expression), program) : copy
  }
  if (outcome?.kind !== 'value') return copy
  const { value } = outcome
  if (value === undefined || value === '') return []
  if ((typeof value !== 'string' && typeof value !== 'number') || isReadOtherwise(value, allowed)) {
    const expression = expressionOfValue(value)
    return withExpression(copy, sourceOf(expression), programOf(expression))
  }
  const text = textLike(node, String(value), origin)
  return allowed.kind === 'flow' ? toFlow([text]) : text
}

// The text of an element that holds an address would be read again with a link in it, and lines of a text lose their indents.
function isReadOtherwise(value: string | number, { kind, isInElement, isInLink }: Allowed): boolean {
  if (typeof value !== 'string' || !isInElement) return false
  return hasSpacedLines(value) || (kind !== 'flow' && !isInLink && findAddress(value) !== undefined)
}

/** A text in the place of a node. */
export function textLike({ position }: Nodes, value: string, origin: Origin | undefined): Text {
  return {
    type: 'text',
    value,
    ...(position && { position: copyPosition(position) }),
    ...(origin && { data: { origin } }),
  }
}

/** A copy of ESM, with what a plan has decided in it. */
export function cloneEsm(node: MdxjsEsm, { outcomes }: Reading, origin: Origin | undefined): MdxjsEsm {
  const copy = clone(node, origin)
  const outcome = outcomes.get(node)
  if (outcome?.kind !== 'bound') return copy
  const estree = outcome.program()
  return Object.assign(copy, { value: moduleSourceOf(estree), data: { ...copy.data, estree } })
}

function withExpression<Node extends Expression>(
  copy: Node,
  value: string,
  estree: NonNullable<MdxTextExpression['data']>['estree'],
): Node {
  return Object.assign(copy, { value, data: { ...copy.data, estree } })
}
