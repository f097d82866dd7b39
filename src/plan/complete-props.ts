import type { Expression } from 'estree'
import type { Include } from '../directives/directive.js'
import { expressionOf } from '../directives/evaluate.js'
import { positionOf } from '../directives/jsx.js'
import { everyProp, readsEveryProp } from '../directives/prop-references.js'
import type { Document } from '../docset/document.js'
import { variantPaths } from '../model/file-names.js'
import { nearest, slipOf } from '../model/nearest.js'
import type { Frame, Prop, Reading } from './frame.js'
import { headingOffset } from './heading-offset.js'
import { mendMissing, mendProp } from './mends.js'
import type { Planning } from './planning.js'
import { writtenProp } from './written-prop.js'

/** Fills in the defaults that a partial declares, and says what is missing, unknown or unused. */
export function completeProps(
  given: ReadonlyMap<string, Prop>,
  include: Include,
  reading: Reading,
  to: Document,
  planning: Planning,
): Map<string, Prop> {
  const props = new Map(given)
  const { declaredProps, path } = to
  const { frame } = reading
  const { docset } = planning
  const position = positionOf(include)
  for (const [name, declared] of declaredProps ?? []) {
    if (props.has(name)) continue
    if ('default' in declared) props.set(name, { known: declared.default })
    else if (!declared.required) props.set(name, { known: undefined })
    else {
      const strangers = [...given.keys()].filter((key) => !declaredProps?.has(key))
      const args = { name, path, near: nearest(name, strangers), isNeeded: true }
      const mend = mendMissing({ include, frame, docset }, args, strangers)
      planning.say(reading.frame, 'prop-missing', position, args, { mend })
    }
  }
  for (const name of given.keys()) {
    if (isPassedOn(name, include, reading.frame)) continue
    if (declaredProps && !declaredProps.has(name)) {
      if (isForVariants(name, path, planning)) continue
      const near = nearest(name, declaredProps.keys()) ?? slipOf(name, reservedOf(include))
      const among = [...reservedOf(include), ...declaredProps.keys()]
      const mend = mendProp({ include, frame, docset }, name, near, among)
      planning.say(reading.frame, 'prop-unknown', position, { name, path, near }, { mend })
    } else sayUnused(name, include, reading, to, planning)
  }
  return props
}

// Who passes on all that it is given does not choose what that is.
function isPassedOn(name: string, { node }: Include, { props }: Frame): boolean {
  if (!props?.has(name) || node.attributes.some((one) => one.type === 'mdxJsxAttribute' && one.name === name))
    return false
  return node.attributes.some((attribute) => {
    const spread = attribute.type === 'mdxJsxExpressionAttribute' ? expressionOf(attribute.data?.estree) : undefined
    return spread !== undefined && holdsEveryProp(spread)
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
  { frame }: Reading,
  { props, path }: Pick<Document, 'props' | 'path'>,
  planning: Planning,
): void {
  // React keeps the key of an element in a list to itself.
  if (name === 'key' || isRead(name, props) || isForVariants(name, path, planning)) return
  const among = [...reservedOf(include), ...props]
  const near = slipOf(name, among)
  const mend = mendProp({ include, frame, docset: planning.docset }, name, near, among)
  const written = writtenProp(name, planning.docset.settings)
  planning.say(frame, 'prop-unused', positionOf(include), { name, path, written, near }, { mend })
}

// What is passed is passed whoever reads; the message hangs on all files that may stand there.
function isForVariants(name: string, path: string, { docset, looked }: Planning): boolean {
  const { axes, names, readers } = docset
  const base = names.variant(path)?.base ?? path
  const all = new Set([base, ...readers.flatMap((reader) => variantPaths(base, reader, axes))])
  return [...all].some((one) => {
    looked.add(one)
    const file = one === path ? undefined : names.find(one)
    return file !== undefined && takes(docset.document(file), name)
  })
}

function takes({ declaredProps, props }: Document, name: string): boolean {
  return declaredProps ? declaredProps.has(name) : isRead(name, props)
}

const isRead = (name: string, props: Document['props']): boolean =>
  props.has(name) || (name !== 'children' && props.has(everyProp))
