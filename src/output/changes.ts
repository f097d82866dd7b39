import type { Docset } from '../directives/docset.js'
import type { Walks } from '../graph/build.js'
import { splitVariant } from '../model/path.js'
import { sdksIn } from '../model/scope.js'

/** Outputs of a page. */
export interface Outputs {
  readonly page: string
  /** The SDKs, in the order in which they are declared. */
  readonly sdks: readonly string[]
}

/** A change can be seen by who looks for the file, or for the file that it is a variant of. */
export function seenBy(changed: Iterable<string>, sdks: ReadonlySet<string>): ReadonlySet<string> {
  const seen = new Set<string>()
  for (const path of changed) {
    seen.add(path)
    const variant = splitVariant(path, sdks)
    if (variant) seen.add(variant.base)
  }
  return seen
}

/**
 * The outputs that a change can have reached.
 *
 * @param before walks from before the change; those that were kept have not seen it
 * @param seen as by `seenBy`; `undefined` where everything may have changed
 */
export function changedOutputs(docset: Docset, walks: Walks, before: Walks | undefined, seen: ReadonlySet<string> | undefined): Outputs[] {
  const rows: Outputs[] = []
  for (const [page, { bySdk, looked }] of walks) {
    if (seen && (before ? before.get(page)?.looked === looked : ![...seen].some((path) => looked.has(path)))) continue
    const reaches = (sdk: string | null): boolean => {
      if (seen === undefined || seen.has(page)) return true
      const own = bySdk.get(sdk)?.walk.looked
      return [...seen].some((path) => own?.has(path))
    }
    const sdks = sdksIn(docset.scope(page), docset.sdks).filter(reaches)
    if (sdks.length > 0 || (docset.sdks.length === 0 && reaches(null))) rows.push({ page, sdks })
  }
  return rows
}
