import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx'
import type { Nodes, Text } from 'mdast'
import { expressionOfValue, programOf, sourceOf } from '../directives/estree.js'
import { expressionOf } from '../directives/evaluate.js'
import type { Origin } from '../model/origin.js'
import type { Outcome } from '../plan/frame.js'
import type { Allowed } from './allowed.js'
import { clone } from './clone.js'
import { toFlow } from './convert.js'

type Expression = MdxFlowExpression | MdxTextExpression

/**
 * What an expression becomes. Text and numbers are text, and never read as MDX; any other value stays an expression,
 * which shows what MDX shows for it.
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
  if (typeof value !== 'string' && typeof value !== 'number') {
    const expression = expressionOfValue(value)
    return withExpression(copy, sourceOf(expression), programOf(expression))
  }
  const { position } = copy
  const text: Text = {
    type: 'text',
    value: String(value),
    ...(position && { position }),
    ...(origin && { data: { origin } }),
  }
  return allowed.kind === 'flow' ? toFlow([text]) : text
}

function withExpression<Node extends Expression>(
  copy: Node,
  value: string,
  estree: NonNullable<MdxTextExpression['data']>['estree'],
): Node {
  return Object.assign(copy, { value, data: { ...copy.data, estree } })
}
