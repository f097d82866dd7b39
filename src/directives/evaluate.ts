import type {
  ArrayExpression,
  CallExpression,
  Expression,
  Node as EstreeNode,
  PrivateIdentifier,
  Program,
  Property,
  SpreadElement,
  Super,
} from 'estree'
import { itemLimit, textLimit } from '../model/limits.js'
import { append } from '../model/append.js'
import { applyMethod, isMethod, objectFunctions, type KnownCall } from './calls.js'
import { isPrototype } from './property-name.js'
import { applyBinary, applyUnary, isGuard, isRelation } from './operators.js'

/** A value that is known without running anything; `undefined` in place of it says that it is not. */
export interface Known {
  readonly value: unknown
}

/** What stands for nodes among values. It is known, but is no data: nothing is read from it. */
export abstract class Content {
  /** How many nodes there are. */
  abstract readonly size: number
}

/**
 * What a name, a property of it or JSX stands for by what is around the expression; `unknown` for what is only known when
 * the page runs, `undefined` for what nothing is said of.
 *
 * @param isGuarded whether it is only asked whether there is anything, or what it is
 */
export type Lookup = (node: EstreeNode, isGuarded: boolean) => Known | 'unknown' | undefined

type Evaluable = Expression | PrivateIdentifier | Super | SpreadElement

/** The only expression of a program, as MDX keeps one for `{…}`. */
export function expressionOf(program: Program | null | undefined): Expression | undefined {
  const statement = program?.body.length === 1 ? program.body[0] : undefined
  return statement?.type === 'ExpressionStatement' ? statement.expression : undefined
}

/** The name that is all that a program is. */
export function nameAlone(program: Program | null | undefined): string | undefined {
  const expression = expressionOf(program)
  return expression?.type === 'Identifier' ? expression.name : undefined
}

/**
 * Evaluates what can be decided from literals and what is looked up. Nothing of the docs is ever called; of some methods of
 * texts and lists, and functions of `Object`, it is known what they give.
 *
 * @param isGuarded whether only its truth is asked for, so that nothing of it is shown
 */
export function evaluate(node: Evaluable | undefined, lookup?: Lookup, isGuarded = false): Known | undefined {
  const of = (child: Evaluable | undefined, isInGuard = false): Known | undefined => evaluate(child, lookup, isInGuard)
  switch (node?.type) {
    case 'Literal':
      return 'regex' in node || 'bigint' in node ? undefined : { value: node.value }
    case 'Identifier': {
      const found = lookup?.(node, isGuarded)
      if (found !== undefined) return found === 'unknown' ? undefined : found
      return node.name === 'undefined' ? { value: undefined } : undefined
    }
    case 'JSXElement':
    case 'JSXFragment': {
      const found = lookup?.(node, isGuarded)
      return found === 'unknown' ? undefined : found
    }
    case 'TemplateLiteral': {
      const values = node.expressions.map((child) => of(child))
      if (values.some((known) => !isPrimitive(known))) return undefined
      const parts = node.quasis.flatMap((quasi, i) => [
        quasi.value.cooked ?? '',
        ...values.slice(i, i + 1).map((known) => String(known?.value)),
      ])
      return join(parts)
    }
    case 'ArrayExpression':
      return itemsOf(node, lookup, isGuarded)
    case 'CallExpression':
      return called(node, lookup)
    case 'ObjectExpression': {
      const entries = node.properties.map((property) => entriesOf(property, lookup, isGuarded))
      return entries.every((entry) => entry !== undefined) ? { value: Object.fromEntries(entries.flat()) } : undefined
    }
    case 'MemberExpression': {
      const found = lookup?.(node, isGuarded)
      if (found !== undefined) return found === 'unknown' ? undefined : found
      const object = linked(node.object, node.optional, lookup)
      if (object === cutShort) return object
      const key = node.computed
        ? of(node.property)
        : node.property.type === 'Identifier'
          ? { value: node.property.name }
          : undefined
      return object && key ? member(object.value, key.value) : undefined
    }
    case 'ChainExpression': {
      const known = of(node.expression, isGuarded)
      return known === cutShort ? { value: undefined } : known
    }
    case 'UnaryExpression': {
      const argument = of(node.argument, isGuard(node.operator))
      if (argument?.value instanceof Content) return node.operator === '!' ? { value: false } : undefined
      return argument && applyUnary(node.operator, argument.value)
    }
    case 'BinaryExpression': {
      const isInGuard = isGuard(node.operator) || (isGuarded && isRelation(node.operator))
      const [left, right] = [of(node.left, isInGuard), of(node.right, isInGuard)]
      if (!left || !right) return undefined
      const result = applyBinary(node.operator, left.value, right.value)
      return typeof result?.value === 'string' ? join([result.value]) : result
    }
    case 'LogicalExpression': {
      const left = of(node.left, true)
      return left && (isSettled(node.operator, left.value) ? left : of(node.right, isGuarded))
    }
    case 'ConditionalExpression': {
      const test = of(node.test, true)
      return test && of(test.value ? node.consequent : node.alternate, isGuarded)
    }
    default:
      return undefined
  }
}

