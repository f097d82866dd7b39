import type { ReaderBox } from './dependency.js'
import { AskedReader, valueOf, type Reader } from './reader.js'
import { remember } from './remember.js'

/** What readers are asked next, and what comes of each answer. */
interface Question<Value> {
  readonly axis: string
  readonly answers: Map<string | undefined, Answered<Value>>
}

type Answered<Value> = Question<Value> | { readonly value: Value }

/** The values that there are, by axis. */
type Declared = Readonly<Record<string, readonly string[]>>

/**
 * What is found out for readers. An axis is asked for when something hangs on it, and readers are told apart by that
 * alone: where nothing varies, one value serves all, whatever the number of readers.
 */
export class Answers<Value extends object> {
  #root: Answered<Value> | undefined

  /** What was found out for whoever answers alike. */
  get(reader: Reader): Value | undefined {
    let at = this.#root
    while (at !== undefined && 'axis' in at) at = at.answers.get(valueOf(reader, at.axis))
    return at?.value
  }

  /** The same, found out once for all who answer alike; the reader was asked whatever it hangs on. */
  findFor(asked: AskedReader, find: (asked: AskedReader) => Value): Value {
    let at = this.#root
    while (at !== undefined && 'axis' in at) at = at.answers.get(asked.value(at.axis))
    if (at !== undefined) return at.value
    const own = new AskedReader(asked.reader)
    const value = find(own)
    this.set(own, value)
    for (const axis of own.asked) asked.value(axis)
    return value
  }

  /** Notes what was found out for a reader by asking for some axes. The same question comes next after the same answers. */
  set({ reader, asked }: AskedReader, value: Value): void {
    let put = (answered: Answered<Value>): Answered<Value> => (this.#root ??= answered)
    for (const axis of asked) {
      const question = put({ axis, answers: new Map() })
      if (!('axis' in question) || question.axis !== axis)
        throw new Error(`Expected readers to be asked for \`${axis}\``)
      const answer = valueOf(reader, axis)
      put = (answered) => remember(question.answers, answer, () => answered)
    }
    put({ value })
  }

  /**
   * What there is for all readers, those who leave an axis open first, with the values that they were asked for.
   *
   * @param find finds out for a reader what is not known yet, and notes it here
   */
  *each(declared: Declared, find: (reader: Reader) => unknown): Generator<{ reader: Reader; value: Value }> {
    if (this.#root === undefined) find({})
    if (this.#root !== undefined) yield* this.#eachBelow(this.#root, {}, declared, find)
  }

  *#eachBelow(
    at: Answered<Value>,
    reader: Reader,
    declared: Declared,
    find: (reader: Reader) => unknown,
  ): Generator<{ reader: Reader; value: Value }> {
    if ('value' in at) return yield { reader, value: at.value }
    for (const value of [undefined, ...(declared[at.axis] ?? [])]) {
      const next = { ...reader, [at.axis]: value }
      if (!at.answers.has(value)) find(next)
      const answered = at.answers.get(value)
      if (answered) yield* this.#eachBelow(answered, next, declared, find)
    }
  }

  /** The readers for whom it is as it should be, in the fewest boxes; none is in two of them. */
  where(isRight: (value: Value) => boolean, declared: Declared): readonly ReaderBox[] {
    return this.#root ? boxesOf(this.#root, isRight, declared) : nobody
  }
}

const everybody: readonly ReaderBox[] = [{}]
const nobody: readonly ReaderBox[] = []

function boxesOf<Value>(
  at: Answered<Value>,
  isRight: (value: Value) => boolean,
  declared: Declared,
): readonly ReaderBox[] {
  if ('value' in at) return isRight(at.value) ? everybody : nobody
  const groups = new Map<unknown, { readonly values: (string | null)[]; readonly boxes: readonly ReaderBox[] }>()
  for (const value of [undefined, ...(declared[at.axis] ?? [])]) {
    const answered = at.answers.get(value)
    if (answered === undefined) continue
    const boxes = boxesOf(answered, isRight, declared)
    const key = boxes === everybody || boxes === nobody ? boxes : JSON.stringify(boxes)
    remember(groups, key, () => ({ values: [], boxes })).values.push(value ?? null)
  }
  const [first, ...rest] = groups.values()
  if (rest.length === 0) return first?.boxes ?? nobody
  return [...groups.values()].flatMap((group) => group.boxes.map((box) => ({ [at.axis]: group.values, ...box })))
}
