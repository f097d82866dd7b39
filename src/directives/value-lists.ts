import type { Axis } from '../model/axis.js'
import { attributeOf, literalOf, splitList, textOf } from './attributes.js'
import type { JsxElement } from './jsx.js'

/** The values of an axis that an attribute lists. */
export interface ValueList {
  readonly axis: string
  /** Whether it lists those that are left out. */
  readonly isNegative: boolean
  /** The name of the attribute. */
  readonly name: string
  /** The attribute as written, for messages. */
  readonly actual: string
  /** The ids as written; `undefined` where they are only known when the page runs. */
  readonly ids: readonly string[] | undefined
}

/** The attributes that list values of any axis. */
export function attributesOfAxes(axes: readonly Axis[]): string[] {
  return axes.flatMap(({ attributes: { is, not } }) => [...is, ...not])
}

/** Reads what the attributes of an element list of each axis. */
export function readValueLists(node: JsxElement, axes: readonly Axis[]): ValueList[] {
  return axes.flatMap(({ name, attributes: { is, not } }) => [
    ...readList(node, name, is, false),
    ...readList(node, name, not, true),
  ])
}

function readList(node: JsxElement, axis: string, names: ReadonlySet<string>, isNegative: boolean): ValueList[] {
  const attribute = attributeOf(node, names)
  if (attribute === undefined) return []
  const known = literalOf(attribute)
  const ids = known && known.value !== true ? splitList(known.value) : known && []
  const texts = ids?.map((id) => (typeof id === 'number' && axis !== 'sdk' ? String(id) : id))
  const isStatic = texts?.every((id) => typeof id === 'string')
  return [{ axis, isNegative, name: attribute.name, actual: textOf(attribute), ids: isStatic ? texts : undefined }]
}
