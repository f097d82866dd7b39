import { standsInFor, type FileNames } from '../model/file-names.js'
import { isMarkup } from '../model/path.js'
import { isIn } from '../model/sorted.js'
import type { Settings } from '../model/settings.js'
import type { Docset } from './docset.js'

/** Whether a path is that of a page. */
export const isPage = (path: string, { pages }: Pick<Docset, 'pages'>): boolean => isIn(pages, path)

/** The pages among some files: markup that is no partial and stands in for no other file. */
export function pagesAmong(
  paths: Iterable<string>,
  names: FileNames,
  { isPartial }: Pick<Settings, 'isPartial'>,
): string[] {
  return [...paths].filter((path) => isMarkup(path) && !isPartial(path) && standsInFor(path, names) === undefined)
}

/**
 * The pages once some files have come or gone, sorted; their variant files may have become pages, or be none any more.
 *
 * @param changed the files that came or went
 * @param names those of the files that there are now
 */
export function changePages(
  pages: readonly string[],
  changed: readonly string[],
  names: FileNames,
  settings: Pick<Settings, 'isPartial'>,
): readonly string[] {
  if (changed.length === 0) return pages
  const about = new Set(changed.flatMap((path) => [path, ...names.variants(path).map((variant) => variant.path)]))
  const kept = pages.filter((page) => !about.has(page))
  const there = [...about].filter(names.has)
  return Object.freeze([...kept, ...pagesAmong(there, names, settings)].sort())
}
