import type { Chooser, Include } from '../directives/directive.js'
import { positionOf } from '../directives/jsx.js'
import type { Limit } from '../model/options.js'
import type { RefusalId } from '../model/refusal.js'
import type { Frame, Outcome, Within } from './frame.js'
import type { Planning } from './planning.js'

/** Where an include is opened. */
export interface Opening {
  readonly within: Within
  readonly step: number
  /** What brings it in: itself, or what has chosen it. */
  readonly directive: Include | Chooser
  readonly planning: Planning
}

/** How deep the output nests what an include brings in. */
export function nestingOf(include: Include, { reading, kept }: Within): number {
  return reading.nesting + kept + include.nesting
}

/** An include brings nothing. */
export const refuse = (rule: RefusalId, isKept = false): Outcome => ({ kind: 'refuse', rule, isKept })

/** An include brings nothing, since the output would grow too large; it is said. */
export function refuseLimit(include: Include | Chooser, frame: Frame, planning: Planning, limit?: Limit): Outcome {
  planning.sayLimit(include, frame, positionOf(include), limit)
  return refuse('include-limit')
}
