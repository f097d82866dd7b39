import { groupBy } from '../../model/group-by.js'
import { compareTexts } from '../../model/sorted.js'
import type { ExplainedPage, ExplainedText } from './explanation.js'
import type { Target } from './target.js'
import { inOneLine } from './written-text.js'

/**
 * What stands in one location, put together where all pages have the same answer for it.
 *
 * @param targets in the order in which they stand
 * @param source the text of their file, as positions count it
 */
export function joinTargets(
  targets: readonly Target[],
  source: string,
  pages: ReadonlyMap<Target, readonly ExplainedPage[]>,
): ExplainedText[] {
  const places = new Map(targets.map((target, at) => [target, at]))
  return groupBy(targets, (target) => JSON.stringify(pages.get(target) ?? [])).flatMap((alike) => {
    const [first] = alike
    if (first === undefined) return []
    const last = alike.reduce((end, one) => (endOf(one) > endOf(end) ? one : end), first)
    const runs = runsOf(alike, places).map((run) => textOfRun(run, source))
    return [
      {
        path: first.path,
        position: { start: first.position.start, end: last.position.end },
        text: runs.join(' … '),
        pages: sortPages(pages.get(first) ?? []),
      },
    ]
  })
}

// Those that show it go first.
function sortPages(pages: readonly ExplainedPage[]): ExplainedPage[] {
  const rank = ({ shown }: ExplainedPage): number => (shown.length > 0 ? 0 : 1)
  return [...pages].sort((a, b) => rank(a) - rank(b) || compareTexts(a.page, b.page))
}

/** What stands side by side, with nothing else between. */
function runsOf(targets: readonly Target[], places: ReadonlyMap<Target, number>): Target[][] {
  const runs: Target[][] = []
  let next = -1
  for (const target of targets) {
    const place = places.get(target) ?? 0
    if (place === next) runs.at(-1)?.push(target)
    else runs.push([target])
    next = place + 1
  }
  return runs
}

// As it is read: the marks between are left out.
function textOfRun(run: readonly Target[], source: string): string {
  const [first, ...more] = run
  if (first === undefined || more.length === 0) return first?.text ?? ''
  let [text, end] = ['', startOf(first)]
  for (const target of run) {
    // What an expression shows stands in it.
    if (endOf(target) <= end) continue
    const isApart = /\s/.test(source.slice(end, startOf(target)))
    text += (isApart ? ' ' : '') + source.slice(Math.max(end, startOf(target)), endOf(target))
    end = endOf(target)
  }
  return inOneLine(text)
}

const startOf = ({ position }: Target): number => position.start.offset ?? 0
const endOf = ({ position }: Target): number => position.end.offset ?? 0
