/** Where a region is: the lines of its two marks, counted from 1. */
export interface Region {
  readonly start: number
  readonly end: number
}

// `#region x` (also `//#region`, `<!-- #region x -->`, `# region x`), `[!region x]`, and `[START x]`.
const marks: readonly { readonly start: RegExp; readonly end: RegExp }[] = [
  { start: /#\s?region\s+(\w[\w.:-]*)/i, end: /#\s?end\s?region(?:\s+(\w[\w.:-]*))?/i },
  { start: /\[!region\s+(\w[\w.:-]*)\s*\]/i, end: /\[!endregion(?:\s+(\w[\w.:-]*))?\s*\]/i },
  { start: /\[START\s+(\w[\w.:-]*)\s*\]/, end: /\[END(?:\s+(\w[\w.:-]*))?\s*\]/ },
]

/** Whether a line is a mark, of any region. */
export function isMarker(line: string): boolean {
  return marks.some(({ start, end }) => start.test(line) || end.test(line))
}

/** The regions of a file that are closed. They nest; an end without a name ends the innermost of its style. */
export function listRegions(lines: readonly string[]): ReadonlyMap<string, Region> {
  const regions = new Map<string, Region>()
  const open: { name: string; style: number; start: number }[] = []
  lines.forEach((line, index) => {
    marks.forEach(({ start, end }, style) => {
      const ended = end.exec(line)
      const started = ended ? null : start.exec(line)
      if (started?.[1]) open.push({ name: started[1], style, start: index + 1 })
      if (!ended) return
      const last = open.findLastIndex(
        (region) => region.style === style && (ended[1] === undefined || region.name === ended[1]),
      )
      const [region] = last < 0 ? [] : open.splice(last, 1)
      if (region && !regions.has(region.name)) regions.set(region.name, { start: region.start, end: index + 1 })
    })
  })
  return regions
}
