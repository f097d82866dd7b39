import { surelyFor } from '../directives/condition/condition.js'
import type { Condition } from '../directives/directive.js'
import type { Answer } from '../directives/role.js'
import type { Panel } from '../directives/tabs/panel.js'
import { intersect } from '../model/scope.js'
import type { Outcome, Reading } from './frame.js'
import type { Planning } from './planning.js'

/** What conditions between tabs and their panels say of these. */
export type Between = Pick<Panel, 'isLive' | 'surelyFor'>

/** Where there are none. */
export const nothingBetween: Between = Object.freeze({ isLive: true, surelyFor: undefined })

/**
 * Behind a condition.
 *
 * @param settle tells what becomes of it; not asked where nothing comes through anyway
 */
export function behind(
  between: Between,
  condition: Condition,
  settle: () => { readonly kind: Outcome['kind'] | Answer['kind'] },
  reading: Reading,
  planning: Planning,
): Between {
  const { isLive, surelyFor: around } = between
  if (!isLive) return between
  const { kind } = settle()
  if (kind !== 'stay') return { isLive: kind !== 'drop', surelyFor: around }
  const own = surelyFor(condition, planning.setting(condition, reading))
  return { isLive, surelyFor: around ? intersect(around, own) : own }
}
