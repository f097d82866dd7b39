import { hasWords } from '../../facts/has-words.js'
import { areAmong, type Choice } from '../../facts/readers.js'
import { countOf, type Entry, type Mark } from './entries.js'
import { readersOf } from './readers.js'

/** What the reader of the page has asked for. */
export interface State {
  readonly query: string
  readonly choice: Choice
  /** An entry that has any of these is shown; where there are none, each is. */
  readonly marks: readonly Mark[]
  /** Id of the entry that one is at. */
  readonly at: string | null
}

export const start: State = { query: '', choice: {}, marks: [], at: null }

/** Whether an entry is among those that were asked for. */
export function isShown(entry: Entry, { query, choice, marks }: State): boolean {
  return (
    (marks.length === 0 || marks.some((mark) => countOf(entry, mark) > 0)) &&
    entry.changes.some(
      (change) => (query.trim() === '' || hasWords(change.page, query.trim())) && areAmong(readersOf(change), choice),
    )
  )
}

/** Writes a state into an address. */
export function hashOf({ query, choice, marks, at }: State): string {
  const fields = new URLSearchParams()
  if (at !== null) fields.set('at', at)
  if (query !== '') fields.set('find', query)
  if (marks.length > 0) fields.set('has', marks.join(' '))
  for (const [axis, value] of Object.entries(choice)) if (value !== undefined) fields.set(`for.${axis}`, value)
  return fields.size === 0 ? '' : `#${fields.toString().replaceAll('%2F', '/').replaceAll('%40', '@')}`
}

/** Reads a state from an address. */
export function stateIn(hash: string): State {
  const fields = new URLSearchParams(hash.replace(/^#/, ''))
  const known: readonly Mark[] = ['links', 'code', 'anchors', 'moved']
  const words = (fields.get('has') ?? '').split(' ')
  const choice = [...fields].flatMap(([name, value]) =>
    name.startsWith('for.') ? [[name.slice('for.'.length), value] as const] : [],
  )
  return {
    query: fields.get('find') ?? '',
    choice: Object.fromEntries(choice),
    marks: known.filter((mark) => words.includes(mark)),
    at: fields.get('at'),
  }
}
