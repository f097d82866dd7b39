import { nearestPath } from '../directives/include/stray.js'
import type { FileNames } from '../model/file-names.js'
import type { Plan } from '../plan/plan.js'

/** The file that each message about one that is not there says may be meant, in order; `undefined` where none is. */
export function hintsOf({ steps }: Plan, names: FileNames): readonly (string | undefined)[] {
  return steps
    .filter(({ refused }) => refused === 'include-missing' || refused === 'include-outside')
    .map(({ to, from }) => nearestPath(to, from, names))
}
