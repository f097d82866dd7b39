import type { Position } from 'unist'

/**
 * What was found and what was meant, as data: who says a rule decides it, and once a message is told, it is looked for in
 * the text. What is not found there, for it is written otherwise than it reads, is left to people.
 */
export interface Mend {
  /** What was found, as it reads. */
  readonly written: string
  /** What was meant; `undefined` where that is not told. */
  readonly right: string | undefined
  /** Where it stands: each of these is about the same. */
  readonly spots: readonly Spot[]
  /** The axis that it is a value of, should it be one that no longer is. */
  readonly axis?: string
  /** The condition that is about nothing else. */
  readonly branch?: Branch | undefined
}

/** A stretch of a text, and what in it is meant. */
export interface Spot {
  /**
   * `name`: the name of the attribute there; `item`: what a list says, in the quotes of an attribute; `path` and
   * `section`: what is before and behind the `#` there; `key`: that of a property; `yaml`: all of it, a value of front
   * matter.
   */
  readonly kind: 'item' | 'key' | 'name' | 'path' | 'section' | 'yaml'
  readonly position: Position
  /** Whether it is the text there, without quotes around it. Default: `false`. */
  readonly isText?: boolean
  /** Whether a list is of those that are left out. */
  readonly isNegative?: boolean
}

/** A condition, in content. */
export interface Branch {
  readonly position: Position
  /** Where its content stands; `undefined` where there is none. */
  readonly content: Position | undefined
  /** Whether it has nothing to say but what one list does. */
  readonly isBare: boolean
}
