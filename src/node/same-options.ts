import { isDeepStrictEqual, types } from 'node:util'
import { isRecord } from '../model/record.js'

/**
 * Whether options say the same: data alike, in the same order, which counts among axes and values, and the same functions.
 * What else has parts that nobody sees, such as a store, is only itself.
 */
export function areSame(a: unknown, b: unknown): boolean {
  return new Comparison().areSame(a, b)
}

class Comparison {
  // Data may hold itself: what is compared already is the same unless that says otherwise.
  readonly #started = new Map<unknown, unknown>()

  areSame(a: unknown, b: unknown): boolean {
    if (Object.is(a, b)) return true
    if (Array.isArray(a) && Array.isArray(b)) return this.#once(a, b, () => this.#areEach(a, b))
    if (isRecord(a) && isRecord(b)) return this.#once(a, b, () => this.#areEach(entriesOf(a), entriesOf(b)))
    return isData(a) && isDeepStrictEqual(a, b)
  }

  #once(a: object, b: object, compare: () => boolean): boolean {
    if (this.#started.get(a) === b) return true
    this.#started.set(a, b)
    return compare()
  }

  #areEach(a: readonly unknown[], b: readonly unknown[]): boolean {
    return a.length === b.length && a.every((item, at) => this.areSame(item, b[at]))
  }
}

const entriesOf = (record: object): unknown[] => Object.entries(record).flat()

const isData = (value: unknown): boolean => types.isRegExp(value) || types.isDate(value) || types.isSet(value)
