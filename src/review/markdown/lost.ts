import type { Change } from '../change.js'
import type { CodeFact, Content, Fact } from '../content.js'
import { codeSpan } from './code-span.js'
import { count, counted, sdkNote, some } from './phrase.js'
import { groupBy, spreadOver, type Spread } from './spread.js'

interface Row extends Spread<Fact> {
  /** What its line begins with. */
  readonly head: string
  /** Words of what was lost; `undefined` where `head` says it all. */
  readonly words: string | undefined
}

/** What one page lost: a line for each tab or section and set of SDKs, then links and text in one. */
export function lostLines(changes: readonly Change[]): string[] {
  const { page = '', scope = [] } = changes[0] ?? {}
  const lost = <Kind>(pick: (side: Content) => readonly Kind[]): Spread<Kind>[] =>
    spreadOver(changes, (change) => pick(change.lost))
  const rows: Row[] = [
    ...lost(({ headings }) => headings).map((row) => ({ ...row, head: 'headings', words: codeSpan(row.fact.text) })),
    ...lost(({ anchors }) => anchors).map((row) => ({ ...row, head: 'anchors', words: codeSpan(`#${row.fact.id}`) })),
    ...lost(({ panels }) => panels).map((row) => ({
      ...row,
      head: `tab ${codeSpan(row.fact.label)}`,
      words: undefined,
    })),
    ...lost(({ code }) => code).map((row) => ({ ...row, head: headOf(row.fact, page), words: codeWords(row.fact) })),
  ]
  const rest = [
    ...sampled(
      'link',
      'links',
      lost(({ links }) => links).map(({ fact }) => fact.url),
    ),
    ...sampled(
      'piece of text',
      'pieces of text',
      lost(({ text }) => text).map(({ fact }) => fact.text),
    ),
  ]
  return [
    ...groupBy(rows, ({ head, sdks }) => JSON.stringify([head, sdks])).map(
      (group) => line(group, page) + sdkNote(group[0]?.sdks ?? [], scope),
    ),
    ...(rest.length > 0 ? [rest.join('; ')] : []),
  ]
}

function headOf(fact: Fact, page: string): string {
  return fact.panel === null ? placeWords(fact, page) : `tab ${codeSpan(fact.panel)}`
}

function line(rows: readonly Row[], page: string): string {
  const head = rows[0]?.head ?? ''
  const words = counted(rows.flatMap((row) => row.words ?? []))
  const isTab = head.startsWith('tab ')
  const isWhole = rows.some((row) => row.words === undefined)
  const where = isTab ? ` (${some([...new Set(rows.map(({ fact }) => placeWords(fact, page)))], 2)})` : ''
  return (isTab && !isWhole ? 'in ' : '') + head + where + (words.length > 0 ? `: ${some(words, isTab ? 4 : 8)}` : '')
}

// What a partial lost is the same on all its pages, whatever the section: so they can be told together.
function placeWords({ place, section }: Fact, page: string): string {
  if (place.path !== page) return codeSpan(place.path)
  return section.length === 0 ? 'at the top' : codeSpan(section.slice(-2).join(' › '))
}

function codeWords({ lang, lines, firstLine }: CodeFact): string {
  return `${lang === null ? 'code' : codeSpan(lang)} block ${codeSpan(firstLine, 60)} (${count(lines, 'line')})`
}

function sampled(one: string, many: string, items: readonly string[]): string[] {
  const [first] = items
  return first === undefined
    ? []
    : [`${count(items.length, one, many)}, ${items.length > 1 ? 'such as ' : ''}${codeSpan(first, 60)}`]
}
