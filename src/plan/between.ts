import { surelyFor } from '../directives/condition/condition.js'
import type { Condition } from '../directives/directive.js'
import type { Panel } from '../directives/tabs/panel.js'
import { intersect } from '../model/scope.js'
import type { Reading } from './frame.js'
import type { Planning } from './planning.js'

/** What conditions between tabs and their panels say of these. */
export type Between = Pick<Panel, 'isLive' | 'surelyFor'>

/** Where there are none. */
export const nothingBetween: Between = Object.freeze({ isLive: true, surelyFor: undefined })

/**
 * Behind a condition.
 *
 * @param kind what becomes of it
 */
export function behind(
  { isLive, surelyFor: around }: Between,
  condition: Condition,
  kind: string,
  reading: Reading,
  planning: Planning,
): Between {
  if (!isLive || kind === 'drop') return { isLive: false, surelyFor: around }
  if (kind !== 'stay') return { isLive, surelyFor: around }
  const own = surelyFor(condition, planning.setting(condition, reading))
  return { isLive, surelyFor: around ? intersect(around, own) : own }
}
