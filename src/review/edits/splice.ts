/** A piece of a text that another takes the place of, by offsets. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Puts splices of one text in order. What is taken out twice goes once, and what changes in what is taken out goes with it.
 *
 * @returns `undefined` where two write at one place
 */
export function merge(splices: readonly Splice[]): Splice[] | undefined {
  const merged: Splice[] = []
  for (const splice of [...splices].sort(inOrder)) {
    const last = merged.at(-1)
    if (last === undefined || splice.start > last.end) merged.push(splice)
    else if (last.text === '' && splice.text === '')
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, splice.end) }
    else if (last.start === splice.start && last.end === splice.end && last.text === splice.text) continue
    else if (splice.start === last.end) merged.push(splice)
    else if (last.text !== '' || splice.end > last.end) return undefined
  }
  return merged.filter(({ start, end, text }) => start < end || text !== '')
}

// What is put in at a place goes before what is taken out behind it.
function inOrder(a: Splice, b: Splice): number {
  const isEmpty = ({ start, end }: Splice): number => (start === end ? 0 : 1)
  return a.start - b.start || isEmpty(a) - isEmpty(b) || b.end - a.end
}

/** A text once it is edited. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let edited = ''
  let at = 0
  for (const splice of splices) {
    edited += text.slice(at, splice.start) + splice.text
    at = splice.end
  }
  return edited + text.slice(at)
}
