import type { Block, Row } from './blocks.js'

/** Blocks that follow each other, in one row. */
export interface Run {
  readonly row: Row
  readonly start: number
  readonly length: number
}

/** The blocks of a run. */
export const blocksOf = ({ row, start, length }: Run): readonly Block[] => row.blocks.slice(start, start + length)

/**
 * Finds the runs of blocks that stand in two or more files: each set of runs of the same classes that is as long as
 * it can be without losing one of its places.
 */
export function findRuns(rows: readonly Row[], classOf: (block: Block) => number): Run[][] {
  const found: Run[][] = []
  const classAt = ({ row, start }: Run, offset: number): number | undefined => {
    const block = row.blocks[start + offset]
    return block && classOf(block)
  }
  const starts = rows.flatMap((row) => row.blocks.map((_, start): Run => ({ row, start, length: 1 })))
  const open = groupBy(starts, (run) => classAt(run, 0))
  for (let runs = open.pop(); runs; runs = open.pop()) {
    const length = runs[0]?.length ?? 0
    if (isOne(runs, (run) => classAt(run, -1))) continue
    const longer = groupBy(runs, (run) => classAt(run, length)).map((group) => group.map((run) => ({ ...run, length: length + 1 })))
    if (longer[0]?.length !== runs.length) found.push(runs)
    open.push(...longer)
  }
  return found
}

// Those for which there is no key are left out, and groups that stand in one file.
function groupBy(runs: readonly Run[], keyOf: (run: Run) => number | undefined): Run[][] {
  const groups = new Map<number, Run[]>()
  for (const run of runs) {
    const key = keyOf(run)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(run)
    else groups.set(key, [run])
  }
  return [...groups.values()].filter((group) => group.some(({ row }) => row.path !== group[0]?.row.path))
}

function isOne(runs: readonly Run[], keyOf: (run: Run) => number | undefined): boolean {
  const [first] = runs
  const key = first && keyOf(first)
  return key !== undefined && runs.every((run) => keyOf(run) === key)
}
