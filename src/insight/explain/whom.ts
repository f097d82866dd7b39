import { compareTexts } from '../../model/sorted.js'
import { describeReader, type Reader } from '../../model/reader.js'
import { tellReaders, type Say } from '../../model/tell-readers.js'
import type { AnsweredReaders, ExplainedPage, LeftOut } from './explanation.js'

/** Says for whom some answers are, in the fewest words; `undefined` where that is everybody. */
export type Telling = (rows: readonly AnsweredReaders[]) => string | undefined

/**
 * Tells readers of a page from each other; those whom it is not built for, from all.
 *
 * @param narrowed the readers who are asked about alone
 */
export function tellIn(explained: ExplainedPage, narrowed: Reader | undefined): Telling {
  const inside = readersOf(insideOf(explained))
  const outside = readersOf(explained.leftOut.filter(isOutside))
  const names = new Set(outside.map(keyOf))
  return (rows) => {
    const own = readersOf(rows)
    const keys = new Set(own.map(keyOf))
    const compared = own.some((reader) => names.has(keyOf(reader))) ? [...inside, ...outside] : inside
    const others = compared.filter((reader) => !keys.has(keyOf(reader)))
    const words = tellReaders(own, others, list, inFewest)
    return words === '' ? narrowed && describeReader(narrowed) : words
  }
}

/** Says whom a page is built for; `undefined` where that is everybody. */
export function scopeIn(explained: ExplainedPage): string | undefined {
  const outside = readersOf(explained.leftOut.filter(isOutside))
  if (outside.length === 0) return undefined
  // Of two texts on the page, those who see one need not be the first who see the other.
  const inside = [...readersOf(insideOf(explained))].sort((a, b) => compareTexts(keyOf(a), keyOf(b)))
  return inside.length === 0 ? 'nobody' : tellReaders(inside, outside, list, inFewest)
}

const isOutside = ({ kind }: LeftOut): boolean => kind === 'scope'

const insideOf = ({ shown, leftOut }: ExplainedPage): readonly AnsweredReaders[] => [
  ...shown,
  ...leftOut.filter((row) => !isOutside(row)),
]

// Each once, however many chains show it to them.
function readersOf(rows: readonly AnsweredReaders[]): readonly Reader[] {
  const all = rows.flatMap(({ sdks, readers }) => readers ?? sdks.map((sdk) => ({ sdk })))
  return [...new Map(all.map((reader) => [keyOf(reader), reader])).values()]
}

const keyOf = (reader: Reader): string => JSON.stringify(reader)

const list = (values: readonly string[]): string => values.join(', ')

// As many as can be read at a glance are named one by one.
const inFewest: Say = (values, others) =>
  values.length > 3 && others.length < values.length ? `all but ${list(others)}` : list(values)
