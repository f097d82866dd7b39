import { readdirSync, type Dirent } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { nearest } from '../model/nearest.js'

/**
 * What in the folder of a path that leads nowhere may be meant; `undefined` where nothing is near.
 *
 * @param isLike whether an entry is of the kind that was looked for
 */
export function nearestInFolder(path: string, isLike: (entry: Dirent) => boolean): string | undefined {
  const folder = dirname(path)
  const name = nearest(
    basename(path),
    entriesOf(folder).flatMap((entry) => (isLike(entry) ? [entry.name] : [])),
  )
  return name === undefined ? undefined : join(folder, name)
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
