import type { Docset } from '../docset/docset.js'
import type { Document } from '../docset/document.js'
import type { PagePlans } from '../plan/page-plans.js'
import type { Plans } from '../plan/plans.js'
import type { GraphIndex, PathLists, RootRecord } from './graph-index.js'
import { relist, type Relisted } from './path-lists.js'

/** Which files roots read some lines of by themselves. */
export interface Excerpts {
  /** By file, the roots that do. */
  readonly by: PathLists
  /** Files of which it may be other lines than before. */
  readonly changed: ReadonlySet<string>
}

/** Finds out which files roots read some lines of by themselves, after a change. */
export function excerptsAfter(before: GraphIndex, roots: ReadonlyMap<string, RootRecord | undefined>): Excerpts {
  const changes = new Map<string, Relisted>()
  for (const [root, record] of roots) {
    const [were, are] = [before.roots.get(root)?.excerpts ?? [], record?.excerpts ?? []]
    if (were.length + are.length > 0) changes.set(root, { were, are })
  }
  return {
    by: relist(before.excerptedBy, changes),
    changed: new Set([...changes.values()].flatMap(({ were, are }) => [...were, ...are])),
  }
}

/** The files of which the outputs of a file read some lines by themselves. */
export function excerptedIn(own: PagePlans, docset: Docset): readonly string[] {
  return [...new Set([...excerptsIn(own, docset)].map(({ path }) => path))]
}

/** The lines of a file that any of some roots has read by themselves, in the order of the roots. */
export function excerptsOf(path: string, roots: readonly string[], plans: Plans): Set<Document> {
  const found = new Set<Document>()
  for (const root of roots)
    for (const document of excerptsIn(plans.of(root), plans.docset)) if (document.path === path) found.add(document)
  return found
}

function excerptsIn(own: PagePlans, docset: Docset): Set<Document> {
  const found = new Set<Document>()
  for (const { frames } of own.traced(docset))
    for (const { document } of frames) if (document.whole) found.add(document)
  return found
}
