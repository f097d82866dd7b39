import type { Docset } from '../../docset/docset.js'
import { hashFiles, type MadeFrom } from '../fingerprint.js'

/** A hash of all files that an output is made from, of one on which nothing hangs that is not among them. */
export function hashFilesOf(
  docset: Docset,
  page: string,
  { source, looked }: Omit<MadeFrom, 'page' | 'hints'>,
): string {
  return hashFiles(docset, { page, source, looked, hints: [] })
}

/** The variant files of paths: one that comes or goes may be another answer. */
export function variantsAmong(looked: Iterable<string>, { names }: Docset): string[] {
  return [...looked].flatMap((path) => names.variants(path).map((variant) => variant.path))
}
