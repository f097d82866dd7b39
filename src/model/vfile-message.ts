import type { VFileMessage } from 'vfile-message'
import type { RuleSeverity } from './rule-options.js'

/** Whether an error is a message; plugins may have a copy of its class of their own. */
export function isMessage(error: unknown): error is VFileMessage {
  return error instanceof Error && 'reason' in error && 'place' in error
}

/** How grave a message is. */
export function severityOf({ fatal }: Pick<VFileMessage, 'fatal'>): Exclude<RuleSeverity, 'off'> {
  if (fatal === true) return 'error'
  return fatal === false ? 'warning' : 'info'
}
