import type { Nodes } from 'mdast'
import type { Allowed } from '../allowed.js'
import type { Passage } from '../passage.js'

/** What a node becomes: itself, or in its place any number of nodes. */
export type Visited = Nodes | readonly Nodes[]

/** Where an element or an expression is put. */
export interface At {
  readonly passage: Passage
  readonly allowed: Allowed
  /** Whether it is alone in its paragraph. */
  readonly isAlone: boolean
}
