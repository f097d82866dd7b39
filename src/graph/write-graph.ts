import { isPage } from '../docset/pages.js'
import { isIn } from '../model/sorted.js'
import type { Plans } from '../plan/plans.js'
import type { Retraced } from '../plan/touched.js'
import { draftsOf, leadsTo } from './edges.js'
import { excerptsAfter } from './excerpts.js'
import { everything, extentOf, type Extent } from './extent.js'
import { emptyIndex, type GraphIndex, type RootRecord } from './graph-index.js'
import { relist, relistedNames } from './path-lists.js'
import { recount } from './recount.js'
import { rootsAfter } from './rooting.js'
import { FileWriting } from './write-files.js'
import { retrace, writeRoot } from './write-roots.js'

/** Writes plans down: the edges of every file, and what every root is made from. */
export function writeGraph(plans: Plans): GraphIndex {
  return rewrite(emptyIndex, plans, everything(plans.docset))
}

/**
 * Writes down what a change has touched; all else is as it was.
 *
 * @param before the index of the plans from before the change
 */
export function rewriteGraph(before: GraphIndex, plans: Plans, touched: Retraced): GraphIndex {
  if (touched.isAll) return writeGraph(plans)
  const extent = extentOf(before, plans.docset, touched)
  return extent.names.size + extent.roots.size === 0 ? before : rewrite(before, plans, extent)
}

// A page is written while its plans are there, before it is known which files are roots beside pages, and which lines of
// files are read by themselves: what its outputs name is no such root, and files that are read so are written again.
function rewrite(before: GraphIndex, plans: Plans, extent: Extent): GraphIndex {
  const { docset } = plans
  const files = new FileWriting(before, plans, extent)
  const untouched = excerptsAfter(before, new Map([...extent.roots].map((root) => [root, undefined])))
  const write = (root: string, leading: readonly string[]): RootRecord =>
    writeRoot(root, plans, files, { leading, excerptedBy: untouched.by })

  const pages = new Map<string, RootRecord | undefined>()
  for (const root of extent.roots) {
    if (isPage(root, docset)) pages.set(root, write(root, []))
    else if (!isIn(before.leading, root)) pages.set(root, undefined)
  }
  const rooting = rootsAfter(before, plans, extent, pages, (path) => {
    const known = extent.edges.has(path) ? undefined : before.files.get(path)
    return known?.leadsTo ?? leadsTo(draftsOf(path, docset))
  })
  const { leading, unreached } = rooting
  files.add([...rooting.others, ...rooting.gone])
  const others = new Map<string, RootRecord | undefined>(rooting.gone.map((root) => [root, undefined]))
  for (const root of rooting.others) others.set(root, write(root, leading))
  const roots = new Map([...pages, ...others])
  const listed = { get: (root: string) => (pages.has(root) ? undefined : before.roots.get(root)) }
  const namedBy = relist(rooting.namedBy, relistedNames(listed, others))
  const excerpts = excerptsAfter(before, roots)
  files.addAgain(excerpts.changed)
  files.writeAll({ leading, excerptedBy: excerpts.by })
  for (const [root, record] of retrace(before, plans, files, namedBy, roots)) roots.set(root, record)

  const { written, reshaped, looked } = files
  const now = before.files.with(written)
  return {
    axes: docset.values,
    paths: docset.names.paths,
    files: now.with(recount(before, { files: now, written: written.keys(), reshaped, roots })),
    roots: before.roots.with(roots),
    leading,
    unreached,
    namedBy,
    lookedForBy: relist(before.lookedForBy, looked),
    excerptedBy: excerpts.by,
  }
}
