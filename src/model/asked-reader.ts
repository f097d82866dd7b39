import { valueOf, type Reader } from './reader.js'
import { all, complementOf, holds, intersectSets, type ValueSet } from './scope.js'

/** What a reader is asked about an axis: for its value, or whether that is in a set. */
export interface Test {
  readonly axis: string
  readonly set: ValueSet | undefined
}

/** The value, or whether it is in the set; `undefined` from who leaves the axis open. */
export type Answer = string | boolean | undefined

/** What a reader answers who has a value on the axis of a test. */
export function answerTo({ set }: Pick<Test, 'set'>, value: string | undefined): Answer {
  return set === undefined || value === undefined ? value : holds(set, value)
}

/** Who is asked while an output is planned; it is noted for what, in order. */
export class AskedReader {
  readonly reader: Reader
  /** Readers who answer these alike get the same output. What follows from others is not among them. */
  readonly tests: Test[] = []
  /** By axis, the values that answer all tests so far as the reader does. */
  readonly #alike = new Map<string, ValueSet | undefined>()

  constructor(reader: Reader) {
    this.reader = reader
  }

  /** The axes that were asked about. */
  get axes(): Iterable<string> {
    return this.#alike.keys()
  }

  /** The value of an axis; `undefined` where the reader leaves it open. */
  value(axis: string): string | undefined {
    const value = valueOf(this.reader, axis)
    if (!this.#isKnown(axis)) this.#note({ axis, set: undefined }, undefined)
    return value
  }

  /** Whether the value of an axis is in a set; `undefined` where the reader leaves it open. */
  isIn(axis: string, set: ValueSet): boolean | undefined {
    const value = valueOf(this.reader, axis)
    const isIn = value === undefined ? undefined : holds(set, value)
    if (this.#isKnown(axis)) return isIn
    const alike = this.#alike.get(axis)
    if (isIn === undefined) this.#note({ axis, set }, undefined)
    else if (alike === undefined || !doAll(alike, set, isIn))
      this.#note({ axis, set }, intersectSets(alike ?? all, isIn ? set : complementOf(set)))
    return isIn
  }

  /** Whether the reader leaves an axis open. */
  isOpen(axis: string): boolean {
    return this.isIn(axis, all) === undefined
  }

  /** Asks a reader the same; the answer is as by `answerTo`. */
  answer({ axis, set }: Test): Answer {
    return set === undefined ? this.value(axis) : this.isIn(axis, set)
  }

  // Whether nothing is left to be asked.
  #isKnown(axis: string): boolean {
    return this.#alike.has(axis) && this.#alike.get(axis) === undefined
  }

  #note(test: Test, alike: ValueSet | undefined): void {
    this.tests.push(test)
    this.#alike.set(test.axis, alike)
  }
}

// Whether all values of a set are in another one, or none of them.
function doAll(values: ValueSet, set: ValueSet, areIn: boolean): boolean {
  if ('only' in values) return values.only.every((value) => holds(set, value) === areIn)
  if ('only' in set === areIn) return false
  return ('only' in set ? set.only : set.except).every((value) => values.except.includes(value))
}
