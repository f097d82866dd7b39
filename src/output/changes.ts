import type { Docset } from '../directives/docset.js'
import type { Walks } from '../graph/build.js'
import { splitVariant } from '../model/path.js'
import { contains } from '../model/scope.js'

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

/** The outputs that a change can have reached; all of them, where no change is named. */
export function changedOutputs(docset: Docset, walks: Walks, changed: ReadonlySet<string> | undefined): Outputs[] {
  const rows: Outputs[] = []
  for (const page of [...walks.keys()].sort()) {
    const bySdk = walks.get(page)?.bySdk
    if (!bySdk) continue
    const reaches = (sdk: string | null): boolean => {
      const looked = bySdk.get(sdk)?.walk.looked
      return changed === undefined || changed.has(page) || [...changed].some((path) => looked?.has(path))
    }
    const scope = docset.scope(page)
    const sdks = docset.sdks.filter((sdk) => contains(scope, sdk) && reaches(sdk))
    if (sdks.length > 0 || (docset.sdks.length === 0 && reaches(null))) rows.push({ page, sdks })
  }
  return rows
}
