import type { Classes } from './classes.js'
import type { Content } from './content.js'
import { enlarge, type Limits } from './limits.js'
import { leavesOf, type Run } from './runs.js'

/** Runs that say the same, or nearly. */
export interface Match {
  /** None overlaps another. */
  readonly runs: readonly Run[]
  /** What each run has at least in common with the most common wording. */
  readonly similarity: number
  /** Path of the first run that is a whole file, such as others could include. */
  readonly partial: string | undefined
  /** What most of it is. */
  readonly kind: 'code' | 'text'
  readonly size: number
}

/**
 * Compares runs of the same classes word by word; `undefined` where too few are near enough, or too small.
 *
 * @param leaves what the leaves of all files say, by number
 */
export function match(
  runs: readonly Run[],
  leaves: readonly Content[],
  classes: Classes,
  { threshold, isEnough }: Limits,
  isPartial: (path: string) => boolean,
): Match | undefined {
  const wording = mostCommon(runs, leaves)
  const size = { code: 0, text: 0 }
  for (const content of wording) enlarge(size, content)
  if (!isEnough(size)) return undefined
  const near: Run[] = []
  let similarity = Infinity
  for (const run of runs) {
    const shared = compareAll(run, leaves, wording, classes)
    if (shared < threshold) continue
    near.push(run)
    similarity = Math.min(similarity, shared)
  }
  if (near.every(({ row }) => row.path === near[0]?.row.path)) return undefined
  const whole = near.find(({ row, length }) => row.isFile && length === row.blocks.length && isPartial(row.path))
  const kind = tokensOf(wording, 'code') > tokensOf(wording, 'text') ? 'code' : 'text'
  return {
    runs: near,
    similarity: Math.floor(similarity * 1000) / 1000,
    partial: whole?.row.path,
    kind,
    size: size[kind],
  }
}

// Most often there is but one.
function mostCommon(runs: readonly Run[], leaves: readonly Content[]): readonly Content[] {
  const [first] = runs
  if (first === undefined) return []
  const [start, end] = leavesOf(first)
  if (runs.every((run) => saysTheSame(leavesOf(run)[0], start, end - start, leaves))) return leaves.slice(start, end)
  const counts = new Map<string, { readonly wording: readonly Content[]; count: number }>()
  for (const run of runs) {
    const wording = leaves.slice(...leavesOf(run))
    const key = wording.map((content) => content.number).join()
    const known = counts.get(key) ?? { wording, count: 0 }
    counts.set(key, known)
    known.count++
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.wording ?? []
}

// Runs of the same classes have as many leaves.
function saysTheSame(one: number, other: number, count: number, leaves: readonly Content[]): boolean {
  for (let at = 0; at < count; at++) if (leaves[one + at] !== leaves[other + at]) return false
  return true
}

function compareAll(run: Run, leaves: readonly Content[], wording: readonly Content[], { compare }: Classes): number {
  const [start, end] = leavesOf(run)
  let all = 0
  let shared = 0
  for (let at = start; at < end; at++) {
    const [content, other] = [leaves[at], wording[at - start]]
    if (content === undefined) continue
    const weight = content.tokens.length
    all += weight
    if (other) shared += weight * compare(content, other)
  }
  return all === 0 ? 1 : shared / all
}

const tokensOf = (contents: readonly Content[], kind: Content['kind']): number =>
  contents.reduce((sum, content) => sum + (content.kind === kind ? content.tokens.length : 0), 0)
