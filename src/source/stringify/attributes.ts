import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx'
import type { Element } from './component.js'
import { instead, type Context } from './context.js'
import { inLine } from './expression.js'

type Attribute = MdxJsxAttribute | MdxJsxExpressionAttribute

const identifier = '[\\p{ID_Start}$_][\\p{ID_Continue}$\\-\\u200C\\u200D]*'
const elementName = new RegExp(`^${identifier}(?::${identifier}|(?:\\.${identifier})*)$`, 'u')
const attributeName = new RegExp(`^${identifier}(?::${identifier})?$`, 'u')

/** Whether there is a tag for an element. */
export function hasTag(node: Element): boolean {
  return node.name === null || elementName.test(node.name)
}

/** Fits the attributes of an element to be written; in a line of text, expressions have to fit the line. */
export function attributes(node: Element, context: Context, inText: boolean): Attribute[] {
  const drop = (actual: string, expected: string): [] => instead(context, node, actual, expected, [])
  if (node.name === null && node.attributes.length > 0) return drop('attributes on a fragment', 'a named element')
  return node.attributes.flatMap((attribute): Attribute[] => {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      const value = inText ? inLine(attribute.value, 'spread', node, context) : attribute.value
      return value === undefined ? [] : [{ ...attribute, value }]
    }
    if (!attributeName.test(attribute.name)) return drop(`attribute \`${attribute.name}\``, 'a name')
    const expression = attribute.value
    if (typeof expression !== 'object' || expression === null) return [attribute]
    if (expression.value.trim() === '') return drop('an empty expression as an attribute', 'a value')
    const value = inText ? inLine(expression.value, 'value', node, context) : expression.value
    return value === undefined ? [] : [{ ...attribute, value: { ...expression, value } }]
  })
}
