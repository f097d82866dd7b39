import type { Site, Slot } from './directive.js'
import type { Standing } from './walk-apart.js'

/** Where a node stands. */
export interface Around extends Standing {
  /** The sites and slots around it. */
  readonly sites: Site[]
  readonly slots: Slot[] | undefined
  /** Whether any element is a panel there. */
  readonly isOfPanels?: boolean
  /** Whether blocks of code are panels of tabs around them. */
  readonly isOfTabs?: boolean
}
