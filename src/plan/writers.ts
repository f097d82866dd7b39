import type { Expression, Node as EstreeNode } from 'estree'
import { evaluate, isSettled } from '../directives/evaluate.js'
import { propReadBy } from '../directives/prop-references.js'
import type { Frame } from './frame.js'
import { propsOf } from './props-lookup.js'

// An address is relative to the file that wrote it, and a name means what it does there: what a prop brings along
// belongs to the file that passed it.

const writers = new WeakMap<EstreeNode, Frame>()

/** Notes where an expression was written that comes to stand in the code of another file. */
export function writtenBy(expression: Expression, frame: Frame | undefined): Expression {
  if (frame && !writers.has(expression)) writers.set(expression, frame)
  return expression
}

/** Where an expression in the code of another file was written; `undefined` for what belongs to the code around it. */
export const foreignWriterOf = (node: EstreeNode): Frame | undefined => writers.get(node)

/** A node in code, and those around it, the innermost last. */
interface Nested {
  readonly node: EstreeNode
  readonly parents: readonly EstreeNode[]
}

/** Where the innermost expression around a node was written that comes from another file, if any does. */
export function foreignWriterAt({ node, parents }: Nested): Frame | undefined {
  for (const around of [node, ...[...parents].reverse()]) {
    const writer = foreignWriterOf(around)
    if (writer) return writer
  }
  return undefined
}

/** Where the value of an expression was written: a prop as it came belongs to who passed it, all else to the frame. */
export function writerOf(expression: Expression | undefined, frame: Frame): Frame {
  switch (expression?.type) {
    case 'MemberExpression': {
      const name = propReadBy(expression)
      if (name !== undefined) return writerOfProp(name, frame)
      return expression.object.type === 'Super' ? frame : writerOf(expression.object, frame)
    }
    case 'ChainExpression':
      return writerOf(expression.expression, frame)
    case 'LogicalExpression': {
      const isLeft = isSettled(expression.operator, valueIn(expression.left, frame))
      return writerOf(isLeft ? expression.left : expression.right, frame)
    }
    case 'ConditionalExpression':
      return writerOf(valueIn(expression.test, frame) ? expression.consequent : expression.alternate, frame)
    default:
      return frame
  }
}

function writerOfProp(name: string, frame: Frame): Frame {
  const prop = frame.props?.get(name)
  return prop && 'known' in prop ? (prop.by ?? frame) : frame
}

function valueIn(expression: Expression, frame: Frame): unknown {
  return evaluate(expression, propsOf(frame))?.value
}
