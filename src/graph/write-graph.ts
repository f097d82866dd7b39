import type { Plans } from '../plan/plans.js'
import type { Touched } from '../plan/touched.js'
import { draftsOf, leadsTo } from './edges.js'
import { excerptsAfter } from './excerpts.js'
import { everything, extentOf, type Extent } from './extent.js'
import { emptyIndex, type GraphIndex } from './graph-index.js'
import { relist } from './path-lists.js'
import { recount } from './recount.js'
import { rootsAfter } from './rooting.js'
import { FileWriting } from './write-files.js'
import { writeRoots } from './write-roots.js'

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

// Which edge a step goes along is known once the edges of files are, and what outputs make of an edge once all steps are.
function rewrite(before: GraphIndex, plans: Plans, extent: Extent): GraphIndex {
  const { docset } = plans
  const targetsOf = (path: string): readonly string[] => {
    const known = extent.edges.has(path) ? undefined : before.files.get(path)
    return known?.leadsTo ?? leadsTo(draftsOf(path, docset))
  }
  const rooting = rootsAfter(before, plans, extent, targetsOf)
  const excerpts = excerptsAfter(before, rooting)
  const writing = new FileWriting(before, plans, { extent, rooting, excerpts })
  const roots = writeRoots(before, plans, { files: writing, rooting, excerpts })
  const { written, reshaped, looked } = writing
  const files = before.files.with(written)
  return {
    axes: docset.values,
    paths: docset.names.paths,
    files: files.with(recount(before, { files, written: written.keys(), reshaped, roots })),
    roots: before.roots.with(roots),
    leading: rooting.leading,
    unreached: rooting.unreached,
    namedBy: rooting.namedBy,
    lookedForBy: relist(before.lookedForBy, looked),
    excerptedBy: excerpts.by,
  }
}
