import type { Plans } from '../plan/plans.js'
import type { Excerpts } from './excerpts.js'
import type { GraphIndex, RootRecord } from './graph-index.js'
import { writeTraces } from './root-record.js'
import type { Rooting } from './rooting.js'

/** What roots are written by. */
export interface RootsFrom {
  /** The files that there are now. */
  readonly files: GraphIndex['files']
  /** Files in which edges have other places than before: so they have in every trace that goes through one. */
  readonly reshaped: ReadonlySet<string>
  readonly rooting: Rooting
  readonly excerpts: Excerpts
}

/** Writes down the roots that a change has touched; `undefined` for what is no root any more. */
export function writeRoots(
  before: GraphIndex,
  plans: Plans,
  { files, reshaped, rooting, excerpts }: RootsFrom,
): Map<string, RootRecord | undefined> {
  const { written, namedBy, gone } = rooting
  const tracesOf = (root: string): RootRecord['traces'] => writeTraces(plans.of(root), plans.docset, files)
  const records = new Map<string, RootRecord | undefined>([...gone].map((root) => [root, undefined]))
  for (const [root, names] of written)
    records.set(root, { traces: tracesOf(root), names, excerpts: excerpts.of.get(root) ?? [] })
  for (const path of reshaped)
    for (const root of namedBy.get(path) ?? []) {
      const known = before.roots.get(root)
      if (known && !records.has(root)) records.set(root, { ...known, traces: tracesOf(root) })
    }
  return records
}
