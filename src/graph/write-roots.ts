import type { Plans } from '../plan/plans.js'
import { excerptedIn } from './excerpts.js'
import type { GraphIndex, PathLists, RootRecord } from './graph-index.js'
import { namesIn, writeTraces } from './root-record.js'
import type { FileWriting, KnownOfRoots } from './write-files.js'

/**
 * Writes down a root, and the files that its outputs name. Its plans may be let go for those of other files, so that all
 * that is asked of them is asked at once.
 */
export function writeRoot(root: string, plans: Plans, files: FileWriting, known: KnownOfRoots): RootRecord {
  const { docset } = plans
  const own = plans.of(root)
  const names = namesIn(own, docset)
  const excerpts = excerptedIn(own, docset)
  // Its edges are written by the same plans as its traces, after all that these lead through.
  files.write(
    names.filter((path) => path !== root),
    known,
  )
  files.write([root], known)
  return { traces: writeTraces(own, docset, files), names, excerpts }
}

/** Edges that have other places have them in every trace that goes through such a file: writes these down anew. */
export function retrace(
  before: GraphIndex,
  plans: Plans,
  files: FileWriting,
  namedBy: PathLists,
  roots: ReadonlyMap<string, RootRecord | undefined>,
): Map<string, RootRecord> {
  const retraced = new Map<string, RootRecord>()
  for (const path of files.reshaped)
    for (const root of namedBy.get(path) ?? []) {
      const known = roots.has(root) ? files.isReshapedLate(path) && roots.get(root) : before.roots.get(root)
      if (!known || retraced.has(root)) continue
      retraced.set(root, { ...known, traces: writeTraces(plans.of(root), plans.docset, files) })
    }
  return retraced
}
