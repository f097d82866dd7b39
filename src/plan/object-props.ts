import type { Expression, ObjectExpression, Program } from 'estree'
import { evaluate, expressionOf, type Lookup } from '../directives/evaluate.js'
import { nameOf } from '../directives/property-name.js'
import { freeNames, readsEveryProp } from '../directives/prop-references.js'
import { surveyCode } from '../directives/survey-code.js'
import { append } from '../model/append.js'
import { isRecord } from '../model/record.js'
import type { Frame, Outcome, Prop, Reading } from './frame.js'
import { lookupIn } from './lookup.js'
import type { Planning } from './planning.js'
import { measureEstree } from './size.js'
import { writerOf, writtenBy } from './writers.js'

type Entries = readonly (readonly [string, Prop])[]

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
  if (outcome?.kind === 'value') return knownEntries(outcome.value, outcome.by ?? frame)
  const object = expressionOf(program)
  const written = outcome?.kind === 'bound' ? outcome : { measure: measureEstree(program), program: () => program }
  if (object?.type === 'ObjectExpression')
    return entriesOf(
      object,
      lookupIn(reading, surveyCode(program, frame.document).reads, planning),
      reading,
      (index) => ({
        measure: written.measure,
        names: outcome?.kind === 'bound' ? outcome.names : freeNames(object),
        expression: () => writtenBy(valueAt(written.program(), index), frame),
      }),
    )
  const known = evaluate(object)
  return known && knownEntries(known.value, frame)
}

function entriesOf(
  { properties }: ObjectExpression,
  lookup: Lookup,
  reading: Reading,
  unknownAt: (index: number) => Prop,
): Entries | undefined {
  const { frame } = reading
  const found: (readonly [string, Prop])[] = []
  for (const [index, property] of properties.entries()) {
    if (property.type === 'SpreadElement') {
      const isAll = frame.props !== undefined && readsEveryProp(property.argument)
      const value = isAll ? undefined : evaluate(property.argument, lookup, true)?.value
      if (isAll) append(found, [...(frame.props ?? [])])
      else if (isRecord(value)) append(found, entriesIn(value, writerOf(property.argument, frame)))
      else return undefined
      continue
    }
    const name = property.kind === 'init' ? nameOf(property) : undefined
    if (name === undefined) return undefined
    const value = property.value as Expression
    const known = evaluate(value, lookup, true)
    if (known === undefined) found.push([name, unknownAt(index)])
    else if (known.value !== undefined) found.push([name, { known: known.value, by: writerOf(value, frame) }])
  }
  return found
}

// Where there is no object, there are no props.
function knownEntries(value: unknown, by: Frame): Entries | undefined {
  if (value === undefined || value === null) return []
  return isRecord(value) ? entriesIn(value, by) : undefined
}

// A prop that is `undefined` is one that is not given.
function entriesIn(value: Readonly<Record<string, unknown>>, by: Frame): Entries {
  return Object.entries(value).flatMap(([name, known]) => (known === undefined ? [] : [[name, { known, by }] as const]))
}

function valueAt(program: Program, index: number): Expression {
  const object = expressionOf(program)
  const property = object?.type === 'ObjectExpression' ? object.properties[index] : undefined
  if (property?.type !== 'Property') throw new Error('Expected a property where one was written')
  return property.value as Expression
}
