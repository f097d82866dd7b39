import type { ReaderBox } from './dependency.js'
import { answerTo, AskedReader, type Answer, type Test } from './asked-reader.js'
import { valueOf, type Reader } from './reader.js'
import { remember } from './remember.js'

/** What readers are asked next, and what comes of each answer. */
interface Question<Value> extends Test {
  readonly answers: Map<Answer, Answered<Value>>
}

type Answered<Value> = Question<Value> | { readonly value: Value }

/** The values that there are, by axis. */
type Declared = Readonly<Record<string, readonly string[]>>

/**
 * What is found out for readers. They are asked when something hangs on it, and are told apart by their answers alone:
 * where nothing varies, one value serves all, whatever the number of readers.
 */
export class Answers<Value extends object> {
  #root: Answered<Value> | undefined

  /** What was found out for whoever answers alike. */
  get(reader: Reader): Value | undefined {
    let at = this.#root
    while (at !== undefined && 'axis' in at) at = at.answers.get(answerTo(at, valueOf(reader, at.axis)))
    return at?.value
  }

  /** The same, found out once for all who answer alike; the reader was asked whatever it hangs on. */
  findFor(asked: AskedReader, find: (asked: AskedReader) => Value): Value {
    let at = this.#root
    while (at !== undefined && 'axis' in at) at = at.answers.get(asked.answer(at))
    if (at !== undefined) return at.value
    const own = new AskedReader(asked.reader)
    const value = find(own)
    this.set(own, value)
    for (const test of own.tests) asked.answer(test)
    return value
  }

  /** Notes what was found out for a reader by asking. The same question comes next after the same answers. */
  set({ reader, tests }: AskedReader, value: Value): void {
    let put = (answered: Answered<Value>): Answered<Value> => (this.#root ??= answered)
    for (const test of tests) {
      const question = put({ ...test, answers: new Map() })
      if (!('axis' in question) || question.axis !== test.axis)
        throw new Error(`Expected readers to be asked about \`${test.axis}\``)
      const answer = answerTo(test, valueOf(reader, test.axis))
      put = (answered) => remember(question.answers, answer, () => answered)
    }
    put({ value })
  }

  /**
   * What there is for all readers, those who leave an axis open first, each with those who answer alike.
   *
   * @param find finds out for a reader what is not known yet, and notes it here
   */
  each(declared: Declared, find: (reader: Reader) => unknown): Alike<Value>[] {
    if (this.#root === undefined) find({})
    const found: Alike<Value>[] = []
    if (this.#root !== undefined) eachBelow(this.#root, {}, declared, find, found)
    return found
  }

  /** What was found out so far, each with those who answer alike. */
  known(declared: Declared): readonly Alike<Value>[] {
    return this.#root === undefined ? [] : this.each(declared, () => undefined)
  }

  /** By key of what was found out, the readers for whom it was, in the fewest boxes; none is in two of them. */
  boxes<Key>(keysOf: (value: Value) => Iterable<Key>, declared: Declared): ReadonlyMap<Key, readonly ReaderBox[]> {
    return (this.#root && boxesBelow(this.#root, {}, keysOf, declared)) ?? new Map<Key, readonly ReaderBox[]>()
  }
}

/** What was found out for readers: those with one of these values on each of these axes. */
export interface Alike<Value> {
  readonly values: Possible
  readonly value: Value
}

/** By axis that was asked about, the values that answer alike; `undefined` leaves it open. */
type Possible = Readonly<Record<string, readonly (string | undefined)[]>>

function eachBelow<Value>(
  at: Answered<Value>,
  values: Possible,
  declared: Declared,
  find: (reader: Reader) => unknown,
  found: Alike<Value>[],
): void {
  if ('value' in at) {
    found.push({ values, value: at.value })
    return
  }
  const groups = new Map<Answer, (string | undefined)[]>()
  const possible = Object.hasOwn(values, at.axis) ? values[at.axis] : undefined
  for (const value of possible ?? valuesOf(at.axis, declared))
    remember(groups, answerTo(at, value), () => []).push(value)
  for (const [answer, alike] of groups) {
    const next = { ...values, [at.axis]: alike }
    if (!at.answers.has(answer)) find(firstOf(next))
    const answered = at.answers.get(answer)
    if (answered) eachBelow(answered, next, declared, find, found)
  }
}

/** The first of those who answer alike. */
export const firstOf = (values: Possible): Reader =>
  Object.fromEntries(Object.entries(values).map(([axis, [first]]) => [axis, first]))

/** All that a reader may have on an axis, `undefined` for one who leaves it open. */
const valuesOf = (axis: string, declared: Declared): (string | undefined)[] => [undefined, ...(declared[axis] ?? [])]

/** The readers for whom something holds, in boxes; none is in two of them. */
type Boxes = readonly ReaderBox[]

type ByKey<Key> = ReadonlyMap<Key, Boxes>

/** All of them, in one. */
export const everybody: Boxes = [{}]

/** The values of an axis that lead to the same boxes. */
interface Group {
  readonly values: (string | null)[]
  readonly boxes: Boxes
}

// One walk for all keys. `undefined` where nothing is known yet.
function boxesBelow<Value, Key>(
  at: Answered<Value>,
  reader: Reader,
  keysOf: (value: Value) => Iterable<Key>,
  declared: Declared,
): ByKey<Key> | undefined {
  if ('value' in at) return new Map(Array.from(keysOf(at.value), (key) => [key, everybody]))
  const boxesFor = (one: Reader): ByKey<Key> | undefined => {
    const answered = at.answers.get(answerTo(at, one[at.axis]))
    return answered && boxesBelow(answered, one, keysOf, declared)
  }
  // What was asked of the axis before is known.
  if (Object.hasOwn(reader, at.axis)) return boxesFor(reader)
  const byKey = new Map<Key, Map<string, Group>>()
  const sets = setsAsked(at.axis, at)
  const byAnswers = new Map<string, { readonly found: ByKey<Key> | undefined }>()
  const texts = new Map<Boxes, string>()
  let known = 0
  for (const value of valuesOf(at.axis, declared)) {
    const { found } = remember(byAnswers, answersTo(sets, value), () => ({
      found: boxesFor({ ...reader, [at.axis]: value }),
    }))
    if (found === undefined) continue
    known++
    for (const [key, boxes] of found) {
      const groups = remember(byKey, key, () => new Map<string, Group>())
      const text = remember(texts, boxes, () => JSON.stringify(boxes))
      remember(groups, text, () => ({ values: [], boxes })).values.push(value ?? null)
    }
  }
  if (known === 0) return undefined
  return new Map([...byKey].map(([key, groups]) => [key, join(at.axis, [...groups.values()], known)]))
}

/** The sets of an axis that are asked about from here on. */
function setsAsked<Value>(axis: string, at: Answered<Value>, found = new Set<Test['set']>()): Set<Test['set']> {
  if ('value' in at) return found
  if (at.axis === axis) found.add(at.set)
  for (const answered of at.answers.values()) setsAsked(axis, answered, found)
  return found
}

/** The same for values that answer alike. */
function answersTo(sets: Iterable<Test['set']>, value: string | undefined): string {
  return JSON.stringify(Array.from(sets, (set) => answerTo({ set }, value) ?? null))
}

function join(axis: string, groups: readonly Group[], known: number): Boxes {
  const [first] = groups
  // The axis does not matter.
  if (first?.values.length === known) return first.boxes
  return groups.flatMap(({ values, boxes }) => boxes.map((box) => ({ [axis]: values, ...box })))
}
