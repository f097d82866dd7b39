import { isMarkup } from '../model/path.js'
import { seenBy } from '../model/seen-by.js'
import type { Docset } from '../docset/docset.js'
import { isPage } from '../docset/pages.js'
import type { Retraced } from '../plan/touched.js'
import type { GraphIndex } from './graph-index.js'

/** How far a change goes. */
export interface Extent {
  /** Paths that are new or gone, or may be another kind of file now. */
  readonly names: ReadonlySet<string>
  /** Files of markup whose edges may be others. */
  readonly edges: ReadonlySet<string>
  /** Roots, before or now, that may be made from something else. */
  readonly roots: ReadonlySet<string>
}

/** Everything is new. */
export function everything({ names: { paths }, pages }: Docset): Extent {
  return { names: new Set(paths), edges: new Set(paths.filter(isMarkup)), roots: new Set(pages) }
}

/** How far a change goes that has touched some files. */
export function extentOf(before: GraphIndex, docset: Docset, touched: Retraced): Extent {
  const { axes, names } = docset
  const seen = seenBy(touched.files, axes)
  const around = new Set(touched.files)
  for (const path of seen) {
    const file = names.find(path)
    if (file !== undefined) around.add(file)
    for (const variant of names.variants(path)) around.add(variant.path)
  }
  const isRoot = (path: string): boolean => before.roots.has(path) || isPage(path, docset)
  const roots = new Set([...touched.pages, ...around].filter(isRoot))
  const hanging = [...seen].flatMap((path) => before.lookedForBy.get(path) ?? [])
  const edges = new Set([...around, ...roots, ...hanging].filter((path) => isMarkup(path) && isThere(path, docset)))
  return { names: around, edges, roots }
}

/** Whether there is a file of exactly this name. */
export const isThere = (path: string, { names }: Docset): boolean => names.find(path) === path
