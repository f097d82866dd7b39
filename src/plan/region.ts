import { remember } from '../model/remember.js'

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

interface Opened {
  readonly name: string
  readonly start: number
  isClosed: boolean
}

/** The regions of a file that are closed. They nest; an end without a name ends the innermost of its style. */
export function listRegions(lines: readonly string[]): ReadonlyMap<string, Region> {
  const regions = new Map<string, Region>()
  const open = marks.map((): Opened[] => [])
  const byName = marks.map(() => new Map<string, Opened[]>())
  lines.forEach((line, index) => {
    marks.forEach(({ start, end }, style) => {
      const ended = end.exec(line)
      const started = ended ? null : start.exec(line)
      if (started?.[1]) {
        const region = { name: started[1], start: index + 1, isClosed: false }
        open[style]?.push(region)
        if (byName[style]) remember(byName[style], region.name, (): Opened[] => []).push(region)
      }
      if (!ended) return
      const region = closeLast(ended[1] === undefined ? open[style] : byName[style]?.get(ended[1]))
      if (region && !regions.has(region.name)) regions.set(region.name, { start: region.start, end: index + 1 })
    })
  })
  return regions
}

// A region stands among all of its style, and among those of its name: what one of the two closed, the other leaves out.
function closeLast(regions: Opened[] | undefined): Opened | undefined {
  let last = regions?.pop()
  while (last?.isClosed) last = regions?.pop()
  if (last) last.isClosed = true
  return last
}
