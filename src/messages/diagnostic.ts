import type { Position } from 'unist'
import { finding, type Finding, type RuleArguments } from './catalogue.js'
import type { RuleId } from '../model/rule-id.js'
import type { Mend } from './edits/mend.js'

/** A finding at its position; frozen, and free of how the file was reached. */
export interface Diagnostic extends Finding {
  /** Path of the file at fault. */
  readonly path: string
  readonly position: Position | undefined
  /** The error behind it, or what is wrong in another file because of which this is. */
  readonly cause?: unknown
  /** What would put it right, where that has one answer. */
  readonly mend?: Mend
  /** What tells it apart from others, however their files were reached. */
  readonly key: string
}

/** Makes the diagnostic of a rule for a position in a file. */
export function diagnose<Id extends RuleId>(
  ruleId: Id,
  path: string,
  position: Position | undefined,
  args: RuleArguments<Id>,
  cause?: unknown,
  mend?: Mend,
): Diagnostic {
  return diagnosticOf(finding(ruleId, args), path, position, cause, mend)
}

/** The diagnostic of a finding at a position in a file. */
export function diagnosticOf(
  found: Finding,
  path: string,
  position: Position | undefined,
  cause: unknown,
  mend?: Mend,
): Diagnostic {
  const key = `${path}\n${position?.start.line}:${position?.start.column}\n${found.ruleId}\n${found.reason}`
  return Object.freeze({
    ...found,
    path,
    position,
    key,
    ...(cause === undefined ? {} : { cause }),
    ...(mend ? { mend } : {}),
  })
}

/** Whether the cause of a diagnostic is one itself. */
export function isDiagnostic(cause: unknown): cause is Diagnostic {
  return typeof cause === 'object' && cause !== null && 'ruleId' in cause && 'key' in cause
}
