import type { Reader } from '../../model/reader.js'
import type { Say } from '../../model/tell-readers.js'
import type { Diff, OutputsChange, PageChange } from '../change.js'
import { readersOf, without } from '../readers.js'
import { codeSpan } from './code-span.js'
import { some } from './phrase.js'
import { tell } from './who.js'

/** Says whom of the readers of a page something holds for, in the fewest words; `''` for all of them. */
export function note(readers: readonly Reader[], compared: readonly Reader[]): string {
  const words = tell(readers, without(compared, readers), inFewest)
  return words === '' ? '' : ` — for ${words}`
}

const inFewest: Say = (values, others, axis) =>
  others.length < values.length ? `all ${axis === 'sdk' ? 'SDKs ' : ''}but ${fewSpans(others)}` : fewSpans(values)

const fewSpans = (ids: readonly string[]): string =>
  some(
    ids.map((id) => codeSpan(id, 120)),
    5,
  )

/** The readers that the page of some changes was compared for. */
export function comparedFor([change]: readonly PageChange[], { readers }: Diff): readonly Reader[] {
  return readers?.[change?.page ?? ''] ?? readersOf({ sdks: change?.scope ?? [] })
}

/**
 * Says who has a page in one of the two versions.
 *
 * @param own the outputs that only this version has
 */
export function readersIn(own: readonly OutputsChange[], { readers }: Diff): (page: string) => readonly Reader[] {
  const rows = new Map(own.map((row) => [row.page, readersOf(row)]))
  return (page) => [...(readers?.[page] ?? []), ...(rows.get(page) ?? [])]
}
