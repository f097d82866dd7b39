import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'

/**
 * Whether an element stays that conditions have left without content; `undefined` leaves it to the rules of this library.
 *
 * @param element the element as mdast has it, without children and frozen
 */
export type Emptied = (element: Readonly<MdxJsxFlowElement | MdxJsxTextElement>) => 'keep' | 'drop' | undefined
