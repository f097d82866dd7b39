import type { Heading, PhrasingContent } from 'mdast'
import { withoutId } from '../directives/headings.js'
import { textMarks } from '../source/syntax/heading-marks.js'

/**
 * The content of a heading without the id that is written behind it as text: `{#id}`, or `[#id]` and `(#id)` where they
 * are one.
 */
export function withoutIdMark({ children, data }: Heading): PhrasingContent[] {
  const last = children.findLastIndex((child) => child.type !== 'text' || child.value.trim() !== '')
  return children.map((child, index) => {
    if (index !== last || child.type !== 'text') return child
    const value = withoutId(child.value)
    if (data === undefined || !('id' in data)) return { ...child, value }
    const text = value.trimEnd()
    const mark = textMarks.find((pattern) => pattern.test(text))
    return { ...child, value: mark ? text.replace(mark, '') : text }
  })
}
