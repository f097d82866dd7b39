import type { Expression } from 'estree'
import type { Include } from '../directives/directive.js'
import { expressionOf } from '../directives/evaluate.js'
import { positionOf } from '../directives/jsx.js'
import { everyProp, readsEveryProp } from '../directives/prop-references.js'
import type { Document } from '../docset/document.js'
import { nearest, slipOf } from '../model/nearest.js'
import type { Frame, Prop } from './frame.js'
import { headingOffset } from './heading-offset.js'
import { mendProp } from './mends.js'
import { sayNotGiven } from './missing-prop.js'
import type { Opening } from './opening.js'
import { giveBelow, ownEntries } from './rest.js'
import { isRead, isUsedBeside } from './used-beside.js'
import { writtenProp } from './written-prop.js'

/** What a partial declares for props that nobody gives. */
export function defaultsOf(declaredProps: Document['declaredProps']): ReadonlyMap<string, Prop> {
  const defaults = new Map<string, Prop>()
  for (const [name, declared] of declaredProps ?? [])
    if ('default' in declared) defaults.set(name, { known: declared.default })
  return defaults
}

/** Fills in the defaults that a partial declares, and says what is missing, unknown or unused. */
export function completeProps(
  given: ReadonlyMap<string, Prop>,
  include: Include,
  to: Document,
  opening: Opening,
): Map<string, Prop> {
  const props = new Map(given)
  const { within, planning } = opening
  const { declaredProps, path } = to
  const { frame } = within.reading
  const { docset } = planning
  const position = positionOf(include)
  for (const [name, declared] of declaredProps ?? []) {
    const prop = props.get(name)
    // As in JavaScript, what is `undefined` is not given.
    if (prop && !('known' in prop && prop.known === undefined)) continue
    if ('default' in declared) giveBelow(props, name, { known: declared.default })
    else if (props.has(everyProp)) continue
    else if (!declared.required) props.set(name, { known: undefined })
    else {
      const unread = [...given.keys()].filter((key) => !declaredProps?.has(key))
      sayNotGiven(name, { include, frame, path, isNeeded: true, unread }, planning)
    }
  }
  for (const [name] of ownEntries(given)) {
    if (name === everyProp || isPassedOn(name, include, frame)) continue
    if (declaredProps && !declaredProps.has(name)) {
      if (isUsedBeside(name, path, include, opening)) continue
      const near = nearest(name, declaredProps.keys()) ?? slipOf(name, reservedOf(include))
      const among = [...reservedOf(include), ...declaredProps.keys()]
      const mend = mendProp({ include, frame, docset }, name, near, among)
      planning.say(frame, 'prop-unknown', position, { name, path, near }, { mend })
    } else sayUnused(name, include, to, opening)
  }
  return props
}

// Who passes on all that it is given does not choose what that is.
function isPassedOn(name: string, { node, objects }: Include, { props }: Frame): boolean {
  if (!props?.has(name) || node.attributes.some((one) => one.type === 'mdxJsxAttribute' && one.name === name))
    return false
  return node.attributes.some((attribute) => {
    const isObject = attribute.type === 'mdxJsxExpressionAttribute' || objects.has(attribute.name)
    const code = attribute.type === 'mdxJsxExpressionAttribute' ? attribute : attribute.value
    const object = isObject && typeof code === 'object' ? expressionOf(code?.data?.estree) : undefined
    return object !== undefined && holdsEveryProp(object)
  })
}

function holdsEveryProp(expression: Expression): boolean {
  if (expression.type !== 'ObjectExpression') return readsEveryProp(expression)
  return expression.properties.some((one) => one.type === 'SpreadElement' && holdsEveryProp(one.argument))
}

// On an imported element, no name is taken.
const reservedOf = ({ imported }: Include): readonly string[] => (imported ? [] : [headingOffset])

/** Says that a partial does not use what it is given. */
export function sayUnused(
  name: string,
  include: Include,
  { props, path }: Pick<Document, 'props' | 'path'>,
  opening: Opening,
): void {
  const { within, planning } = opening
  const { frame } = within.reading
  if (isRead(name, props) || isUsedBeside(name, path, include, opening)) return
  const among = [...reservedOf(include), ...props]
  const near = slipOf(name, among)
  const mend = mendProp({ include, frame, docset: planning.docset }, name, near, among)
  const written = writtenProp(name, planning.docset.settings)
  planning.say(frame, 'prop-unused', positionOf(include), { name, path, written, near }, { mend })
}
