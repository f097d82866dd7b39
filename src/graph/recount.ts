import { remember } from '../model/remember.js'
import type { FileRecord, GraphIndex, IndexedTrace, RootRecord } from './graph-index.js'
import { count, emptyTally, withStatus, type Tally } from './tally.js'

/** What was written anew. */
interface Rewritten {
  /** The files that there are now. */
  readonly files: GraphIndex['files']
  /** The paths of those that were written. */
  readonly written: Iterable<string>
  /** Files in which edges have other places than before: all roots that name one are written. */
  readonly reshaped: ReadonlySet<string>
  readonly roots: ReadonlyMap<string, RootRecord | undefined>
}

/**
 * Keeps in step what outputs make of edges: what roots made of them before is taken back, and what they make of them now is
 * counted.
 *
 * @returns the files that were written, and all others of which an edge is met otherwise
 */
export function recount(before: GraphIndex, { files, written, reshaped, roots }: Rewritten): Map<string, FileRecord> {
  const start = (path: string): Tally | undefined => (reshaped.has(path) ? undefined : before.files.get(path)?.tally)
  const tallies = new Map<string, number[]>()
  const tallyOf = (path: string): number[] =>
    remember(tallies, path, () => [...(start(path) ?? emptyTally(files.get(path)?.written.length ?? 0))])
  const countAll = (traces: readonly IndexedTrace[], by: 1 | -1): void => {
    for (const { steps } of traces)
      for (const step of steps) if (by === 1 || start(step.from)) count(tallyOf(step.from), step.at, step, by)
  }
  for (const [root, record] of roots) {
    countAll(before.roots.get(root)?.traces ?? [], -1)
    countAll(record?.traces ?? [], 1)
  }

  const changed = new Map<string, FileRecord>()
  for (const path of new Set([...written, ...tallies.keys()])) {
    const record = files.get(path)
    const known = before.files.get(path)
    if (record === undefined || record.written.length === 0) continue
    const tally = tallyOf(path)
    if (record === known && tally.every((times, at) => times === record.tally[at])) continue
    changed.set(path, { ...record, tally, edges: withStatus(record.written, tally, known?.edges) })
  }
  return changed
}
