import type { InlineCode } from 'mdast'
import type { MdxJsxTextElement } from 'mdast-util-mdx'

/** Whether the parser, in a cell, takes a backslash in code for an escape of the bar behind it; of two, it takes one. */
export const isBarEscaped = (value: string): boolean => /(?<!\\)(?:\\\\)*\\\|/.test(value)

/** Code as the element that shows the same. */
export function asCodeElement({ value, position, data }: InlineCode): MdxJsxTextElement {
  const children: MdxJsxTextElement['children'] = [{ type: 'text', value }]
  return {
    type: 'mdxJsxTextElement',
    name: 'code',
    attributes: [],
    children,
    ...(position && { position }),
    ...(data && { data }),
  }
}
