import type { Expression, Node as EstreeNode, Program } from 'estree'
import { everyProp, freeNames, propReadBy, propsReadIn, visitProps } from '../directives/prop-references.js'
import { evaluate, expressionOf } from '../directives/evaluate.js'
import { diagnose } from '../messages/diagnostic.js'
import { placeOf } from '../model/directive.js'
import { nearest } from '../model/nearest.js'
import type { Node } from 'unist'
import { copyDeep } from './clone.js'
import { expressionOfValue } from './estree.js'
import { report, type Frame, type Prop } from './frame.js'

/** What an expression of a partial stands for, once the props of the include are known. */
export type Resolved =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'children' }
  /** Some of it is only known when the page runs; what the props say is written into it. */
  | { readonly kind: 'bound'; readonly program: Program }
  | { readonly kind: 'untouched' }

const untouched: Resolved = { kind: 'untouched' }

/** Resolves an expression in a frame; one that reads no props, or stands in a page, is left as it is. */
export function resolveExpression(
  program: Program | null | undefined,
  node: Node,
  text: string,
  frame: Frame,
): Resolved {
  const { props, document } = frame
  if (!props || !program || !text.includes('props')) return untouched
  const names = propsReadIn(program)
  if (names.size === 0) return untouched
  const expression = expressionOf(program)
  if (names.has('children') && !props.has('children')) {
    if (expression && propReadBy(expression) === 'children') return { kind: 'children' }
    reportChildren(node, text, frame)
    return untouched
  }
  for (const name of names) {
    if (name === everyProp || props.has(name)) continue
    reportMissing(name, frame)
    return untouched
  }
  const known = [...props].flatMap(([name, prop]) => ('known' in prop ? [[name, prop.known] as const] : []))
  const isKnown = known.length === props.size || [...names].every((name) => known.some(([key]) => key === name))
  const value = isKnown ? evaluate(expression, { props: Object.fromEntries(known) }) : undefined
  if (value) return { kind: 'value', value: value.value }
  const bound = bindProps(program, props)
  if (bound) return { kind: 'bound', program: bound }
  const why = 'a name in what it is given means something else there'
  report(frame, diagnose('prop-dynamic', document.path, node.position, { actual: `{${text}}`, why }))
  return untouched
}

/** Says that children are used where nodes cannot stand. */
export function reportChildren({ position }: Node, text: string, frame: Frame): void {
  const why = 'children can only stand by themselves, in text'
  report(frame, diagnose('prop-dynamic', frame.document.path, position, { actual: `{${text}}`, why }))
}

/** Says at the include that a prop is missing. */
export function reportMissing(name: string, { site, document, props }: Frame): void {
  if (site === undefined) return
  const unread = [...(props?.keys() ?? [])].filter(
    (key) => !document.props.has(key) && !document.declaredProps?.has(key),
  )
  const args = { name, path: document.path, near: nearest(name, unread) }
  report(site.frame, diagnose('prop-missing', site.frame.document.path, placeOf(site.include), args))
}

// `undefined` where a name in the value of a prop would be caught by a function around the place it is written to.
function bindProps(program: Program, props: ReadonlyMap<string, Prop>): Program | undefined {
  const bound = copyDeep(program)
  const edits: (() => void)[] = []
  let isCaught = false
  visitProps(bound, (name, _, { parent, key, index, scope }) => {
    const value = name === everyProp ? objectOf(props) : expressionOfProp(props.get(name))
    if (scope.length > 0 && [...freeNames(value)].some((free) => scope.includes(free))) isCaught = true
    if (parent && key !== undefined) edits.push(() => replace(parent, key, index, value))
  })
  for (const edit of edits) edit()
  return isCaught ? undefined : bound
}

function replace(parent: EstreeNode, key: string, index: number | undefined, value: Expression): void {
  if (parent.type === 'Property' && parent.shorthand) parent.shorthand = false
  if (index === undefined) Reflect.set(parent, key, value)
  else Reflect.set(Reflect.get(parent, key) as object, index, value)
}

function expressionOfProp(prop: Prop | undefined): Expression {
  if (prop === undefined) return expressionOfValue(undefined)
  return 'known' in prop ? expressionOfValue(prop.known) : copyDeep(prop.expression)
}

function objectOf(props: ReadonlyMap<string, Prop>): Expression {
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
