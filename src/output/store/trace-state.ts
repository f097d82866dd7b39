import type { Docset } from '../../docset/docset.js'
import { hashFiles } from '../fingerprint.js'
import type { TraceRecord } from './page-pack.js'

/** What an output is made from as it is now, of one on which nothing hangs that it did not look for. */
export function stateOf(
  docset: Docset,
  page: string,
  { source, looked }: Pick<TraceRecord, 'source' | 'looked'>,
): Pick<TraceRecord, 'variants' | 'files'> {
  return {
    variants: looked.flatMap((path) => docset.names.variants(path).map((variant) => variant.path)),
    files: hashFiles(docset, { page, source, looked, hints: [] }),
  }
}
