import type { Tabs } from '../../directives/directive.js'
import type { Mention } from '../../insight/mentions.js'
import type { Change } from './change.js'

/** Something that could be edited, and how. */
export interface Proposal {
  /** What it is about, as it is told where it cannot be done. */
  readonly about: readonly Mention[]
  /** Ways to do it, the best first. */
  readonly ways: readonly (readonly Change[])[]
  /** The tabs whose panels go. */
  readonly tabs?: Tabs
  /** Why there is no way, where there is none. */
  readonly reason?: string
}
