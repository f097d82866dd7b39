import type { Plans } from '../plan/plans.js'
import type { Excerpts } from './excerpts.js'
import type { GraphIndex, RootRecord } from './graph-index.js'
import { writeTraces } from './root-record.js'
import type { Rooting } from './rooting.js'
import type { FileWriting } from './write-files.js'

/** What roots are written by. */
export interface RootsFrom {
  /** The files that there are now: all are written once roots are. */
  readonly files: FileWriting
  readonly rooting: Rooting
  readonly excerpts: Excerpts
}

/** Writes down the roots that a change has touched; `undefined` for what is no root any more. */
export function writeRoots(
  before: GraphIndex,
  plans: Plans,
  { files, rooting, excerpts }: RootsFrom,
): Map<string, RootRecord | undefined> {
  const { written, namedBy, gone } = rooting
  const tracesOf = (root: string): RootRecord['traces'] => writeTraces(plans.of(root), plans.docset, files)
  const records = new Map<string, RootRecord | undefined>([...gone].map((root) => [root, undefined]))
  for (const [root, names] of written) {
    // Its plans may be let go for those of other files: its edges are written by the same ones as its traces, after all
    // that these lead through.
    files.write(names.filter((path) => path !== root))
    files.write([root])
    records.set(root, { traces: tracesOf(root), names, excerpts: excerpts.of.get(root) ?? [] })
  }
  files.writeAll()
  // Edges that have other places have them in every trace that goes through such a file.
  for (const path of files.reshaped)
    for (const root of namedBy.get(path) ?? []) {
      const known = before.roots.get(root)
      if (known && !records.has(root)) records.set(root, { ...known, traces: tracesOf(root) })
    }
  return records
}
