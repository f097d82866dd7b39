import { leavesOf } from './blocks.js'
import type { Classes } from './classes.js'
import type { Content } from './content.js'
import { sizeOf, type Limits } from './limits.js'
import { blocksOf, type Run } from './runs.js'

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

/** Compares runs of the same classes word by word; `undefined` where too few are near enough, or too small. */
export function match(
  runs: readonly Run[],
  classes: Classes,
  { threshold, isEnough }: Limits,
  isPartial: (path: string) => boolean,
): Match | undefined {
  const entries = runs.map((run) => ({ run, contents: leavesOf(blocksOf(run)).map(({ content }) => content) }))
  const wording = mostCommon(entries.map(({ contents }) => contents))
  if (!isEnough(wording)) return undefined
  const near = entries
    .map(({ run, contents }) => ({ run, similarity: compareAll(contents, wording, classes) }))
    .filter(({ similarity }) => similarity >= threshold)
  if (near.every(({ run }) => run.row.path === near[0]?.run.row.path)) return undefined
  const whole = near.find(
    ({ run: { row, length } }) => row.isFile && length === row.blocks.length && isPartial(row.path),
  )
  const similarity = near.reduce((least, entry) => Math.min(least, entry.similarity), Infinity)
  const tokens = tokensOf(wording)
  const kind = tokens('code') > tokens('text') ? 'code' : 'text'
  return {
    runs: near.map(({ run }) => run),
    similarity: Math.floor(similarity * 1000) / 1000,
    partial: whole?.run.row.path,
    kind,
    size: sizeOf(wording, kind),
  }
}

function mostCommon(wordings: readonly (readonly Content[])[]): readonly Content[] {
  const counts = new Map<string, { readonly wording: readonly Content[]; count: number }>()
  for (const wording of wordings) {
    const key = wording.map((content) => content.number).join()
    const known = counts.get(key) ?? { wording, count: 0 }
    counts.set(key, known)
    known.count++
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.wording ?? []
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
  return all === 0 ? 1 : shared / all
}

const tokensOf =
  (contents: readonly Content[]) =>
  (kind: Content['kind']): number =>
    contents.reduce((sum, content) => sum + (content.kind === kind ? content.tokens.length : 0), 0)
