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

  /** The readers for whom it is as it should be, in the fewest boxes; none is in two of them. */
  where(isRight: (value: Value) => boolean, declared: Declared): readonly ReaderBox[] {
    return this.#root ? (boxesOf(this.#root, {}, isRight, declared) ?? nobody) : nobody
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

const everybody: readonly ReaderBox[] = [{}]
const nobody: readonly ReaderBox[] = []

// `undefined` where nothing is known yet.
function boxesOf<Value>(
  at: Answered<Value>,
  reader: Reader,
  isRight: (value: Value) => boolean,
  declared: Declared,
): readonly ReaderBox[] | undefined {
  if ('value' in at) return isRight(at.value) ? everybody : nobody
  const boxesFor = (value: string | undefined): readonly ReaderBox[] | undefined => {
    const answered = at.answers.get(answerTo(at, value))
    return answered && boxesOf(answered, { ...reader, [at.axis]: value }, isRight, declared)
  }
  // What was asked of the axis before is known.
  if (Object.hasOwn(reader, at.axis)) return boxesFor(reader[at.axis])
  const groups = new Map<unknown, { readonly values: (string | null)[]; readonly boxes: readonly ReaderBox[] }>()
  for (const value of valuesOf(at.axis, declared)) {
    const boxes = boxesFor(value)
    if (boxes === undefined) continue
    const key = boxes === everybody || boxes === nobody ? boxes : JSON.stringify(boxes)
    remember(groups, key, () => ({ values: [], boxes })).values.push(value ?? null)
  }
  const [first, ...rest] = groups.values()
  if (rest.length === 0) return first?.boxes
  return [...groups.values()].flatMap((group) => group.boxes.map((box) => ({ [at.axis]: group.values, ...box })))
}
