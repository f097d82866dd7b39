import type { Expression, PrivateIdentifier, Program, Property, SpreadElement, Super } from 'estree'

import { textLimit } from '../model/limits.js'

/** A value that is known without running anything; `undefined` in place of it says that it is not. */
export interface Known {
  readonly value: unknown
}

/** Stands for a value that is only known when the page runs, among the properties of what a name stands for. */
export const unknown = Symbol('unknown')

/** What names stand for while an expression is evaluated. */
export type Bindings = Readonly<Record<string, unknown>>

type Evaluable = Expression | PrivateIdentifier | Super | SpreadElement

/** The only expression of a program, as MDX keeps one for `{…}`. */
export function expressionOf(program: Program | null | undefined): Expression | undefined {
  const statement = program?.body.length === 1 ? program.body[0] : undefined
  return statement?.type === 'ExpressionStatement' ? statement.expression : undefined
}

/** Evaluates what can be decided from literals and bindings alone; nothing is ever called. */
export function evaluate(node: Evaluable | undefined, bindings: Bindings = {}): Known | undefined {
  const of = (child: Evaluable | undefined): Known | undefined => evaluate(child, bindings)
  switch (node?.type) {
    case 'Literal':
      return 'regex' in node || 'bigint' in node ? undefined : { value: node.value }
    case 'Identifier':
      if (Object.hasOwn(bindings, node.name)) return knownUnless(bindings[node.name])
      return node.name === 'undefined' ? { value: undefined } : undefined
    case 'TemplateLiteral': {
      const values = node.expressions.map(of)
      if (values.some((known) => !isPrimitive(known))) return undefined
      const parts = node.quasis.flatMap((quasi, i) => [
        quasi.value.cooked ?? '',
        ...values.slice(i, i + 1).map((known) => String(known?.value)),
      ])
      return join(parts)
    }
    case 'ArrayExpression': {
      const values = node.elements.map((item) =>
        item === null || item.type === 'SpreadElement' ? undefined : of(item),
      )
      return values.every((known) => known !== undefined) ? { value: values.map((known) => known.value) } : undefined
    }
    case 'ObjectExpression': {
      const entries = node.properties.map((property) => entriesOf(property, bindings))
      return entries.every((entry) => entry !== undefined) ? { value: Object.fromEntries(entries.flat()) } : undefined
    }
    case 'MemberExpression': {
      const object = of(node.object)
      const key = node.computed
        ? of(node.property)
        : node.property.type === 'Identifier'
          ? { value: node.property.name }
          : undefined
      return object && key ? member(object.value, key.value) : undefined
    }
    case 'ChainExpression':
      return of(node.expression)
    case 'UnaryExpression': {
      const argument = of(node.argument)
      return argument && unary(node.operator, argument.value)
    }
    case 'BinaryExpression': {
      const [left, right] = [of(node.left), of(node.right)]
      return isPrimitive(left) && isPrimitive(right) ? binary(node.operator, left.value, right.value) : undefined
    }
    case 'LogicalExpression': {
      const left = of(node.left)
      if (left === undefined) return undefined
      const decided =
        node.operator === '&&'
          ? !left.value
          : node.operator === '||'
            ? left.value
            : left.value !== null && left.value !== undefined
      return decided ? left : of(node.right)
    }
    case 'ConditionalExpression': {
      const test = of(node.test)
      return test && of(test.value ? node.consequent : node.alternate)
    }
    default:
      return undefined
  }
}

function isPrimitive(known: Known | undefined): known is { value: string | number | boolean | null | undefined } {
  return known !== undefined && (typeof known.value !== 'object' || known.value === null)
}

function entriesOf(property: Property | SpreadElement, bindings: Bindings): [string, unknown][] | undefined {
  if (property.type === 'SpreadElement') {
    const spread = evaluate(property.argument, bindings)
    return spread && Object.entries(Object(spread.value))
  }
  if (property.kind !== 'init' || property.method) return undefined
  const named =
    !property.computed && property.key.type === 'Identifier'
      ? { value: property.key.name }
      : evaluate(property.key, bindings)
  const value = property.value.type.endsWith('Pattern') ? undefined : evaluate(property.value as Expression, bindings)
  return named && value && [[String(named.value), value.value]]
}

function knownUnless(value: unknown): Known | undefined {
  return value === unknown ? undefined : { value }
}

// Own properties only: what a prototype holds is code, not data.
function member(object: unknown, key: unknown): Known | undefined {
  if (object === null || object === undefined) return undefined
  if (typeof key !== 'string' && typeof key !== 'number') return undefined
  const holder: object = Object(object)
  if (Object.hasOwn(holder, key)) return knownUnless(Reflect.get(holder, key))
  return key in holder ? undefined : { value: undefined }
}

function unary(operator: string, value: unknown): Known | undefined {
  if (operator === '!') return { value: !value }
  if (operator === 'typeof') return { value: typeof value }
  if (operator === '-' && typeof value === 'number') return { value: -value }
  if (operator === '+' && (typeof value === 'number' || typeof value === 'string')) return { value: Number(value) }
  return undefined
}

type Primitive = string | number | boolean | null | undefined

function binary(operator: string, left: Primitive, right: Primitive): Known | undefined {
  if (operator === '===') return { value: left === right }
  if (operator === '!==') return { value: left !== right }
  if (operator === '+' && (typeof left === 'string' || typeof right === 'string'))
    return join([String(left), String(right)])
  if (typeof left === 'string' && typeof right === 'string') {
    if (operator === '==') return { value: left === right }
    if (operator === '!=') return { value: left !== right }
  }
  if (typeof left !== 'number' || typeof right !== 'number') return undefined
  const compute = arithmetic[operator]
  return compute && { value: compute(left, right) }
}

// What is put together over and over grows twice as long each time; beyond the limit it is left to the page.
function join(parts: readonly string[]): Known | undefined {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  return length > textLimit ? undefined : { value: parts.join('') }
}

const arithmetic: Readonly<Record<string, (left: number, right: number) => number | boolean>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '**': (a, b) => a ** b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
}
