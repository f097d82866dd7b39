import type { Expression, Program } from 'estree'
import { literalOf } from '../directives/attributes.js'
import type { Include } from '../directives/directive.js'
import { positionOf } from '../directives/jsx.js'
import { evaluate, expressionOf, type Bindings } from '../directives/evaluate.js'
import { everyProp, freeNames } from '../directives/prop-references.js'
import type { Document } from '../docset/document.js'
import { copyDeep } from '../model/copy-deep.js'
import { nearest } from '../model/nearest.js'
import type { Prop, Reading } from './frame.js'
import type { Planning } from './planning.js'
import { measureEstree } from './size.js'

type Attribute = Include['node']['attributes'][number]
type Props = ReadonlyMap<string, Prop>

/**
 * Reads what an include passes on: its attributes but the one with its path.
 *
 * @param reading the reading in which it stands, with its attributes resolved
 * @param reserved names of others that this library takes for itself
 */
export function readProps(
  include: Include,
  reading: Reading,
  planning: Planning,
  reserved: readonly string[],
): Map<string, Prop> {
  const { src } = planning.docset.settings.names
  const props = new Map<string, Prop>()
  for (const attribute of include.node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      const spread = readSpread(attribute, reading)
      if (spread) for (const [name, known] of spread) props.set(name, { known })
      else {
        const why = 'what it spreads is only known when the page runs'
        planning.say(reading.frame, 'prop-dynamic', positionOf(include), { actual: `{${attribute.value}}`, why })
      }
    } else if (!src.has(attribute.name) && !reserved.includes(attribute.name)) {
      const prop = readProp(attribute, reading)
      if (prop) props.set(attribute.name, prop)
    }
  }
  return props
}

function readProp(attribute: Attribute & { type: 'mdxJsxAttribute' }, { outcomes }: Reading): Prop | undefined {
  const outcome = outcomes.get(attribute)
  if (outcome?.kind === 'value') return { known: outcome.value }
  if (outcome?.kind === 'bound') {
    const { measure, names, program } = outcome
    return { measure, names, expression: () => expressionIn(program()) }
  }
  const known = literalOf(attribute)
  if (known) return { known: known.value }
  const code = typeof attribute.value === 'object' ? attribute.value : undefined
  const program = code?.data?.estree
  if (!program || !expressionOf(program)) return undefined
  return {
    measure: measureEstree(program),
    names: freeNames(expressionIn(program)),
    expression: () => copyDeep(expressionIn(program)),
  }
}

function expressionIn(program: Program): Expression {
  const expression = expressionOf(program)
  if (expression === undefined) throw new Error('Expected the program of an expression')
  return expression
}

function readSpread(
  attribute: Attribute & { type: 'mdxJsxExpressionAttribute' },
  { frame }: Reading,
): [string, unknown][] | undefined {
  const all = [...(frame.props ?? [])]
  const isKnown = frame.props !== undefined && all.every(([, prop]) => 'known' in prop)
  const bindings: Bindings = isKnown
    ? { props: Object.fromEntries(all.map(([name, prop]) => [name, 'known' in prop ? prop.known : undefined])) }
    : {}
  const isSpread = attribute.value.trim().startsWith('...')
  const value = isSpread ? evaluate(expressionOf(attribute.data?.estree), bindings)?.value : undefined
  return typeof value === 'object' && value !== null ? Object.entries(value) : undefined
}

/** Fills in the defaults that a partial declares, and says what is missing, unknown or unused. */
export function completeProps(
  given: Props,
  include: Include,
  reading: Reading,
  to: Document,
  planning: Planning,
): Map<string, Prop> {
  const props = new Map(given)
  const { declaredProps, path } = to
  const position = positionOf(include)
  for (const [name, declared] of declaredProps ?? []) {
    if (props.has(name)) continue
    if ('default' in declared) props.set(name, { known: declared.default })
    else if (!declared.required) props.set(name, { known: undefined })
    else {
      const strangers = [...given.keys()].filter((key) => !declaredProps?.has(key))
      planning.say(reading.frame, 'prop-missing', position, { name, path, near: nearest(name, strangers) })
    }
  }
  for (const name of given.keys()) {
    if (declaredProps && !declaredProps.has(name)) {
      planning.say(reading.frame, 'prop-unknown', position, { name, path, near: nearest(name, declaredProps.keys()) })
    } else sayUnused(name, include, reading, to, planning)
  }
  return props
}

/** Says that a partial does not use what it is given. */
export function sayUnused(
  name: string,
  include: Include,
  { frame }: Reading,
  { props, path }: Pick<Document, 'props' | 'path'>,
  planning: Planning,
): void {
  if (props.has(name) || (name !== 'children' && props.has(everyProp))) return
  planning.say(frame, 'prop-unused', positionOf(include), { name, path })
}
