import type { Document } from '../docset/document.js'
import { isMarkup } from '../model/path.js'
import { isIn } from '../model/sorted.js'
import type { Plans } from '../plan/plans.js'
import type { Touched } from '../plan/touched.js'
import { draftsOf, leadsTo } from './edges.js'
import { everything, extentOf, isPage, isThere, type Extent } from './extent.js'
import { bareRecord, writeFile, writeNode } from './file-record.js'
import { emptyIndex, type FileRecord, type GraphIndex, type PathLists, type RootRecord } from './graph-index.js'
import { relist, type Relisted } from './path-lists.js'
import { excerptsIn, excerptsOf, writeTraces } from './root-record.js'
import { rootsAfter, type Rooting } from './rooting.js'
import { recount } from './recount.js'

/** Writes plans down: the edges of every file, and what every root is made from. */
export function writeGraph(plans: Plans): GraphIndex {
  return rewrite(emptyIndex, plans, everything(plans.docset))
}

/**
 * Writes down what a change has touched; all else is as it was.
 *
 * @param before the index of the plans from before the change
 */
export function rewriteGraph(before: GraphIndex, plans: Plans, touched: Touched): GraphIndex {
  return touched.isAll ? writeGraph(plans) : rewrite(before, plans, extentOf(before, plans.docset, touched))
}

function rewrite(before: GraphIndex, plans: Plans, extent: Extent): GraphIndex {
  const { docset } = plans
  const targetsOf = (path: string): readonly string[] => {
    const known = extent.edges.has(path) ? undefined : before.files.get(path)
    return known?.leadsTo ?? leadsTo(draftsOf(path, docset))
  }
  const rooting = rootsAfter(before, plans, extent, targetsOf)
  const excerpts = excerptsAfter(before, plans, rooting)
  const written = writeFiles(before, plans, extent, rooting, excerpts)
  const filed = before.files.with(written.files)
  const roots = writeRoots(plans, filed, rootsToWrite(before, rooting, written.reshaped), { before, rooting, excerpts })
  return {
    axes: docset.values,
    paths: docset.names.paths,
    files: filed.with(
      recount(before, { files: filed, written: written.files.keys(), reshaped: written.reshaped, roots }),
    ),
    roots: before.roots.with(roots),
    leading: rooting.leading,
    unreached: rooting.unreached,
    namedBy: rooting.namedBy,
    lookedForBy: relist(before.lookedForBy, written.looked),
    excerptedBy: excerpts.by,
  }
}

/** Of which files roots read some lines by themselves. */
interface Excerpts {
  readonly by: PathLists
  /** By root that is written. */
  readonly of: ReadonlyMap<string, readonly string[]>
  /** Files of which it may be other lines. */
  readonly changed: ReadonlySet<string>
}

function excerptsAfter(before: GraphIndex, plans: Plans, { written, gone }: Rooting): Excerpts {
  const changes = new Map<string, Relisted>()
  for (const root of [...written.keys(), ...gone]) {
    const were = before.roots.get(root)?.excerpts ?? none
    const found = written.has(root) ? excerptsIn(plans.of(root), plans.docset) : noDocuments
    const are = found.size === 0 ? none : [...new Set([...found].map(({ path }) => path))]
    if (were.length + are.length > 0) changes.set(root, { were, are })
  }
  return {
    by: relist(before.excerptedBy, changes),
    of: new Map([...changes].map(([root, { are }]) => [root, are])),
    changed: new Set([...changes.values()].flatMap(({ were, are }) => [...were, ...are])),
  }
}

const none: readonly never[] = Object.freeze([])
const noDocuments: ReadonlySet<Document> = new Set()

/** The files that were written. */
export interface WrittenFiles {
  /** `undefined` for a file that is gone. */
  readonly files: Map<string, FileRecord | undefined>
  /** Files in which edges have other places than before. */
  readonly reshaped: ReadonlySet<string>
  readonly looked: ReadonlyMap<string, Relisted>
}

function writeFiles(
  before: GraphIndex,
  plans: Plans,
  extent: Extent,
  { written, gone, leading }: Rooting,
  excerpts: Excerpts,
): WrittenFiles {
  const { docset } = plans
  const files = new Map<string, FileRecord | undefined>()
  const reshaped = new Set<string>()
  const looked = new Map<string, Relisted>()
  const isRoot = (path: string): boolean => isPage(path, docset) || isIn(leading, path)
  for (const path of new Set([...extent.names, ...extent.edges, ...written.keys(), ...gone, ...excerpts.changed])) {
    const old = before.files.get(path)
    if (!isThere(path, docset)) {
      files.set(path, undefined)
      if (old) looked.set(path, { were: old.looked, are: none })
      continue
    }
    const node = extent.names.has(path) || old?.node === undefined ? writeNode(docset, path) : old.node
    const roots = excerpts.by.get(path)
    const record = isMarkup(path)
      ? writeFile(node, plans, isRoot(path), roots ? excerptsOf(path, roots, plans) : none)
      : bareRecord(node)
    files.set(path, record)
    if (old && !hasSameShape(old, record)) reshaped.add(path)
    looked.set(path, { were: old?.looked ?? none, are: record.looked })
  }
  return { files, reshaped, looked }
}

function hasSameShape({ written: before, twins }: FileRecord, { written: now, twins: others }: FileRecord): boolean {
  if (twins !== others || before.length !== now.length) return false
  return now.every(
    ({ to, position }, at) => before[at]?.to === to && before[at].position.start.offset === position.start.offset,
  )
}

function rootsToWrite(
  { roots }: GraphIndex,
  { written, namedBy }: Rooting,
  reshaped: ReadonlySet<string>,
): Set<string> {
  const all = new Set(written.keys())
  for (const path of reshaped) for (const root of namedBy.get(path) ?? []) all.add(root)
  return all
}

function writeRoots(
  plans: Plans,
  files: GraphIndex['files'],
  roots: ReadonlySet<string>,
  { before, rooting, excerpts }: { before: GraphIndex; rooting: Rooting; excerpts: Excerpts },
): Map<string, RootRecord | undefined> {
  const found = new Map<string, RootRecord | undefined>()
  for (const root of rooting.gone) found.set(root, undefined)
  for (const root of roots) {
    const known = before.roots.get(root)
    found.set(root, {
      traces: writeTraces(plans.of(root), plans.docset, files),
      names: rooting.written.get(root) ?? known?.names ?? none,
      excerpts: excerpts.of.get(root) ?? (rooting.written.has(root) ? none : (known?.excerpts ?? none)),
    })
  }
  return found
}
