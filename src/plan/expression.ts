import type { Expression, Node as EstreeNode, Program } from 'estree'
import type { PropSite } from '../directives/directive.js'
import { positionOf } from '../directives/jsx.js'
import { expressionOfValue } from '../directives/estree.js'
import { evaluate, expressionOf, unknown } from '../directives/evaluate.js'
import { everyProp, freeNames, propsReadIn, visitProps } from '../directives/prop-references.js'
import { copyDeep } from '../model/copy-deep.js'
import { nearest } from '../model/nearest.js'
import type { Frame, Prop, Reading, Resolution } from './frame.js'
import type { Planning } from './planning.js'
import { joined, measureEstree, measureValue, type Measure } from './size.js'

const unresolved: Resolution = { kind: 'unresolved' }

type Props = ReadonlyMap<string, Prop>

/** Resolves an expression that reads props, and notes what becomes of it; in a page, `props` are those of its reader. */
export function resolve(site: PropSite, reading: Reading, planning: Planning): void {
  const { frame } = reading
  if (frame.props !== undefined) reading.outcomes.set(site.key, resolutionOf(site, frame, frame.props, planning))
}

function resolutionOf(site: PropSite, frame: Frame, props: Props, planning: Planning): Resolution {
  const { program, text, node } = site
  const names = propsReadIn(program)
  const dynamic = (why: string): Resolution => {
    planning.say(frame, 'prop-dynamic', node.position, { actual: `{${text}}`, why })
    return unresolved
  }
  if (names.has('children') && !props.has('children')) return dynamic('children can only stand by themselves, in text')
  for (const name of names) {
    if (name === everyProp || props.has(name)) continue
    sayMissing(name, frame, planning)
    return unresolved
  }
  const value = evaluate(expressionOf(program), { props: bindingsOf(props, names) })
  const measure = value ? measureValue(value.value) : measureBound(program, props)
  if (!planning.takeNodes(measure.size)) {
    planning.sayLimit(site, frame, node.position)
    return unresolved
  }
  if (value) return { kind: 'value', value: value.value }
  if (isCaught(program, props)) return dynamic('a name in what it is given means something else there')
  return { kind: 'bound', program: () => bindProps(program, props), measure, names: boundNames(program, names, props) }
}

/** Props as an expression reads them; where all are read as one, all have to be known. */
function bindingsOf(props: Props, names: ReadonlySet<string>): unknown {
  const all = [...props]
  if (names.has(everyProp) && all.some(([, prop]) => !('known' in prop))) return unknown
  return Object.fromEntries(all.map(([name, prop]) => [name, 'known' in prop ? prop.known : unknown]))
}

/** Says at the include that a prop is missing. */
function sayMissing(name: string, { site, document, props }: Frame, planning: Planning): void {
  if (site === undefined) return
  const unread = [...(props?.keys() ?? [])].filter(
    (key) => !document.props.has(key) && !document.declaredProps?.has(key),
  )
  const args = { name, path: document.path, near: nearest(name, unread) }
  planning.say(site.reading.frame, 'prop-missing', positionOf(site.include), args)
}

/** The props that a name of a program stands for. */
function propsNamed(name: string, props: Props): Prop[] {
  const prop = props.get(name)
  return name === everyProp ? [...props.values()] : prop ? [prop] : []
}

// What a program would be with its props written in, before any of it is copied.
function measureBound(program: Program, props: Props): Measure {
  const { size, depth } = measureEstree(program)
  const inside: Measure[] = []
  visitProps(program, (name) => {
    for (const prop of propsNamed(name, props)) inside.push('known' in prop ? measureValue(prop.known) : prop.measure)
  })
  return joined(inside, size, depth)
}

// Whether a name in the value of a prop would be caught by a function around the place it is written to.
function isCaught(program: Program, props: Props): boolean {
  let isFound = false
  visitProps(program, (name, _, { scope }) => {
    if (scope.length === 0) return
    isFound ||= propsNamed(name, props).some(
      (prop) => !('known' in prop) && scope.some((inner) => prop.names.has(inner)),
    )
  })
  return isFound
}

function boundNames(program: Program, read: ReadonlySet<string>, props: Props): ReadonlySet<string> {
  const expression = expressionOf(program)
  const names = new Set(expression && freeNames(expression))
  for (const prop of [...read].flatMap((name) => propsNamed(name, props))) {
    if (!('known' in prop)) for (const name of prop.names) names.add(name)
  }
  return names
}

function bindProps(program: Program, props: Props): Program {
  const bound = copyDeep(program)
  const edits: (() => void)[] = []
  visitProps(bound, (name, _, { parent, key, index }) => {
    const value = name === everyProp ? objectOf(props) : expressionOfProp(props.get(name))
    if (parent && key !== undefined) edits.push(() => replace(parent, key, index, value))
  })
  for (const edit of edits) edit()
  return bound
}

function replace(parent: EstreeNode, key: string, index: number | undefined, value: Expression): void {
  if (parent.type === 'Property' && parent.shorthand) parent.shorthand = false
  if (index === undefined) Reflect.set(parent, key, value)
  else Reflect.set(Reflect.get(parent, key) as object, index, value)
}

function expressionOfProp(prop: Prop | undefined): Expression {
  if (prop === undefined) return expressionOfValue(undefined)
  return 'known' in prop ? expressionOfValue(prop.known) : prop.expression()
}

function objectOf(props: Props): Expression {
  return {
    type: 'ObjectExpression',
    properties: [...props].map(([name, prop]) => ({
      type: 'Property',
      kind: 'init',
      method: false,
      shorthand: false,
      computed: false,
      key: expressionOfValue(name),
      value: expressionOfProp(prop),
    })),
  }
}
