import type { Nodes } from 'mdast'
import type { Site } from './directive.js'

/** How deep something stands in its file. */
export interface Standing {
  /** How many nodes are around it. */
  readonly depth: number
  /** How many of them nest what takes its place. */
  readonly nesting: number
  /** Names that functions around it define, where it stands in code. */
  readonly hidden: ReadonlySet<string>
}

/**
 * Walks nodes that are not of the tree, such as JSX of code, and adds what there is to decide to some sites; returns how
 * many nodes there are.
 */
export type WalkApart = (nodes: readonly Nodes[], standing: Standing, sites: Site[]) => number
