import { describeReader, type Reader } from '../../model/reader.js'
import { tellReaders, type Say } from '../../model/tell-readers.js'
import type { AnsweredReaders, ExplainedPage } from './explanation.js'

/** All readers that are told of on a page: those whom it is built for, and the others. */
export interface AllReaders {
  readonly built: readonly Reader[]
  readonly others: readonly Reader[]
  /** Those that are asked about alone. */
  readonly narrowed: Reader | undefined
}

const readersOf = ({ sdks, readers }: AnsweredReaders): readonly Reader[] => readers ?? sdks.map((sdk) => ({ sdk }))

export function allReadersOf({ shown, leftOut }: ExplainedPage, narrowed: Reader | undefined): AllReaders {
  const inside = [...shown, ...leftOut.filter(({ kind }) => kind !== 'scope')]
  return {
    built: eachOnce(inside.flatMap(readersOf)),
    others: leftOut.filter(({ kind }) => kind === 'scope').flatMap(readersOf),
    narrowed,
  }
}

/** Says for whom an answer is, in the fewest words; `undefined` where it is for all. */
export function forWhom(row: AnsweredReaders, { built, others, narrowed }: AllReaders): string | undefined {
  const own = readersOf(row)
  const keys = new Set(own.map(keyOf))
  const isOutside = others.some((reader) => keys.has(keyOf(reader)))
  const compared = (isOutside ? [...built, ...others] : built).filter((reader) => !keys.has(keyOf(reader)))
  const words = tellReaders(own, compared, list, inFewest)
  return words === '' ? narrowed && describeReader(narrowed) : words
}

const list = (values: readonly string[]): string => values.join(', ')

// As many as can be read at a glance are named one by one.
const inFewest: Say = (values, others) =>
  values.length > 3 && others.length < values.length ? `all but ${list(others)}` : list(values)

const keyOf = (reader: Reader): string => JSON.stringify(reader)

const eachOnce = (readers: readonly Reader[]): Reader[] => [
  ...new Map(readers.map((reader) => [keyOf(reader), reader])).values(),
]
