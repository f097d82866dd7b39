/**
 * Whether white space stands beside a line ending in a text: what renders Markdown drops it, and a component that shows code, or
 * `pre`, would have shown it.
 */
export function hasSpacedLines(text: string): boolean {
  return /[\t ][\n\r]|[\n\r][\t ]/.test(text)
}
