import type { Names } from './names.js'
import type { RuleId } from './rule-id.js'

/** How grave a message is; `off` leaves it out. */
export type RuleSeverity = 'off' | 'info' | 'warning' | 'error'

/** How grave the messages of some rules are. */
export type RuleSeverities = Readonly<Partial<Record<RuleId, RuleSeverity>>>

/** The same for some files. */
export interface RuleOverride {
  /**
   * Glob patterns for paths of files at fault, from the docs root: `legacy/**`; one that starts with `!` takes files out.
   * Default: all files.
   */
  readonly files?: Names
  readonly rules: RuleSeverities
}
