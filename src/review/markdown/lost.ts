import { groupBy } from '../../model/group-by.js'
import type { Reader } from '../../model/reader.js'
import type { PageChange } from '../change.js'
import type { AnchorFact, CodeFact, PageContent, PageFact } from '../content.js'
import { codeSpan } from './code-span.js'
import { codeWords } from './code-words.js'
import { note } from './note.js'
import { count, counted, some } from './phrase.js'
import { spreadOver, type Spread } from './spread.js'

interface Row extends Spread<PageFact> {
  /** What its line begins with. */
  readonly head: string
  /** Words of what was lost; `undefined` where `head` says it all. */
  readonly words: string | undefined
}

/** A link or a text that was lost, of which only the first is shown. */
interface Rest {
  readonly readers: readonly Reader[]
  readonly link?: string
  readonly text?: string
}

/**
 * What one page lost: a line for each tab or section and set of readers, then one of links and text for each set.
 *
 * @param compared the readers that the page was compared for
 * @param where says of what was lost where others have it now
 */
export function lostLines(
  changes: readonly PageChange[],
  compared: readonly Reader[],
  where: (fact: CodeFact) => string | undefined,
): string[] {
  const { page = '' } = changes[0] ?? {}
  const lost = <Kind>(pick: (side: PageContent) => readonly Kind[]): Spread<Kind>[] =>
    spreadOver(changes, (change) => pick(change.lost))
  const rows: Row[] = [
    ...lost(({ headings }) => headings).map((row) => ({ ...row, head: 'headings', words: codeSpan(row.fact.text) })),
    ...lost(anchorsAlone).map((row) => ({ ...row, head: 'anchors', words: codeSpan(`#${row.fact.id}`) })),
    ...lost(({ panels }) => panels).map((row) => ({
      ...row,
      head: `tab ${codeSpan(row.fact.label)}`,
      words: undefined,
    })),
    ...lost(({ code }) => code).map((row) => ({
      ...row,
      head: headOf(row.fact, page),
      words: codeWords(row.fact) + (where(row.fact) ?? ''),
    })),
    ...lost(({ images }) => images).map((row) => ({ ...row, head: 'images', words: codeSpan(row.fact.url) })),
    ...lost(({ elements }) => elements).map((row) => ({ ...row, head: 'elements', words: codeSpan(row.fact.text) })),
    ...lost(({ frontmatter }) => frontmatter).map((row) => ({
      ...row,
      head: 'front matter',
      words: codeSpan(row.fact.key),
    })),
    ...lost(({ esm }) => esm).map((row) => ({ ...row, head: 'ESM', words: codeSpan(row.fact.text) })),
  ]
  const rest: Rest[] = [
    ...lost((side) => side.links).map(({ fact, readers }) => ({ link: fact.url, readers })),
    ...lost((side) => side.text).map(({ fact, readers }) => ({ text: fact.text, readers })),
  ]
  return [
    ...groupBy(rows, ({ head, readers }) => JSON.stringify([head, readers])).map(
      (group) => line(group, page) + note(group[0]?.readers ?? [], compared),
    ),
    ...groupBy(rest, ({ readers }) => JSON.stringify(readers)).map(
      (group) => restWords(group) + note(group[0]?.readers ?? [], compared),
    ),
  ]
}

function headOf(fact: PageFact, page: string): string {
  return fact.panel === null ? locationWords(fact, page) : `tab ${codeSpan(fact.panel)}`
}

function line(rows: readonly Row[], page: string): string {
  const head = rows[0]?.head ?? ''
  const words = counted(rows.flatMap((row) => row.words ?? []))
  const isTab = head.startsWith('tab ')
  const isWhole = rows.some((row) => row.words === undefined)
  const where = isTab ? ` (${some([...new Set(rows.map(({ fact }) => locationWords(fact, page)))], 2)})` : ''
  return (isTab && !isWhole ? 'in ' : '') + head + where + (words.length > 0 ? `: ${some(words, isTab ? 3 : 6)}` : '')
}

// What a partial lost is the same on all its pages, whatever the section: so they can be told together.
function locationWords({ location, section }: PageFact, page: string): string {
  if (location.path !== page) return codeSpan(location.path)
  return section.length === 0 ? 'at the top' : codeSpan(section.slice(-2).join(' › '))
}

// The anchor of a heading that was lost went with it.
function anchorsAlone({ anchors, headings }: PageContent): readonly AnchorFact[] {
  const ids = new Set(headings.map(({ id }) => id))
  return anchors.filter(({ id }) => !ids.has(id))
}

function restWords(rows: readonly Rest[]): string {
  const links = rows.flatMap(({ link }) => link ?? [])
  const text = rows.flatMap(({ text }) => text ?? [])
  return [...sampled(links, 'link', 'links'), ...sampled(text, 'piece of text', 'pieces of text')].join('; ')
}

function sampled(items: readonly string[], one: string, many: string): string[] {
  const [first] = items
  return first === undefined
    ? []
    : [`${count(items.length, one, many)}, ${items.length > 1 ? 'such as ' : ''}${codeSpan(first, 60)}`]
}
