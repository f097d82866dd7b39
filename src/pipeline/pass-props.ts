import { evaluate, expressionOf } from '../directives/evaluate.js'
import { everyProp } from '../directives/prop-references.js'
import { diagnose } from '../messages/diagnostic.js'
import { placeOf, type Include } from '../model/directive.js'
import { nearest } from '../model/nearest.js'
import { report, type Frame, type Prop } from './frame.js'
import { reportChildren, resolveExpression } from './props.js'

/** Reads what an include passes on: its attributes but those this library takes for itself. */
export function readProps(include: Include, frame: Frame, reserved: ReadonlySet<string>): Map<string, Prop> {
  const props = new Map<string, Prop>()
  for (const attribute of include.node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      const spread = readSpread(attribute.value, attribute, frame)
      if (spread) for (const [name, value] of spread) props.set(name, { known: value })
      else
        report(
          frame,
          diagnose('prop-dynamic', frame.document.path, placeOf(include), {
            actual: `{${attribute.value}}`,
            why: 'what it spreads is only known when the page runs',
          }),
        )
      continue
    }
    const { name, value } = attribute
    if (reserved.has(name)) continue
    if (value === null || value === undefined) props.set(name, { known: true })
    else if (typeof value === 'string') props.set(name, { known: value })
    else {
      const resolved = resolveExpression(value.data?.estree, include.node, value.value, frame)
      const expression = expressionOf(resolved.kind === 'bound' ? resolved.program : value.data?.estree)
      if (resolved.kind === 'children') reportChildren(include.node, value.value, frame)
      const known = resolved.kind === 'value' ? resolved : evaluate(expression)
      if (known) props.set(name, { known: known.value })
      else if (expression) props.set(name, { expression })
    }
  }
  return props
}

function readSpread(
  text: string,
  attribute: { data?: { estree?: Parameters<typeof expressionOf>[0] } | undefined },
  frame: Frame,
): [string, unknown][] | undefined {
  const object = expressionOf(attribute.data?.estree)
  const all = [...(frame.props ?? [])]
  const known =
    frame.props && all.every(([, prop]) => 'known' in prop)
      ? { props: Object.fromEntries(all.map(([name, prop]) => [name, 'known' in prop ? prop.known : undefined])) }
      : {}
  const value = text.trim().startsWith('...') ? evaluate(object, known)?.value : undefined
  return typeof value === 'object' && value !== null ? Object.entries(value) : undefined
}

/** Fills in the defaults that a partial declares, and says what is missing, unknown or unused. */
export function completeProps(
  given: ReadonlyMap<string, Prop>,
  include: Include,
  frame: Frame,
  to: Frame['document'],
  hasChildren: boolean,
): Map<string, Prop> {
  const props = new Map(given)
  const { declaredProps, path } = to
  const say = (diagnostic: ReturnType<typeof diagnose>): void => report(frame, diagnostic)
  const [from, place] = [frame.document.path, placeOf(include)]
  for (const [name, declared] of declaredProps ?? []) {
    if (props.has(name)) continue
    if ('default' in declared) props.set(name, { known: declared.default })
    else if (!declared.required) props.set(name, { known: undefined })
    else {
      const strangers = [...given.keys()].filter((key) => !declaredProps?.has(key))
      say(diagnose('prop-missing', from, place, { name, path, near: nearest(name, strangers) }))
    }
  }
  const isUsed = (name: string): boolean => to.props.has(name) || to.props.has(everyProp)
  for (const name of given.keys()) {
    if (declaredProps && !declaredProps.has(name))
      say(diagnose('prop-unknown', from, place, { name, path, near: nearest(name, declaredProps.keys()) }))
    else if (!isUsed(name)) say(diagnose('prop-unused', from, place, { name, path }))
  }
  if (hasChildren && !to.props.has('children')) say(diagnose('prop-unused', from, place, { name: 'children', path }))
  return props
}
