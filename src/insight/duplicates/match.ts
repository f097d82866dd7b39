import { contentsOf } from './blocks.js'
import type { Classes } from './classes.js'
import type { Content } from './content.js'
import type { Limits } from './limits.js'
import { blocksOf, type Run } from './runs.js'

/** Runs that say the same, or nearly. */
export interface Match {
  /** Sorted as the files are; none overlaps another. */
  readonly runs: readonly Run[]
  /** The contents of each run. */
  readonly contents: readonly (readonly Content[])[]
  /** The most common wording. */
  readonly wording: readonly Content[]
  /** What each run has at least in common with that. */
  readonly similarity: number
  /** Path of a partial that is one of the runs from end to end. */
  readonly partial: string | undefined
}

/** Compares runs of the same classes word by word; `undefined` where too few are near enough, or too small. */
export function match(runs: readonly Run[], classes: Classes, { threshold, isEnough }: Limits, isPartial: (path: string) => boolean): Match | undefined {
  const entries = withoutOverlaps(runs).map((run) => ({ run, contents: contentsOf(blocksOf(run)) }))
  const wording = mostCommon(entries.map(({ contents }) => contents))
  if (wording === undefined || !isEnough(wording)) return undefined
  const near = entries
    .map((entry) => ({ ...entry, similarity: compareAll(entry.contents, wording, classes) }))
    .filter(({ similarity }) => similarity >= threshold)
  if (near.every(({ run }) => run.row.path === near[0]?.run.row.path)) return undefined
  const whole = near.find(({ run: { row, length } }) => row.isFile && length === row.blocks.length && isPartial(row.path))
  return {
    runs: near.map(({ run }) => run),
    contents: near.map(({ contents }) => contents),
    wording,
    similarity: Math.min(...near.map(({ similarity }) => similarity)),
    partial: whole?.run.row.path,
  }
}

function withoutOverlaps(runs: readonly Run[]): Run[] {
  const kept: Run[] = []
  for (const run of runs) {
    const before = kept.at(-1)
    if (before?.row !== run.row || before.start + before.length <= run.start) kept.push(run)
  }
  return kept
}

function mostCommon(wordings: readonly (readonly Content[])[]): readonly Content[] | undefined {
  const counts = new Map<string, { wording: readonly Content[]; count: number }>()
  for (const wording of wordings) {
    const key = wording.map((content) => content.key).join('\n')
    const known = counts.get(key) ?? { wording, count: 0 }
    counts.set(key, known)
    known.count++
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.wording
}

function compareAll(contents: readonly Content[], wording: readonly Content[], { compare }: Classes): number {
  let all = 0
  let shared = 0
  contents.forEach((content, index) => {
    const other = wording[index]
    const weight = content.tokens.length
    all += weight
    if (other) shared += weight * compare(content, other)
  })
  return all === 0 ? 1 : Math.round((shared / all) * 1000) / 1000
}
