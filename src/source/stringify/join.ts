import type { Options } from 'remark-stringify'

type Join = NonNullable<Options['join']>[number]

/** Where a list item has no blank lines, those that are needed all the same. */
export const join: Join[] = [
  (left, right) => left.type === 'mdxjsEsm' || right.type === 'mdxjsEsm' || left.type === 'footnoteDefinition' ? 1 : undefined,
  // Only a list that starts at 1 interrupts a paragraph, also one at the end of a quote or a list.
  (left, right) => {
    const isLate = right.type === 'list' && typeof right.start === 'number' && right.start !== 1
    return isLate && (left.type === 'blockquote' || left.type === 'list') ? 1 : undefined
  },
]
