import { leavesOf, type Leaf } from './blocks.js'
import type { Limits } from './limits.js'
import type { Match } from './match.js'
import { blocksOf, type Run } from './runs.js'

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
 * @param measure compares the runs of a set; `undefined` where nothing comes of it
 */
export function choose(
  candidates: readonly (readonly Run[])[],
  measure: (runs: readonly Run[]) => Match | undefined,
  { isEnough }: Limits,
): Match[] {
  const told = new Set<Leaf>()
  const freshIn = (run: Run): Leaf[] =>
    leavesOf(blocksOf(run)).filter((leaf) => leaf.content.kind !== 'mark' && !told.has(leaf))
  const hasEnough = ({ runs }: Match): boolean =>
    new Set(runs.filter((run) => isEnough(freshIn(run).map(({ content }) => content))).map(({ row }) => row.path))
      .size > 1
  const chosen: Choice[] = []
  const queue = candidates
    .flatMap((runs) => measure(runs) ?? [])
    .map((match): Choice => ({ match, savings: savingsOf(match, freshIn) }))
    .sort(worstFirst)
  for (let best = queue.pop(); best; best = queue.pop()) {
    const { runs, partial } = best.match
    const rest = partial === undefined ? cut(runs, freshIn) : runs
    const match = rest === runs ? best.match : measure(rest)
    if (match === undefined || !hasEnough(match)) continue
    const choice = { match, savings: savingsOf(match, freshIn) }
    if (choice.savings < best.savings) {
      queue.splice(queue.findLastIndex((other) => worstFirst(other, choice) <= 0) + 1, 0, choice)
      continue
    }
    chosen.push(choice)
    for (const run of match.runs) for (const leaf of freshIn(run)) told.add(leaf)
  }
  return chosen.sort((a, b) => b.savings - a.savings).map(({ match }) => match)
}

// Blocks at either end with nothing fresh in any of the runs.
function cut(runs: readonly Run[], freshIn: (run: Run) => Leaf[]): readonly Run[] {
  const length = runs[0]?.length ?? 0
  const isStale = (index: number): boolean =>
    runs.every(({ row, start }) => freshIn({ row, start: start + index, length: 1 }).length === 0)
  let start = 0
  while (start < length && isStale(start)) start++
  let end = length
  while (end > start && isStale(end - 1)) end--
  return end - start === length
    ? runs
    : runs.map((run) => ({ row: run.row, start: run.start + start, length: end - start }))
}

function savingsOf({ runs, similarity }: Match, freshIn: (run: Run) => Leaf[]): number {
  const tokens = runs.map((run) => freshIn(run).reduce((sum, { content }) => sum + content.tokens.length, 0))
  const all = tokens.reduce((sum, count) => sum + count, 0)
  const written = tokens.reduce((most, count) => Math.max(most, count), 0)
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
  const [block, ...others] = runs[0] ? blocksOf(runs[0]) : []
  return others.length === 0 && block !== undefined && 'inside' in block
}
