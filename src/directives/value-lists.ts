import type { Expression } from 'estree'
import type { Axis } from '../model/axis.js'
import { itemLimit } from '../model/limits.js'
import { attributesOf, literalOf, splitList, textOf } from './attributes.js'
import type { Container } from './container.js'
import { expressionOf } from './evaluate.js'
import type { JsxElement } from './jsx.js'
import { takesAny } from './prop-references.js'

/** The values of an axis that an attribute lists, or the name of an element. */
export interface ValueList {
  readonly axis: string
  /** Whether it lists those that are left out. */
  readonly isNegative: boolean
  /** The name of the attribute, or of the element. */
  readonly name: string
  /** As written, for messages. */
  readonly actual: string
  /** Ids or labels as written; `undefined` where they are not written out. */
  readonly ids: readonly string[] | undefined
  /** Whether one name stands for all of them, such as that of a constant or of the element. */
  readonly isByName: boolean
  /** What they are the value of, where they are not written out. */
  readonly expression: Expression | undefined
}

/** An element or a container, and the names that functions around it define. */
export interface Listing {
  readonly node: JsxElement | Container
  readonly hidden: ReadonlySet<string>
}

/** The attributes that list values of any axis. */
export function attributesOfAxes(axes: readonly Axis[]): string[] {
  return axes.flatMap(({ attributes: { is, not } }) => [...is, ...not])
}

/** Reads what the attributes of an element or a container list of each axis. */
export const readValueLists = (listing: Listing, axes: readonly Axis[]): ValueList[] =>
  readListsBy((...given) => readList(listing, ...given), axes)

/**
 * Reads the lists of each axis.
 *
 * @param read reads the one that goes by some names, of those who are in, or left out
 */
export function readListsBy(
  read: (axis: string, names: ReadonlySet<string>, isNegative: boolean) => readonly ValueList[],
  axes: readonly Axis[],
): ValueList[] {
  return axes.flatMap(({ name, attributes: { is, not } }) => [...read(name, is, false), ...read(name, not, true)])
}

function readList(
  { node, hidden }: Listing,
  axis: string,
  names: ReadonlySet<string>,
  isNegative: boolean,
): ValueList[] {
  return attributesOf(node, names).map((attribute) => {
    const known = literalOf(attribute)
    const ids = known && (known.value === true ? [] : idsIn(known.value, axis))
    const code = typeof attribute.value === 'object' ? expressionOf(attribute.value?.data?.estree) : undefined
    const isOfFile = code !== undefined && !takesAny(code, hidden)
    const expression = known === undefined && isOfFile ? code : undefined
    const isByName = expression !== undefined
    return { axis, isNegative, name: attribute.name, actual: textOf(attribute), ids, isByName, expression }
  })
}

/** The ids that a value lists; `undefined` where it is no list of them. */
export function idsIn(value: unknown, axis: string): readonly string[] | undefined {
  if (!isShort(value)) return undefined
  const ids = splitList(value).map((id) => (typeof id === 'number' && axis !== 'sdk' ? String(id) : id))
  return ids.every((id) => typeof id === 'string') ? ids : undefined
}

// What is put together of lists may hold one of them over and over.
function isShort(value: unknown): boolean {
  const left = [value]
  let count = 0
  while (left.length > 0) {
    const item = left.pop()
    if (++count > itemLimit) return false
    if (Array.isArray(item)) for (const inner of item as readonly unknown[]) left.push(inner)
  }
  return true
}
