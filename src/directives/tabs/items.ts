import type { Expression } from 'estree'
import type { MdxJsxAttribute, MdxJsxAttributeValueExpression } from 'mdast-util-mdx'
import type { Item, Items } from '../directive.js'
import { evaluate, expressionOf, type Known } from '../evaluate.js'
import { takesAny } from '../prop-references.js'
import { isMadeLater } from '../../model/lazy-property.js'
import { isRecord } from '../../model/record.js'

/** What items say: `list` is `undefined` where that is only known when the page runs. */
export type ItemList = Pick<Items, 'list' | 'values'>

/**
 * Reads the items of tabs.
 *
 * @param names those that labels go by
 * @param hidden those that functions around the tabs define
 */
export function readItems(
  attribute: MdxJsxAttribute,
  names: ReadonlySet<string>,
  hidden: ReadonlySet<string>,
): Omit<Items, 'shown'> {
  const { value } = attribute
  const texts = typeof value === 'object' && value ? textsOf(value) : undefined
  if (texts) {
    const list = texts.map((text) => itemOf(text, names))
    return { attribute, triggers: undefined, expression: undefined, list, values: undefined }
  }
  const code = typeof value === 'object' && value ? expressionOf(value.data?.estree) : undefined
  const found = code ? readItemList(code, names, (expression) => evaluate(expression)) : unknown
  const isOfFile = code !== undefined && !takesAny(code, hidden)
  const expression = found.list === undefined && isOfFile ? code : undefined
  return { attribute, triggers: undefined, expression, ...found }
}

const textList = /^\s*\[\s*(?:(?:"[^"\\\n\r]*"|'[^'\\\n\r]*')\s*(?:,\s*|(?=\])))*\]\s*$/

// Most lists are of plain texts: for those alone, no estree is made.
function textsOf({ value, data }: MdxJsxAttributeValueExpression): string[] | undefined {
  if (!isMadeLater(data, 'estree') || !textList.test(value)) return undefined
  return Array.from(value.matchAll(/"([^"]*)"|'([^']*)'/g), ([, double, single]) => double ?? single ?? '')
}

/**
 * Reads an expression as a list of items.
 *
 * @param known what is known of an expression in it
 */
export function readItemList(
  code: Expression,
  names: ReadonlySet<string>,
  known: (expression: Expression) => Known | undefined,
): ItemList {
  const written = code.type === 'ArrayExpression' ? code.elements : []
  const items = written.map((element) =>
    element === null || element.type === 'SpreadElement' ? undefined : readItem(element, names, known),
  )
  if (code.type === 'ArrayExpression' && items.every((item) => item !== undefined))
    return { list: items, values: undefined }
  const values = known(code)?.value
  if (!Array.isArray(values)) return unknown
  return { list: values.map((item: unknown) => itemOf(item, names)), values }
}

const unknown: ItemList = { list: undefined, values: undefined }

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
function readItem(
  element: Expression,
  names: ReadonlySet<string>,
  known: (expression: Expression) => Known | undefined,
): Item | undefined {
  const whole = known(element)
  if (whole) return itemOf(whole.value, names)
  if (element.type !== 'ObjectExpression') return undefined
  const fields = element.properties.flatMap((property): [string, unknown][] => {
    const field = known({ ...element, properties: [property] })?.value
    return isRecord(field) ? Object.entries(field) : []
  })
  const item = itemOf(Object.fromEntries(fields), names)
  return item.label === undefined ? undefined : item
}
