import type { Expression, MemberExpression, ObjectExpression, Program } from 'estree'
import { evaluate, expressionOf } from '../directives/evaluate.js'
import { nameOf } from '../directives/property-name.js'
import { everyProp, freeNames, readsEveryProp } from '../directives/prop-references.js'
import { copyDeep } from '../model/copy-deep.js'
import type { Frame, Outcome, Prop, Unknown } from './frame.js'
import { entryOf, plainCodeOf } from './prop-code.js'
import { joined, measureEstree } from './size.js'
import { writtenBy } from './writers.js'

/** How a prop is read of an object. */
interface MemberRead {
  readonly expression: Expression
  /** Whether the object has it for sure. */
  readonly isSure: boolean
}

/**
 * What an object that only the page knows gives a partial: each prop that this reads is a member of it. `undefined` where
 * the partial may read any, or where it cannot be told what the object has.
 *
 * @param program what is spread, as written
 * @param outcome what became of it
 * @param wanted the props that the partial reads
 * @param given those that the object may, or may not, give anew
 */
export function propsOfSpread(
  program: Program,
  outcome: Outcome | undefined,
  frame: Frame,
  wanted: ReadonlySet<string>,
  given: ReadonlyMap<string, Prop>,
): (readonly [string, Prop])[] | undefined {
  // What others wrote in it is known by its nodes: a copy would be this file's own.
  const write = outcome?.kind === 'bound' ? outcome.program : () => copyDeep(program)
  const spread = objectIn(write())
  if (spread === undefined || wanted.has(everyProp)) return undefined
  const names = outcome?.kind === 'bound' ? outcome.names : freeNames(spread)
  const measure = measureEstree(spread)
  const props: (readonly [string, Prop])[] = []
  for (const name of wanted) {
    const read = readIn(spread, name)
    if (read === undefined) return undefined
    const known = evaluate(read.expression)
    if (known) {
      props.push([name, { known: known.value, by: frame }])
      continue
    }
    const before = read.isSure ? undefined : given.get(name)
    const code = before && plainCodeOf(before)
    if (before && code === undefined) return undefined
    props.push([
      name,
      {
        measure: code ? joined([measure, code.measure], 1, 0) : measure,
        names: code ? new Set([...names, ...code.names]) : names,
        expression: () => writtenBy(memberIn(write(), name, code), frame),
      },
    ])
  }
  return props
}

function objectIn(program: Program): ObjectExpression | undefined {
  const spread = expressionOf(program)
  return spread?.type === 'ObjectExpression' ? spread : undefined
}

/** @param before what was given before, should the object not have it */
function memberIn(program: Program, name: string, before: Unknown | undefined): Expression {
  const spread = objectIn(program)
  const entries = before ? [entryOf(name, before)] : []
  const read = spread && readIn({ properties: [...entries, ...spread.properties] }, name)
  if (read === undefined) throw new Error('Expected a member where one was read')
  return read.expression
}

function readIn({ properties }: Pick<ObjectExpression, 'properties'>, name: string): MemberRead | undefined {
  const last = properties.at(-1)
  if (last === undefined) return undefined
  if (last.type !== 'SpreadElement') {
    const key = nameOf(last)
    if (key === name) return { expression: last.value as Expression, isSure: true }
    return key === undefined ? undefined : readIn({ properties: properties.slice(0, -1) }, name)
  }
  const { argument } = last
  if (properties.length > 1)
    return { expression: memberOf({ type: 'ObjectExpression', properties: [...properties] }, name), isSure: false }
  return argument.type === 'ObjectExpression'
    ? readIn(argument, name)
    : { expression: memberOf(argument, name), isSure: false }
}

// To spread nothing is no error; an object, and what a page is given, is always something.
function memberOf(object: Expression, name: string): Expression {
  const isWord = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)
  const optional = object.type !== 'ObjectExpression' && !readsEveryProp(object)
  const expression: MemberExpression = {
    type: 'MemberExpression',
    object,
    property: isWord ? { type: 'Identifier', name } : { type: 'Literal', value: name },
    computed: !isWord,
    optional,
  }
  return optional ? { type: 'ChainExpression', expression } : expression
}
