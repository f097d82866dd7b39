import type { Include } from '../directives/directive.js'
import { mayBeOfHost } from '../directives/import/of-host.js'
import { nearestPath } from '../directives/include/stray.js'
import type { FileNames } from '../model/file-names.js'
import type { Plan } from './plan.js'
import type { PlanStep } from './step.js'

type Stepped = Pick<Plan, 'steps'>

/**
 * What of an output hangs on the names of other files than it looked for, in order: the file that each message about one
 * that is not there says may be meant, `undefined` where none is, and whether an import without a file is left to the host.
 */
export function hintsOf({ steps }: Stepped, names: FileNames): readonly (string | boolean | undefined)[] {
  return steps.flatMap((step) => {
    const { to, from } = step
    const imported = importOfNone(step)
    return [
      ...(isNearTold(step) ? [nearestPath(to, from, names)] : []),
      ...(imported ? [mayBeOfHost(imported.specifier, to, names)] : []),
    ]
  })
}

/** Whether anything of an output hangs on the names of files that it did not look for. */
export const isHinted = ({ steps }: Stepped): boolean =>
  steps.some((step) => isNearTold(step) || importOfNone(step) !== undefined)

/** Whether another hint is given of an output once files have other names. */
export function hasNewHint(plan: Stepped, before: FileNames, after: FileNames): boolean {
  const hints = hintsOf(plan, after)
  return hintsOf(plan, before).some((hint, index) => hint !== hints[index])
}

const isNearTold = ({ refused }: PlanStep): boolean => refused === 'include-missing' || refused === 'include-outside'

const importOfNone = ({ include, isFile }: PlanStep): Include['imported'] =>
  !isFile && 'imported' in include ? include.imported : undefined
