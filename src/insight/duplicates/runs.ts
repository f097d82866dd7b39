import { append } from '../../model/append.js'
import type { Block, Row } from './blocks.js'

/** Blocks that follow each other, in one row. */
export interface Run {
  readonly row: Row
  readonly start: number
  readonly length: number
}

/** The first block of a run, and the last. */
export function endsOf({ row: { blocks }, start, length }: Run): readonly [Block, Block] {
  const [first, last] = [blocks[start], blocks[start + length - 1]]
  if (first === undefined || last === undefined) throw new Error('Expected a run to have blocks')
  return [first, last]
}

/** The numbers of all leaves in a run: from the first on, up to but not including the second. */
export function leavesOf(run: Run): readonly [number, number] {
  const [{ from }, last] = endsOf(run)
  return [from, 'to' in last ? last.to : last.from + 1]
}

/**
 * Finds the runs of blocks that stand in two or more files: sets of runs of the same classes, each as long as it can
 * be without losing one of its places. Of runs that overlap the first counts.
 */
export function findRuns(rows: readonly Row[], classOf: (block: Block) => number): Run[][] {
  const found: Run[][] = []
  const classes = new Map(rows.map((row) => [row, row.blocks.map(classOf)]))
  const classAt = ({ row, start }: Run, offset: number): number | undefined => classes.get(row)?.[start + offset]
  const blocks = rows.flatMap((row) => row.blocks.map((_, start): Run => ({ row, start, length: 1 })))
  const open = groupBy(blocks, (run) => classAt(run, 0))
  for (let runs = open.pop(); runs; runs = open.pop()) {
    if (haveOne(runs, (run) => classAt(run, -1))) continue
    const longer = groupBy(
      runs.map(({ row, start, length }) => ({ row, start, length: length + 1 })),
      (run) => classAt(run, run.length - 1),
    )
    if (longer[0]?.length !== runs.length) found.push(runs)
    append(open, longer)
  }
  return found
}

// Runs without a key are left out, and groups that stand in one file.
function groupBy(runs: readonly Run[], keyOf: (run: Run) => number | undefined): Run[][] {
  const groups = new Map<number, Run[]>()
  for (const run of runs) {
    const key = keyOf(run)
    if (key === undefined) continue
    const group = groups.get(key)
    const before = group?.at(-1)
    if (group === undefined) groups.set(key, [run])
    else if (before?.row !== run.row || before.start + before.length <= run.start) group.push(run)
  }
  return [...groups.values()].filter((group) => group.some(({ row }) => row.path !== group[0]?.row.path))
}

function haveOne(runs: readonly Run[], keyOf: (run: Run) => number | undefined): boolean {
  const [first] = runs
  const key = first && keyOf(first)
  return key !== undefined && runs.every((run) => keyOf(run) === key)
}
