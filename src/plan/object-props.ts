import type { Expression, Program, Property } from 'estree'
import { Content, evaluate, expressionOf, isSettled, type Lookup } from '../directives/evaluate.js'
import { isPrototype, nameOf } from '../directives/property-name.js'
import { readsEveryProp } from '../directives/prop-references.js'
import { surveyCode } from '../directives/survey-code.js'
import { append } from '../model/append.js'
import { isRecord } from '../model/record.js'
import type { Frame, Outcome, Prop, Reading } from './frame.js'
import { lookupIn } from './lookup.js'
import type { Planning } from './planning.js'
import { give, ownEntries } from './rest.js'
import { unknownOf } from './unknown.js'
import { writerOf } from './writers.js'

/** Props by their names; of one name, the last counts. */
export type Entries = readonly (readonly [string, Prop])[]

/**
 * The props that the object of an attribute holds, such as `params={{ a: 1 }}`: what of it is known, and what the page
 * evaluates; `undefined` where the names of some are only known when the page runs.
 *
 * @param outcome what became of the attribute
 */
export function propsInObject(
  program: Program,
  outcome: Outcome | undefined,
  reading: Reading,
  planning: Planning,
): Entries | undefined {
  const { frame } = reading
  if (outcome?.kind === 'absent') return []
  const entries = propsSpreadBy(program, outcome, reading, planning)
  if (entries) {
    const props = new Map<string, Prop>()
    for (const [name, prop] of entries) give(props, name, prop)
    return [...props].filter(([, prop]) => !('known' in prop) || prop.known !== undefined)
  }
  if (outcome?.kind === 'value') return knownEntries(outcome.value, outcome.by ?? frame)
  const known = evaluate(expressionOf(program))
  return known && knownEntries(known.value, frame)
}

/**
 * The same for an object that is written out, or all props, with what is `undefined`; `undefined` for any other.
 *
 * @param children what goes along where all props are spread
 */
export function propsSpreadBy(
  program: Program,
  outcome: Outcome | undefined,
  reading: Reading,
  planning: Planning,
  children: Entries = [],
): Entries | undefined {
  const { frame } = reading
  const { props, document } = frame
  const lookup = lookupIn(reading, surveyCode(program, document).reads, planning)
  const entriesOf = (object: Expression): Entries | undefined => {
    const part = takenPart(object, lookup)
    if (props !== undefined && readsEveryProp(part)) return [...ownEntries(props), ...children]
    if (part.type !== 'ObjectExpression') return undefined
    const found: (readonly [string, Prop])[] = []
    for (const property of part.properties) {
      const entries = property.type === 'SpreadElement' ? spreadBy(property.argument) : entryOf(property)
      if (entries === undefined) return undefined
      append(found, entries)
    }
    return found
  }
  const spreadBy = (argument: Expression): Entries | undefined => {
    const entries = entriesOf(argument)
    if (entries) return entries
    const known = evaluate(argument, lookup, true)
    // To spread nothing is no error.
    return known && !(known.value instanceof Content)
      ? entriesIn(Object(known.value) as object, writerOf(argument, frame))
      : undefined
  }
  const entryOf = (property: Property): Entries | undefined => {
    if (property.kind !== 'init' || isPrototype(property)) return undefined
    const key = property.computed ? evaluate(property.key as Expression, lookup) : { value: nameOf(property) }
    if (key?.value === undefined) return undefined
    const name = String(key.value)
    const value = property.value as Expression
    const known = evaluate(value, lookup, true)
    return [[name, known ? { known: known.value, by: writerOf(value, frame) } : unknownOf(value, outcome, frame)]]
  }
  const code = expressionOf(program)
  return code && entriesOf(code)
}

/** The part of an expression that its value is, as far as what it hangs on is known. */
function takenPart(code: Expression, lookup: Lookup): Expression {
  if (code.type !== 'LogicalExpression' && code.type !== 'ConditionalExpression') return code
  const known = evaluate(code.type === 'LogicalExpression' ? code.left : code.test, lookup, true)
  if (known === undefined) return code
  if (code.type === 'ConditionalExpression') return takenPart(known.value ? code.consequent : code.alternate, lookup)
  return takenPart(isSettled(code.operator, known.value) ? code.left : code.right, lookup)
}

// Where there is no object, there are no props; a prop that is `undefined` is one that is not given.
function knownEntries(value: unknown, by: Frame): Entries | undefined {
  if (value === undefined || value === null) return []
  return isRecord(value) ? entriesIn(value, by).filter(([, { known }]) => known !== undefined) : undefined
}

function entriesIn(value: object, by: Frame): (readonly [string, { readonly known: unknown; readonly by: Frame }])[] {
  return Object.entries(value).map(([name, known]: [string, unknown]) => [name, { known, by }])
}
