import { mayBeOfHost } from '../directives/import/of-host.js'
import { nearestPath } from '../directives/include/stray.js'
import type { FileNames } from '../model/file-names.js'
import type { Plan } from '../plan/plan.js'

/**
 * What of an output hangs on the names of other files than it looked for, in order: the file that each message about one
 * that is not there says may be meant, `undefined` where none is, and whether an import without a file is left to the host.
 */
export function hintsOf({ steps }: Plan, names: FileNames): readonly (string | boolean | undefined)[] {
  return steps.flatMap(({ to, from, refused, isFile, include }) => {
    const imported = 'imported' in include ? include.imported : undefined
    const isNearTold = refused === 'include-missing' || refused === 'include-outside'
    return [
      ...(isNearTold ? [nearestPath(to, from, names)] : []),
      ...(imported && !isFile ? [mayBeOfHost(imported.specifier, to, names)] : []),
    ]
  })
}
