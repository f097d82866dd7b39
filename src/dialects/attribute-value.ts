import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'

/** What an element says by an attribute: a text, or code; `undefined` where it has none of that name. */
export function attributeValue(
  { attributes }: Readonly<MdxJsxFlowElement | MdxJsxTextElement>,
  name: string,
): MdxJsxAttribute['value'] {
  const isIt = (attribute: (typeof attributes)[number]): attribute is MdxJsxAttribute =>
    attribute.type === 'mdxJsxAttribute' && attribute.name === name
  return attributes.find(isIt)?.value
}

/** The same where that is code. */
export function attributeCode(
  element: Readonly<MdxJsxFlowElement | MdxJsxTextElement>,
  name: string,
): string | undefined {
  const value = attributeValue(element, name)
  return typeof value === 'object' ? value?.value : undefined
}