/** Whether the left side of `||`, `&&` or `??` is the value of the whole. */
export function isSettled(operator: '||' | '&&' | '??', left: unknown): boolean {
  if (operator === '??') return left !== null && left !== undefined
  return operator === '&&' ? !left : Boolean(left)
}

// What the links of a chain are from where some `?.` finds nothing to read from: each is looked at once.
const cutShort: Known = Object.freeze({ value: undefined })

/** What a link of a chain reads from, or calls. */
function linked(node: Evaluable, isOptional: boolean, lookup: Lookup | undefined): Known | undefined {
  const known = evaluate(node, lookup, isOptional)
  return isOptional && known && (known.value === null || known.value === undefined) ? cutShort : known
}

function isPrimitive(known: Known | undefined): boolean {
  return known !== undefined && (typeof known.value !== 'object' || known.value === null)
}

// What is spread over and over grows twice as long each time, as texts do.
function itemsOf({ elements }: ArrayExpression, lookup: Lookup | undefined, isGuarded: boolean): Known | undefined {
  const items: unknown[] = []
  for (const element of elements) {
    if (element === null) return undefined
    const isSpread = element.type === 'SpreadElement'
    const known = isSpread ? evaluate(element.argument, lookup) : evaluate(element, lookup, isGuarded)
    if (known === undefined || (isSpread && !Array.isArray(known.value))) return undefined
    append(items, isSpread ? (known.value as unknown[]) : [known.value])
    if (isSpread && items.length > itemLimit) return undefined
  }
  return { value: items }
}

function called(node: CallExpression, lookup: Lookup | undefined): Known | undefined {
  const { callee } = node
  if (callee.type === 'MemberExpression' && !callee.computed && callee.property.type === 'Identifier') {
    const { name } = callee.property
    const ofObject = isObject(callee.object, lookup) ? objectFunctions.get(name) : undefined
    if (ofObject) return answered(ofObject, node, (argument) => evaluate(argument, lookup))
    if (isMethod(name)) {
      const holder = linked(callee.object, callee.optional, lookup)
      if (holder === undefined || holder === cutShort) return holder
      const answer: KnownCall = (given) => applyMethod(name, holder.value, given)
      return answered(answer, node, (argument) => evaluate(argument, lookup, true))
    }
  }
  // Nobody is asked for what is called, but where it may not be called at all.
  for (let at: Evaluable = node; at.type === 'CallExpression' || at.type === 'MemberExpression';) {
    const inner: Evaluable = at.type === 'CallExpression' ? at.callee : at.object
    if (at.optional) return linked(inner, true, lookup) === cutShort ? cutShort : undefined
    at = inner
  }
  return undefined
}

// `Object` itself, and nothing else by that name.
const isObject = (node: Evaluable, lookup: Lookup | undefined): boolean =>
  node.type === 'Identifier' && node.name === 'Object' && lookup?.(node, true) === undefined

function answered(
  answer: KnownCall,
  { arguments: written }: CallExpression,
  of: (argument: Evaluable) => Known | undefined,
): Known | undefined {
  const given = written.map(of)
  if (given.some((known) => known === undefined || known.value instanceof Content)) return undefined
  const known = answer(given.map((each) => each?.value))
  return typeof known?.value === 'string' ? join([known.value]) : known
}

// Spreading nothing is no error, and shows nothing.
function entriesOf(
  property: Property | SpreadElement,
  lookup: Lookup | undefined,
  isGuarded: boolean,
): [string, unknown][] | undefined {
  if (property.type === 'SpreadElement') {
    const spread = evaluate(property.argument, lookup, true)
    return spread && !(spread.value instanceof Content) ? Object.entries(Object(spread.value)) : undefined
  }
  if (property.kind !== 'init' || property.method || isPrototype(property)) return undefined
  const named =
    !property.computed && property.key.type === 'Identifier'
      ? { value: property.key.name }
      : evaluate(property.key, lookup)
  const value = property.value.type.endsWith('Pattern')
    ? undefined
    : evaluate(property.value as Expression, lookup, isGuarded)
  return named && value && [[String(named.value), value.value]]
}

// Own properties only: what a prototype holds is code, not data.
function member(object: unknown, key: unknown): Known | undefined {
  if (object === null || object === undefined || object instanceof Content) return undefined
  if (typeof key !== 'string' && typeof key !== 'number') return undefined
  const holder: object = Object(object)
  if (Object.hasOwn(holder, key)) return { value: Reflect.get(holder, key) }
  return key in holder ? undefined : { value: undefined }
}

// What is put together over and over grows twice as long each time; beyond the limit it is left to the page.
function join(parts: readonly string[]): Known | undefined {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  return length > textLimit ? undefined : { value: parts.join('') }
}
