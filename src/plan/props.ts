import type { Program } from 'estree'
import { literalOf, textOf } from '../directives/attributes.js'
import { isBlank } from '../directives/content.js'
import type { Include } from '../directives/directive.js'
import { childrenToPlace } from '../directives/include/include.js'
import { positionOf } from '../directives/jsx.js'
import { evaluate, expressionOf } from '../directives/evaluate.js'
import { everyProp, takesAny } from '../directives/prop-references.js'
import type { Document } from '../docset/document.js'
import { isRecord } from '../model/record.js'
import { defaultsOf } from './complete-props.js'
import { ChildrenContent } from './content.js'
import type { Frame, Prop, Reading } from './frame.js'
import { isOfPage, mayMiss, wantedOfPage } from './imported-props.js'
import { propsInObject, propsSpreadBy, type Entries } from './object-props.js'
import { openSpread, propsOfSpread } from './open-spread.js'
import type { Planning } from './planning.js'
import { give, isRest } from './rest.js'
import { unknownOf } from './unknown.js'

type Attribute = Include['node']['attributes'][number]

/** Names of attributes that are read otherwise than an include says. */
interface Exceptions {
  /** Those that this library takes for itself. */
  readonly without: readonly string[]
  /** Those that count, though they are no props. */
  readonly with: ReadonlySet<string>
}

/** On an imported element, no name is taken. */
export const noExceptions: Exceptions = { without: [], with: new Set() }

/**
 * Reads what an include passes on: its attributes but the one with its path.
 *
 * @param reading the reading in which it stands, with its attributes resolved
 * @param to the partial, with the props that it reads and declares; left out for code
 */
export function readProps(
  include: Include,
  reading: Reading,
  planning: Planning,
  exceptions: Exceptions,
  to?: Pick<Document, 'props' | 'declaredProps'>,
): Map<string, Prop> {
  if (include.told)
    return new Map(Object.entries(include.told).map(([name, known]) => [name, { known, by: reading.frame }]))
  const props = new Map<string, Prop>()
  const wanted = to?.props
  const isOwn = (name: string): boolean =>
    exceptions.without.includes(name) || (include.own.has(name) && !exceptions.with.has(name))
  for (const attribute of include.node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      const ofPage = wanted && isOfPage(attribute, include, reading.frame) ? wantedOfPage(wanted, planning) : undefined
      const reads = ofPage ?? wanted
      const ways = waysToRead(attribute, reading, include, planning, reads)
      if (ways.some((read) => giveAll(props, read(), reads, to?.declaredProps, reading.frame))) continue
      if (!ofPage || mayMiss(include, attribute, ofPage)) {
        const why = 'what it spreads is only known when the page runs'
        planning.say(reading.frame, 'prop-dynamic', positionOf(include), { actual: `{${attribute.value}}`, why })
      }
    } else if (include.objects.has(attribute.name)) {
      const program = programOf(attribute)
      const ways = [
        () => program && propsInObject(program, reading.outcomes.get(attribute), reading, planning),
        // What is known, and no object, holds nothing.
        () => (evaluate(expressionOf(program)) ? undefined : readOpen(attribute, program, reading)),
      ]
      if (ways.some((read) => giveAll(props, read(), wanted, to?.declaredProps, reading.frame))) continue
      const why = 'which props it holds is only known when the page runs'
      planning.say(reading.frame, 'prop-dynamic', positionOf(include), { actual: textOf(attribute), why })
    } else if (!isOwn(attribute.name) && !isOfPage(attribute, include, reading.frame)) {
      const prop = readProp(attribute, reading)
      if (prop) give(props, attribute.name, prop)
    }
  }
  if (!childrenToPlace(include).every(isBlank)) props.delete('children')
  return props
}

/** Gives what is spread; says whether that can be told. */
function giveAll(
  props: Map<string, Prop>,
  entries: Entries | undefined,
  wanted: ReadonlySet<string> | undefined,
  declared: Document['declaredProps'],
  frame: Frame,
): boolean {
  if (entries === undefined) return false
  for (const [name, prop] of entries) {
    const found = isRest(prop)
      ? wanted && propsOfSpread(prop, wanted, props, defaultsOf(declared), frame)
      : [[name, prop] as const]
    if (found === undefined) return false
    for (const [key, one] of found) give(props, key, one)
  }
  return true
}

const programOf = ({ value }: Attribute): Program | undefined =>
  (typeof value === 'object' ? value?.data?.estree : undefined) ?? undefined

function readProp(attribute: Attribute & { type: 'mdxJsxAttribute' }, { frame, outcomes }: Reading): Prop | undefined {
  const outcome = outcomes.get(attribute)
  if (outcome?.kind === 'absent') return undefined
  if (outcome?.kind === 'value') return { known: outcome.value, by: outcome.by ?? frame }
  const known = literalOf(attribute)
  if (known) return { known: known.value, by: frame }
  const code = typeof attribute.value === 'object' ? attribute.value : undefined
  const expression = expressionOf(code?.data?.estree)
  return expression && unknownOf(expression, outcome, frame)
}

function readSpread(
  attribute: Attribute & { type: 'mdxJsxExpressionAttribute' },
  reading: Reading,
  include: Include,
  planning: Planning,
): Entries | undefined {
  const program = attribute.data?.estree
  if (!program || expressionOf(program)?.type !== 'ObjectExpression') return undefined
  const children = childrenOf(reading.frame, include)
  return propsSpreadBy(program, reading.outcomes.get(attribute), reading, planning, children)
}

/** The ways to tell what is spread, the best first: where the partial may read any prop, an object that is known as a whole. */
function waysToRead(
  attribute: Attribute & { type: 'mdxJsxExpressionAttribute' },
  reading: Reading,
  include: Include,
  planning: Planning,
  wanted: ReadonlySet<string> | undefined,
): readonly (() => Entries | undefined)[] {
  const spread = (): Entries | undefined => readSpread(attribute, reading, include, planning)
  const constant = (): Entries | undefined => readConstant(attribute, reading, include, planning)
  const open = (): Entries | undefined => readOpen(attribute, attribute.data?.estree ?? undefined, reading)
  return wanted?.has(everyProp) ? [spread, constant, open] : [spread, open, constant]
}

function readOpen(attribute: Attribute, program: Program | undefined, reading: Reading): Entries | undefined {
  const { frame, outcomes } = reading
  const rest = program ? openSpread(program, outcomes.get(attribute), frame) : undefined
  return rest ? [[everyProp, rest]] : undefined
}

function readConstant(
  attribute: Attribute & { type: 'mdxJsxExpressionAttribute' },
  { frame }: Reading,
  { hidden }: Include,
  planning: Planning,
): Entries | undefined {
  const object = expressionOf(attribute.data?.estree)
  if (object === undefined || takesAny(object, hidden)) return undefined
  const value = planning.constant(object, frame)?.value
  return isRecord(value) ? Object.entries(value).map(([name, known]) => [name, { known, by: frame }]) : undefined
}

// Children are passed on with all else, but to an include that has its own.
function childrenOf(frame: Frame, include: Include): [string, Prop][] {
  const isPassedOn = frame.hasChildren && !frame.props?.has('children') && childrenToPlace(include).every(isBlank)
  return isPassedOn ? [['children', { known: new ChildrenContent(frame) }]] : []
}
