import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx'
import type { Nodes, Text } from 'mdast'
import { diagnose } from '../messages/diagnostic.js'
import { expressionOf } from '../directives/evaluate.js'
import { clone } from './clone.js'
import { expressionOfValue, programOf, sourceOf } from './estree.js'
import { toFlow } from './content.js'
import { fit } from './fit.js'
import { report, type Frame } from './frame.js'
import type { Place } from './place.js'
import { resolveExpression } from './props.js'

/**
 * What an expression of a partial becomes. Text and numbers are text, and never read as MDX; any other value stays
 * an expression, which shows what MDX shows for it.
 */
export function visitExpression(
  node: MdxFlowExpression | MdxTextExpression,
  frame: Frame,
  place: Place,
): Nodes | readonly Nodes[] {
  const resolved = resolveExpression(node.data?.estree, node, node.value, frame)
  const copy = clone(node, frame.origin)
  if (resolved.kind === 'untouched') return copy
  if (resolved.kind === 'children') return placeChildren(node, frame, place)
  if (resolved.kind === 'bound') {
    const expression = expressionOf(resolved.program)
    return expression ? withExpression(copy, sourceOf(expression), resolved.program) : copy
  }
  const { value } = resolved
  if (value === undefined || value === '') return []
  if (typeof value !== 'string' && typeof value !== 'number') {
    const expression = expressionOfValue(value)
    return withExpression(copy, sourceOf(expression), programOf(expression))
  }
  const { position, data: { origin } = {} } = copy
  const text: Text = {
    type: 'text',
    value: String(value),
    ...(position && { position }),
    ...(origin && { data: { origin } }),
  }
  return place.kind === 'flow' ? toFlow([text]) : text
}

function placeChildren(node: Nodes, frame: Frame, place: Place): Nodes | readonly Nodes[] {
  const { site, children } = frame
  if (site === undefined || children === undefined) return []
  const fitting = fit(children(place.group), place, false, site.include, site.frame)
  if (fitting) return fitting
  const { include, frame: from } = site
  report(
    from,
    diagnose('include-blocks', from.document.path, include.node.position, {
      src: 'props.children',
      where: place.where,
    }),
  )
  return clone(node, frame.origin)
}

function withExpression<Node extends MdxFlowExpression | MdxTextExpression>(
  copy: Node,
  value: string,
  estree: NonNullable<MdxTextExpression['data']>['estree'],
): Node {
  return Object.assign(copy, { value, data: { ...copy.data, estree } })
}
