import type { Change } from '../change.js'
import type { CodeFact, Content, Fact } from '../content.js'
import { codeSpan } from './code-span.js'
import { count, sdkNote, some } from './phrase.js'
import { groupBy, spreadOver, type Spread } from './spread.js'

interface Row extends Spread<Fact> {
  /** What its line begins with, together with `places`. */
  readonly head: string
  /** Words of what was lost; `undefined` where `head` says it all. */
  readonly words: string | undefined
}

/** What one page lost: a line for each tab, section and set of SDKs. */
export function lostLines(changes: readonly Change[]): string[] {
  const { page = '', scope = [] } = changes[0] ?? {}
  const lost = <Kind>(pick: (side: Content) => readonly Kind[]): Spread<Kind>[] => spreadOver(changes, (change) => pick(change.lost))
  const rows: Row[] = [
    ...lost(({ headings }) => headings).map((row) => ({ ...row, head: 'headings', words: codeSpan(row.fact.text) })),
    ...lost(({ anchors }) => anchors).map((row) => ({ ...row, head: 'anchors', words: codeSpan(`#${row.fact.id}`) })),
    ...lost(({ panels }) => panels).map((row) => ({ ...row, head: `tab ${codeSpan(row.fact.label)}`, words: undefined })),
    ...lost(({ code }) => code).map((row) => ({ ...row, head: headOf(row.fact, page), words: codeWords(row.fact) })),
  ]
  return [
    ...groupBy(rows, ({ head, sdks }) => JSON.stringify([head, sdks])).map((group) => line(group, page) + sdkNote(group[0]?.sdks ?? [], scope)),
    ...sampled('link', 'links', lost(({ links }) => links).map(({ fact }) => fact.url)),
    ...sampled('piece of text', 'pieces of text', lost(({ text }) => text).map(({ fact }) => fact.text)),
  ]
}

function headOf(fact: Fact, page: string): string {
  return fact.panel === null ? placeWords(fact, page) : `tab ${codeSpan(fact.panel)}`
}

function line(rows: readonly Row[], page: string): string {
  const head = rows[0]?.head ?? ''
  const words = rows.flatMap((row) => row.words ?? [])
  const places = head.startsWith('tab ') ? [...new Set(rows.map(({ fact }) => placeWords(fact, page)))] : []
  const isWhole = rows.some((row) => row.words === undefined)
  const where = places.length > 0 ? ` (${some(places, 4)})` : ''
  return (isWhole || places.length === 0 ? '' : 'in ') + head + where + (words.length > 0 ? `: ${some(words, 6)}` : '')
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
  if (items.length === 0) return []
  return [`${count(items.length, one, many)}: ${some([...new Set(items)].map((item) => codeSpan(item, 50)), 2)}`]
}
