import type { MdxJsxAttribute } from 'mdast-util-mdx'
import { remember } from '../model/remember.js'
import { expressionOfValue, programOf, sourceOf } from '../source/estree.js'
import type { Container } from './container.js'
import { evaluate, expressionOf, type Known } from './evaluate.js'
import { isElement, type JsxElement } from './jsx.js'

/** The attributes of an element, or of a container, of which each is a text or says nothing. */
export function attributesIn(node: JsxElement | Container): JsxElement['attributes'] {
  return isElement(node) ? node.attributes : remember(ofContainers, node, () => attributesOfContainer(node))
}

const ofContainers = new WeakMap<Container, MdxJsxAttribute[]>()

const attributesOfContainer = ({ attributes }: Container): MdxJsxAttribute[] =>
  Object.entries(attributes ?? {}).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value: value || null }))

/** The attribute of an element that goes by one of these names: the first that is written of several. */
export function attributeOf(node: JsxElement | Container, names: ReadonlySet<string>): MdxJsxAttribute | undefined {
  return attributesOf(node, names)[0]
}

/** The attributes of an element that go by these names, in order; of one that it has twice the last counts, as in JSX. */
export function attributesOf(node: JsxElement | Container, names: ReadonlySet<string>): MdxJsxAttribute[] {
  const named = attributesIn(node).filter(
    (attribute): attribute is MdxJsxAttribute => attribute.type === 'mdxJsxAttribute' && names.has(attribute.name),
  )
  return named.length < 2 ? named : [...new Map(named.map((attribute) => [attribute.name, attribute])).values()]
}

/** The value of an attribute, where it is literal; one without a value is `true`, as in JSX. */
export function literalOf({ value }: MdxJsxAttribute): Known | undefined {
  if (value === null || value === undefined) return { value: true }
  if (typeof value === 'string') return { value }
  return evaluate(expressionOf(value.data?.estree))
}

/** An attribute as written. */
export function textOf({ name, value }: MdxJsxAttribute): string {
  if (value === null || value === undefined) return name
  return typeof value === 'string' ? `${name}="${value}"` : `${name}={${value.value}}`
}

/** Splits `a, b` and trims, also where a text has it as an array, `['a', 'b']`; an array is taken item by item. */
export function splitList(value: unknown): readonly unknown[] {
  if (typeof value === 'string') {
    const inArray = asArray.exec(value)
    const items = (inArray?.[1] ?? inArray?.[2] ?? value).split(',').map((item) => item.trim())
    return (inArray ? items.map(withoutQuotes) : items).filter((item) => item !== '')
  }
  return Array.isArray(value) ? value.flatMap((item: unknown) => splitList(item)) : [value]
}

const asArray = /^\s*(?:\[([^[\]]*)\]|\{\s*\[([^[\]]*)\]\s*\})\s*$/

const withoutQuotes = (item: string): string => /^(["'`])(.*)\1$/s.exec(item)?.[2] ?? item

/** The attributes of an element whose values are literal, each as it is written last. */
export function literalsOf(node: JsxElement): Record<string, unknown> {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) => {
      const known = attribute.type === 'mdxJsxAttribute' ? literalOf(attribute) : undefined
      return attribute.type === 'mdxJsxAttribute' && known ? [[attribute.name, known.value] as const] : []
    }),
  )
}

/** An attribute that says a text, or a list of texts. */
export function makeAttribute(name: string, value: string | readonly string[]): MdxJsxAttribute {
  if (typeof value === 'string') return { type: 'mdxJsxAttribute', name, value }
  const expression = expressionOfValue(value)
  const estree = programOf(expression)
  return {
    type: 'mdxJsxAttribute',
    name,
    value: { type: 'mdxJsxAttributeValueExpression', value: sourceOf(expression), data: { estree } },
  }
}
