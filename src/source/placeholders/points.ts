import type { Point } from 'unist'

/** Tells the point of an offset in a text, as parsers count: without a byte order mark. */
export function pointsOf(text: string): (offset: number) => Point {
  const skipped = text.startsWith('\uFEFF') ? 1 : 0
  const starts = [0]
  for (const { index, 0: ending } of text.slice(skipped).matchAll(/\r\n|\n|\r/g)) starts.push(index + ending.length)
  return (given) => {
    const offset = given - skipped
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset }
  }
}
