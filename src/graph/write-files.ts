import { isMarkup } from '../model/path.js'
import { isIn } from '../model/sorted.js'
import { isPage } from '../docset/pages.js'
import type { Plans } from '../plan/plans.js'
import { excerptsOf, type Excerpts } from './excerpts.js'
import { isThere, type Extent } from './extent.js'
import { bareRecord, writeFile, writeNode } from './file-record.js'
import type { FileRecord, GraphIndex } from './graph-index.js'
import type { Relisted } from './path-lists.js'
import type { Rooting } from './rooting.js'

/** Files that were written. */
export interface WrittenFiles {
  /** By path; `undefined` for a file that is gone. */
  readonly written: ReadonlyMap<string, FileRecord | undefined>
  /** Files in which edges have other places than before. */
  readonly reshaped: ReadonlySet<string>
  /** What they have looked for. */
  readonly looked: ReadonlyMap<string, Relisted>
}

/** What files are written by. */
export interface FilesFrom {
  readonly extent: Extent
  readonly rooting: Rooting
  readonly excerpts: Excerpts
}

/**
 * Writes down the files that a change has touched: as the file is the same, it is that it became a root or is none any more,
 * that what it looks for has changed, or that roots read other lines of it.
 */
export function writeFiles(before: GraphIndex, plans: Plans, { extent, rooting, excerpts }: FilesFrom): WrittenFiles {
  const { docset } = plans
  const written = new Map<string, FileRecord | undefined>()
  const reshaped = new Set<string>()
  const looked = new Map<string, Relisted>()
  const isRoot = (path: string): boolean => isPage(path, docset) || isIn(rooting.leading, path)
  const { names, edges } = extent
  for (const path of new Set([...names, ...edges, ...rooting.written.keys(), ...rooting.gone, ...excerpts.changed])) {
    const old = before.files.get(path)
    if (!isThere(path, docset)) {
      written.set(path, undefined)
      looked.set(path, { were: old?.looked ?? [], are: [] })
      continue
    }
    const node = old?.node === undefined || names.has(path) ? writeNode(docset, path) : old.node
    const lines = excerptsOf(path, excerpts.by.get(path) ?? [], plans)
    const record = isMarkup(path) ? writeFile(node, plans, isRoot(path), lines) : bareRecord(node)
    written.set(path, record)
    looked.set(path, { were: old?.looked ?? [], are: record.looked })
    if (old && !hasSameShape(old, record)) reshaped.add(path)
  }
  return { written, reshaped, looked }
}

// Twins are told by includes, which are others in a text that is read again.
function hasSameShape({ written: before, twins }: FileRecord, { written: now, twins: others }: FileRecord): boolean {
  if (twins || others || before.length !== now.length) return false
  return now.every(
    ({ to, position }, at) => before[at]?.to === to && before[at].position.start.offset === position.start.offset,
  )
}
