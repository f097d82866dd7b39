import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx'
import type { MdastReader } from 'satteri'

type Attribute = MdxJsxAttribute | MdxJsxExpressionAttribute

/** Makes the attributes of an element, as yet without a place. */
export function readAttributes(reader: MdastReader, id: number): Attribute[] {
  const attributes: Attribute[] = []
  const count = readNumber(reader, id, 8)
  for (let index = 0; index < count; index++) attributes.push(readAttribute(reader, id, first + index * size))
  return attributes
}

// Where the first attribute of an element is, and how many bytes one takes.
const first = 16
const size = 20

function readAttribute(reader: MdastReader, id: number, at: number): Attribute {
  const name = reader.fieldString(id, at + 4)
  const value = reader.fieldString(id, at + 12)
  switch (reader.fieldU8(id, at, 0)) {
    case 0:
      return { type: 'mdxJsxAttribute', name, value: null }
    case 1:
      return { type: 'mdxJsxAttribute', name, value }
    case 2:
      return {
        type: 'mdxJsxAttribute',
        name,
        value: { type: 'mdxJsxAttributeValueExpression', value: withSpaces(value) },
      }
    default:
      return { type: 'mdxJsxExpressionAttribute', value: withSpaces(value) }
  }
}

/** A number of four bytes in the data of a node, the last one first. */
export function readNumber(reader: MdastReader, id: number, at: number): number {
  let number = 0
  for (let byte = 3; byte >= 0; byte--) number = number * 256 + reader.fieldU8(id, at + byte, 0)
  return number
}

// What satteri writes for a space in code, which stands in no text that it is given.
const space = '\uF002'

/** Code as it is in the text. */
export const withSpaces = (code: string): string => (code.includes(space) ? code.replaceAll(space, ' ') : code)
