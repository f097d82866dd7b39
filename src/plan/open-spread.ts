import type { Expression, MemberExpression, ObjectExpression, Program } from 'estree'
import { evaluate, expressionOf } from '../directives/evaluate.js'
import { nameOf } from '../directives/property-name.js'
import { everyProp, freeNames, readsEveryProp } from '../directives/prop-references.js'
import { copyDeep } from '../model/copy-deep.js'
import { isIdentifier } from '../model/identifier.js'
import { spreadLimit } from '../model/limits.js'
import type { Frame, Outcome, Prop, Unknown } from './frame.js'
import { entryOf, objectOf, plainCodeOf } from './prop-code.js'
import { ownEntries, type Rest } from './rest.js'
import { joined, measureEstree } from './size.js'
import { writtenBy } from './writers.js'

/** How a prop is read of an object. */
interface MemberRead {
  readonly expression: Expression
  /** Whether the object has it for sure. */
  readonly isSure: boolean
}

/**
 * What is spread, or is an object by itself, where it is written as such.
 *
 * @param program what is spread, or the object, as written
 * @param outcome what became of it
 */
export function openSpread(program: Program, outcome: Outcome | undefined, frame: Frame): Rest | undefined {
  const spread = objectIn(program)
  if (spread === undefined) return undefined
  // What others wrote in it is known by its nodes: a copy would be this file's own.
  const { program: write, names, measure } = outcome?.kind === 'bound' ? outcome : asWritten(program, spread)
  return { names, measure, expression: () => markedIn(write(), frame), members: none }
}

const asWritten = (
  program: Program,
  spread: ObjectExpression,
): Pick<Outcome & { kind: 'bound' }, 'program' | 'names' | 'measure'> => ({
  program: () => copyDeep(program),
  names: freeNames(spread),
  measure: measureEstree(spread),
})

const none: ReadonlySet<string> = new Set()

// Whoever takes a part of it still knows who wrote that.
function markedIn(program: Program, frame: Frame): ObjectExpression {
  const spread = objectIn(program)
  if (spread === undefined) throw new Error('Expected a spread where one was read')
  for (const property of spread.properties)
    writtenBy(property.type === 'SpreadElement' ? property.argument : (property.value as Expression), frame)
  return spread
}

/**
 * What an object that only the page knows gives a partial: each prop that this reads is a member of it, and, where it may
 * read any, the object is the rest of its props. `undefined` where it cannot be told what the object has.
 *
 * @param wanted the props that the partial reads
 * @param given those that the object may, or may not, give anew
 * @param defaults what the partial declares for those that nobody gives
 * @param frame where it was written
 */
export function propsOfSpread(
  spread: Rest,
  wanted: ReadonlySet<string>,
  given: ReadonlyMap<string, Prop>,
  defaults: ReadonlyMap<string, Prop>,
  frame: Frame,
): (readonly [string, Prop])[] | undefined {
  const { names, measure, expression } = spread
  // What is spread twice over and over is never written.
  if (measure.size > spreadLimit) return undefined
  const object = expression()
  const props: (readonly [string, Prop])[] = []
  const members = new Set<string>()
  for (const name of wanted) {
    if (name === everyProp) continue
    const read = readIn(object, name)
    if (read === undefined) return undefined
    const before = read.isSure ? undefined : (given.get(name) ?? defaults.get(name))
    const known = evaluate(read.expression)
    if (!before || known) members.add(name)
    if (known) {
      props.push([name, { known: known.value, by: frame }])
      continue
    }
    const code = before && plainCodeOf(before)
    if (before && code === undefined) return undefined
    props.push([
      name,
      {
        measure: code ? joined([measure, code.measure], 1, 0) : measure,
        names: code ? new Set([...names, ...code.names]) : names,
        expression: () => writtenBy(memberIn(expression(), name, code), frame),
      },
    ])
  }
  if (!wanted.has(everyProp)) return props
  const rest = restBehind(given, { ...spread, members })
  return rest && [...props, [everyProp, rest]]
}

// Of two rests, the second is what is given up to it.
function restBehind(given: ReadonlyMap<string, Prop>, rest: Rest): Rest | undefined {
  if (!given.has(everyProp)) return rest
  const before = [...ownEntries(given)].map(([name, prop]) => [name, plainCodeOf(prop)] as const)
  const codes = before.flatMap(([name, code]) => (code ? [[name, code] as const] : []))
  if (codes.length < before.length) return undefined
  const all = [...codes.map(([, code]) => code), rest]
  return {
    names: new Set(all.flatMap(({ names }) => [...names])),
    measure: joined(
      all.map(({ measure }) => measure),
      0,
      0,
    ),
    expression: () => objectOf([...codes, [everyProp, rest]]),
    members: new Set([...rest.members, ...given.keys()]),
  }
}

function objectIn(program: Program): ObjectExpression | undefined {
  const spread = expressionOf(program)
  if (spread === undefined || spread.type === 'ObjectExpression') return spread
  return { type: 'ObjectExpression', properties: [{ type: 'SpreadElement', argument: spread }] }
}

/** @param before what was given before, should the object not have it */
function memberIn({ properties }: ObjectExpression, name: string, before: Unknown | undefined): Expression {
  const entries = before ? [entryOf(name, before)] : []
  const read = readIn({ properties: [...entries, ...properties] }, name)
  if (read === undefined) throw new Error('Expected a member where one was read')
  return read.expression
}

function readIn({ properties }: Pick<ObjectExpression, 'properties'>, name: string): MemberRead | undefined {
  const last = properties.at(-1)
  if (last === undefined) return undefined
  if (last.type !== 'SpreadElement') {
    if (last.kind !== 'init') return undefined
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
  const optional = object.type !== 'ObjectExpression' && !readsEveryProp(object)
  const expression: MemberExpression = {
    type: 'MemberExpression',
    object,
    property: isIdentifier(name) ? { type: 'Identifier', name } : { type: 'Literal', value: name },
    computed: !isIdentifier(name),
    optional,
  }
  return optional ? { type: 'ChainExpression', expression } : expression
}
