import type { Expression } from 'estree'
import { evaluate } from '../directives/evaluate.js'
import type { AddressKind } from '../model/rebase.js'
import { writerOf } from '../plan/writers.js'
import { isDotted } from './code/addresses.js'
import type { Passage } from './passage.js'
import { rebased } from './rebased.js'

/**
 * The value of an attribute with addresses in the words of the page, as `textsOf` takes those that are written out.
 *
 * @param by what it is the value of: what came as a prop is relative to the file that wrote that
 */
export function rebasedValue(value: unknown, kind: AddressKind, by: Expression | undefined, passage: Passage): unknown {
  const { frame } = passage.reading
  if (typeof value === 'string') return rebased(value, kind, writerOf(by, frame), passage.output)
  if (Array.isArray(value)) {
    const items = by?.type === 'ArrayExpression' ? by.elements : undefined
    return value.map((item: unknown, index) => {
      const of = items ? items[index] : by
      return rebasedValue(item, kind, of?.type === 'SpreadElement' ? by : (of ?? by), passage)
    })
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [
      key,
      typeof item !== 'string' || isDotted(item) ? rebasedValue(item, kind, valueOfKey(by, key), passage) : item,
    ]),
  )
}

function valueOfKey(object: Expression | undefined, key: string): Expression | undefined {
  if (object?.type !== 'ObjectExpression') return object
  for (const property of object.properties) {
    if (property.type !== 'Property' || property.computed || property.value.type.endsWith('Pattern')) continue
    const name = property.key.type === 'Identifier' ? property.key.name : evaluate(property.key)?.value
    if (name === key) return property.value as Expression
  }
  return object
}
