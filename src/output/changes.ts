import type { Docset } from '../directives/docset.js'
import { nearestFile } from '../directives/target.js'
import { pagesOf, type Walks } from '../graph/build.js'
import type { Walk } from '../graph/walk.js'
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
 * @param seen as by `seenBy`; `undefined` where everything may have changed
 */
export function changedOutputs(
  before: Docset,
  after: Docset,
  walks: Walks,
  seen: ReadonlySet<string> | undefined,
): Outputs[] {
  const rows: Outputs[] = []
  const pages = new Set(pagesOf(before))
  const hasSamePaths =
    before.paths.length === after.paths.length && before.paths.every((path, index) => path === after.paths[index])
  const isSeen = (looked: ReadonlySet<string> | undefined): boolean =>
    seen === undefined || [...seen].some((path) => looked?.has(path))
  for (const [page, { bySdk, looked }] of walks) {
    const isNew = !pages.has(page) || seen === undefined || seen.has(page)
    if (!isNew && hasSamePaths && !isSeen(looked)) continue
    const reaches = (sdk: string | null): boolean => {
      const walk = bySdk.get(sdk)?.walk
      return isNew || isSeen(walk?.looked) || (!hasSamePaths && walk !== undefined && hasNewHint(walk, before, after))
    }
    const sdks = sdksIn(after.scope(page), after.sdks).filter(reaches)
    if (sdks.length > 0 || (after.sdks.length === 0 && reaches(null))) rows.push({ page, sdks })
  }
  return rows
}

// The message about a file that is not there names the one that may be meant.
function hasNewHint({ steps }: Walk, before: Docset, after: Docset): boolean {
  return steps.some(({ to, from }) => !after.has(to) && nearestFile(to, from, before) !== nearestFile(to, from, after))
}
