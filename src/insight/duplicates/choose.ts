import { contentsOf } from './blocks.js'
import type { Content } from './content.js'
import type { Limits } from './limits.js'
import type { Match } from './match.js'
import { blocksOf, type Run } from './runs.js'

/**
 * Chooses the matches worth telling, the best first. What one tells is not told again: others are cut down to the
 * rest, and go unless two files still have enough of it. A match with a partial is better than any without, since
 * half of the work is done.
 *
 * @param candidates sets of runs of the same classes
 * @param measure compares the runs of a set; `undefined` where nothing comes of it
 */
export function choose(candidates: readonly (readonly Run[])[], measure: (runs: readonly Run[]) => Match | undefined, { isEnough }: Limits): Match[] {
  const told = new Set<Content>()
  const isFresh = (content: Content): boolean => content.kind !== 'mark' && !told.has(content)
  const isFreshIn = (run: Run): boolean => isEnough(contentsOf(blocksOf(run)).filter(isFresh))
  const chosen: Match[] = []
  const queue = candidates.flatMap((runs) => measure(runs) ?? []).sort(worstFirst)
  for (let best = queue.pop(); best; best = queue.pop()) {
    const runs = best.partial === undefined ? cut(best.runs, isFresh) : best.runs
    if (runs !== best.runs) {
      const rest = measure(runs)
      if (rest) queue.splice(queue.findLastIndex((other) => worstFirst(other, rest) <= 0) + 1, 0, rest)
      continue
    }
    if (new Set(runs.filter(isFreshIn).map(({ row }) => row.path)).size < 2) continue
    chosen.push(best)
    for (const run of runs) for (const content of contentsOf(blocksOf(run))) told.add(content)
  }
  return chosen.sort((a, b) => b.savings - a.savings)
}

// Blocks at either end with nothing fresh in any of the runs.
function cut(runs: readonly Run[], isFresh: (content: Content) => boolean): readonly Run[] {
  const length = runs[0]?.length ?? 0
  const isStale = (index: number): boolean =>
    runs.every(({ row, start }) => !contentsOf(row.blocks.slice(start + index, start + index + 1)).some(isFresh))
  let start = 0
  while (start < length && isStale(start)) start++
  let end = length
  while (end > start && isStale(end - 1)) end--
  return end - start === length ? runs : runs.map((run) => ({ row: run.row, start: run.start + start, length: end - start }))
}

// An element alone is no better than what is inside it, which any element could hold.
function worstFirst(a: Match, b: Match): number {
  return Number(b.partial === undefined) - Number(a.partial === undefined) || a.savings - b.savings || Number(isElement(b)) - Number(isElement(a))
}

function isElement({ runs }: Match): boolean {
  const [block, ...others] = runs[0] ? blocksOf(runs[0]) : []
  return others.length === 0 && block !== undefined && 'inside' in block
}
