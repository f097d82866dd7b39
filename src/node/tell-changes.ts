import { isMarkup } from '../model/path.js'
import { lazy } from '../model/remember.js'
import type { Changes } from '../output/changes.js'
import type { Resolver } from '../resolver.js'
import type { DocsChanges } from './docs.js'

/**
 * What a change of files did, as it is told.
 *
 * @param files paths of the files that changed
 * @param has whether a file is there
 */
export function tellChanges(
  { changed, removed }: Changes,
  files: Iterable<string>,
  resolver: Resolver,
  has: (path: string) => boolean,
): DocsChanges {
  const touched = new Set([...files, ...changed.map(({ page }) => page)])
  const messages = lazy(() =>
    resolver
      // By the time that it is asked for, more may have gone.
      .report({ files: [...touched].filter((path) => isMarkup(path) && has(path)) })
      .filter((file) => file.messages.length > 0),
  )
  return {
    changed,
    removed,
    get messages() {
      return messages()
    },
  }
}
