import { describeValue } from '../../model/describe-value.js'
import { expectAmount, expectOptions } from '../../model/expect.js'
import type { Content } from './content.js'

/** What counts as a duplicate. */
export interface DuplicateOptions {
  /** How much the blocks have to have in common, from 0 to 1, where 1 is the same text. Default: `0.85`. */
  readonly threshold?: number | undefined
  /** Lines of code from which it counts; blank ones aside. Default: `3`. */
  readonly minLines?: number | undefined
  /** Words of text from which it counts. Default: `20`. */
  readonly minWords?: number | undefined
}

/** How large contents are. */
export interface Size {
  /** Lines of code. */
  code: number
  /** Words of text. */
  text: number
}

/** The options with their defaults. */
export interface Limits {
  readonly threshold: number
  /** Whether contents of this size, taken together, are enough to be worth a file of their own. */
  readonly isEnough: (size: Size) => boolean
}

const names = ['threshold', 'minLines', 'minWords']

/** @throws {TypeError} where an option is no number in its range, or not known */
export function readLimits(options: DuplicateOptions = {}): Limits {
  expectOptions(options, names)
  const { threshold = 0.85, minLines = 3, minWords = 20 } = options
  if (typeof threshold !== 'number' || !(threshold > 0 && threshold <= 1))
    throw new TypeError(`Expected option \`threshold\` to be above 0 and at most 1, not ${describeValue(threshold)}`)
  expectAmount('option `minLines`', minLines, 1)
  expectAmount('option `minWords`', minWords, 1)
  return { threshold, isEnough: ({ code, text }) => code >= minLines || text >= minWords }
}

/** Adds a content to a size. */
export function enlarge(size: Size, { kind, size: more }: Content): void {
  if (kind !== 'mark') size[kind] += more
}
