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
  const chosen: Match[] = []
  const queue = candidates.flatMap((runs) => measure(runs) ?? []).sort(worstFirst)
  for (let best = queue.pop(); best; best = queue.pop()) {
    const runs = best.partial === undefined ? cut(best.runs, isFresh) : best.runs
    if (runs !== best.runs) {
      const rest = measure(runs)
      if (rest) queue.splice(queue.findLastIndex((other) => worstFirst(other, rest) <= 0) + 1, 0, rest)
      continue
    }
    const fresh = best.contents.map((contents) => isEnough(contents.filter(isFresh)))
    if (new Set(runs.filter((_, index) => fresh[index]).map(({ row }) => row.path)).size < 2) continue
    chosen.push(best)
    for (const content of best.contents.flat()) told.add(content)
  }
  return chosen.sort((a, b) => savings(b) - savings(a))
}

// Blocks at either end with nothing fresh in any of the runs.
function cut(runs: readonly Run[], isFresh: (content: Content) => boolean): readonly Run[] {
  const isStale = (index: number): boolean =>
    runs.every((run) => !contentsOf(blocksOf(run).slice(index).slice(0, 1)).some(isFresh))
  const length = runs[0]?.length ?? 0
  let start = 0
  while (start < length && isStale(start)) start++
  let end = length
  while (end > start && isStale(end - 1)) end--
  return end - start === length ? runs : runs.map((run) => ({ row: run.row, start: run.start + start, length: end - start }))
}

function worstFirst(a: Match, b: Match): number {
  return Number(b.partial === undefined) - Number(a.partial === undefined) || savings(a) - savings(b)
}

// What would not have to be written again.
function savings({ runs, wording, similarity }: Match): number {
  const tokens = wording.reduce((sum, content) => sum + content.tokens.length, 0)
  return tokens * (runs.length - 1) * similarity
}
