import type { Expression } from 'estree'
import type { MdxJsxAttribute } from 'mdast-util-mdx'
import { literalOf } from '../attributes.js'
import type { Item } from '../directive.js'
import { evaluate, expressionOf } from '../evaluate.js'
import { isRecord } from '../../model/record.js'

/**
 * What the items of tabs say; `undefined` where that is only known when the page runs.
 *
 * @param names those that labels go by
 */
export function readItems(attribute: MdxJsxAttribute, names: ReadonlySet<string>): readonly Item[] | undefined {
  const { value } = attribute
  const array = typeof value === 'object' && value ? expressionOf(value.data?.estree) : undefined
  if (array?.type !== 'ArrayExpression') {
    const known = literalOf(attribute)?.value
    return Array.isArray(known) ? known.map((item: unknown) => itemOf(item, names)) : undefined
  }
  const items = array.elements.map((element) =>
    element === null || element.type === 'SpreadElement' ? undefined : readItem(element, names),
  )
  return items.every((item) => item !== undefined) ? items : undefined
}

/** An item is a label, or an object that has one under a name that labels go by. */
export function itemOf(item: unknown, names: ReadonlySet<string>): Item {
  if (typeof item === 'string') return { label: item, value: item, id: undefined, isObject: false }
  const fields = new Map(isRecord(item) ? Object.entries(item) : [])
  const textOf = (name: string): string | undefined => {
    const text = fields.get(name)
    return typeof text === 'string' ? text : undefined
  }
  const label = [...names].map(textOf).find((text) => text !== undefined)
  return { label, value: textOf('value'), id: textOf('id'), isObject: fields.size > 0 }
}

// Of an object, what is only known when the page runs, such as an icon, may stand beside what is written out.
function readItem(element: Expression, names: ReadonlySet<string>): Item | undefined {
  const known = evaluate(element)
  if (known) return itemOf(known.value, names)
  if (element.type !== 'ObjectExpression') return undefined
  const fields = element.properties.flatMap((property): [string, unknown][] => {
    const field = evaluate({ ...element, properties: [property] })?.value
    return isRecord(field) ? Object.entries(field) : []
  })
  const item = itemOf(Object.fromEntries(fields), names)
  return item.label === undefined ? undefined : item
}
