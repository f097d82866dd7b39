import type { Block, Hunk, HunkRow } from './hunk.js'
import type { BlockItem, Item } from './item.js'
import type { Row } from './rows.js'

/** A hunk, while it is not known what went to another page. */
export interface OpenHunk {
  readonly section: readonly string[]
  readonly rows: readonly OpenRow[]
}

/** A row, and what was lost or gained by it. */
interface OpenRow {
  readonly row: HunkRow
  readonly item: Item | undefined
}

/** What differs between two flat pages, with one row of what stands around it. */
export function openHunks(rows: readonly Row[]): OpenHunk[] {
  const shown = new Set<number>()
  for (const [at, row] of rows.entries()) {
    if (!row.isDifferent || isInsideOfMoved(rows, at)) continue
    for (const near of [at - 1, at, at + 1]) if (rows[near]) shown.add(near)
  }
  return runsOf([...shown].sort((a, b) => a - b)).map((run) => {
    const picked = run.flatMap((at) => rows[at] ?? [])
    const first = picked.find(({ isDifferent }) => isDifferent)
    return { section: (first?.after ?? first?.before)?.item.fact.section ?? [], rows: picked.map(openRow) }
  })
}

/** The hunk, where it is known. */
export function closeHunk({ section, rows }: OpenHunk, crossed: ReadonlySet<Item>): Hunk {
  return { section, rows: rows.map(({ row, item }) => (item && crossed.has(item) ? { ...row, kind: 'moved' } : row)) }
}

// Of what moved in one piece, its ends are enough.
function isInsideOfMoved(rows: readonly Row[], at: number): boolean {
  return [at - 1, at, at + 1].every((near) => {
    const row = rows[near]
    return row?.isElsewhere === true && (row.before === undefined) === (rows[at]?.before === undefined)
  })
}

function runsOf(numbers: readonly number[]): number[][] {
  const runs: number[][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run?.at(-1) === number - 1) run.push(number)
    else runs.push([number])
  }
  return runs
}

function openRow({ before, after, isDifferent, isElsewhere }: Row): OpenRow {
  const isAlike = before?.block.text === after?.block.text
  const tell = (side: BlockItem | undefined): Block | null => {
    if (side === undefined) return null
    return isDifferent && isAlike ? { ...side.block, text: side.withLinks() } : side.block
  }
  const sides = { before: tell(before), after: tell(after) }
  if (!before || !after) {
    if (isElsewhere) return { row: { kind: 'moved', ...sides }, item: undefined }
    return { row: { kind: before ? 'lost' : 'gained', ...sides }, item: (before ?? after)?.item }
  }
  const isMoved = before.block.location.path !== after.block.location.path
  return { row: { kind: isDifferent ? 'changed' : isMoved ? 'moved' : 'same', ...sides }, item: undefined }
}
