import { countFirst } from '../../model/sorted.js'
import type { Content } from './content.js'
import { Fresh } from './fresh.js'
import type { Limits } from './limits.js'
import type { Match } from './match.js'
import { endsOf, type Run } from './runs.js'

interface Choice {
  readonly match: Match
  /** Tokens that would not have to be written again, but for those that differ. */
  readonly savings: number
}

/**
 * Chooses the matches worth telling, the best first. What one tells counts for no other: others are cut down to the
 * rest, and go unless two files still have enough of it. A match with a partial is better than any without, since
 * half of the work is done.
 *
 * @param candidates sets of runs of the same classes
 * @param leaves what the leaves of all files say, by number
 * @param measure compares the runs of a set; `undefined` where nothing comes of it
 */
export function choose(
  candidates: readonly (readonly Run[])[],
  leaves: readonly Content[],
  measure: (runs: readonly Run[]) => Match | undefined,
  limits: Limits,
): Match[] {
  const fresh = new Fresh(leaves)
  const chosen: Choice[] = []
  const queue = candidates
    .flatMap((runs) => measure(runs) ?? [])
    .map((match): Choice => ({ match, savings: savingsOf(match, fresh) }))
    .sort(worstFirst)
  for (let best = queue.pop(); best; best = queue.pop()) {
    const { runs, partial } = best.match
    const rest = partial === undefined ? cut(runs, fresh) : runs
    const match = rest === runs ? best.match : measure(rest)
    if (match === undefined || !hasEnough(match, fresh, limits)) continue
    const choice = { match, savings: savingsOf(match, fresh) }
    if (choice.savings < best.savings) {
      // Behind those as good: it is taken before them.
      const place = countFirst(queue.length, (at) => worstFirst(queue[at] ?? choice, choice) <= 0)
      queue.splice(place, 0, choice)
      continue
    }
    chosen.push(choice)
    for (const run of match.runs) fresh.tell(run)
  }
  return chosen.sort((a, b) => b.savings - a.savings).map(({ match }) => match)
}

// Whether two files have it.
function hasEnough({ runs }: Match, fresh: Fresh, { isEnough }: Limits): boolean {
  const first = runs.find((run) => isEnough(fresh.sizeOf(run)))
  return runs.some((run) => run.row.path !== first?.row.path && isEnough(fresh.sizeOf(run)))
}

// Without blocks at either end that have nothing fresh in any of the runs.
function cut(runs: readonly Run[], fresh: Fresh): readonly Run[] {
  const length = runs[0]?.length ?? 0
  const isStale = (index: number): boolean =>
    runs.every(({ row, start }) => !fresh.isIn({ row, start: start + index, length: 1 }))
  let start = 0
  while (start < length && isStale(start)) start++
  let end = length
  while (end > start && isStale(end - 1)) end--
  if (start === end) return []
  return end - start === length
    ? runs
    : runs.map((run) => ({ row: run.row, start: run.start + start, length: end - start }))
}

function savingsOf({ runs, similarity }: Match, fresh: Fresh): number {
  let all = 0
  let written = 0
  for (const run of runs) {
    const tokens = fresh.tokensOf(run)
    all += tokens
    written = Math.max(written, tokens)
  }
  return (all - written) * (2 * similarity - 1)
}

// An element alone is no better than what is inside it, which any element could hold.
function worstFirst(a: Choice, b: Choice): number {
  return (
    Number(b.match.partial === undefined) - Number(a.match.partial === undefined) ||
    a.savings - b.savings ||
    Number(isElement(b.match)) - Number(isElement(a.match))
  )
}

function isElement({ runs }: Match): boolean {
  const [run] = runs
  return run?.length === 1 && 'inside' in endsOf(run)[0]
}
