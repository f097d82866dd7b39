import { realpathSync, statSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import { isGone, toError } from './on-error.js'
import { pathIn } from './path-in.js'
import { walkFolder, type FoundFile, type Walk } from './walk-folder.js'

/**
 * The files that are at some paths now, or below them. Not for folders whose links are followed: there one file may be at
 * several paths.
 *
 * @param paths from the root; those that these really are come in, where they lead by links or are written in other letters
 */
export function* findAt(walk: Walk, paths: Set<string>): Generator<FoundFile, void, undefined> {
  const { root, reading } = walk
  // Paths that come in on the way have their turn.
  for (const path of paths) {
    const file = join(root, path)
    const [real, stats] = statOf(file, path, walk)
    if (real === undefined || stats === undefined) continue
    if (real !== file) {
      const inside = pathIn(root, real)
      if (inside !== undefined && inside !== '') paths.add(inside)
    } else if (stats.isDirectory()) {
      if (!reading.leavesOutFolder(path)) yield* walkFolder(walk, path)
    } else if (stats.isFile() && !reading.leavesOutFile(path)) yield { path, file }
  }
}

function statOf(file: string, path: string, { onError }: Walk): readonly [string, Stats] | readonly [] {
  try {
    const real = realpathSync.native(file)
    return [real, statSync(real)]
  } catch (error) {
    if (!isGone(error)) onError(toError(error, `Cannot read \`${path}\``))
    return []
  }
}
