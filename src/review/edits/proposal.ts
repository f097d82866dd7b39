import type { Position } from 'unist'
import type { Change } from './change.js'

/** Something that could be edited, and how. */
export interface Proposal {
  /** What it is about, as it is told where it cannot be done. */
  readonly about: readonly Named[]
  /** Ways to do it, the best first. */
  readonly ways: readonly (readonly Change[])[]
  /** Why there is no way, or what to know where none does. */
  readonly reason: string | undefined
}

/** A place that names a value of an axis. */
export interface Named {
  /** A condition; a panel of tabs, or an item of theirs; a variant file; the front matter. */
  readonly kind: 'condition' | 'tab' | 'variant' | 'front-matter'
  readonly path: string
  /** Left out where it is the name of the file that names the value. */
  readonly position?: Position
  /** What names it: the attribute as written, the label, the path, the list of values. */
  readonly actual: string
}
