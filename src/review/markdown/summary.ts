import { groupBy } from '../../model/group-by.js'
import type { Reader } from '../../model/reader.js'
import type { PageChange, Diff, OutputsChange } from '../change.js'
import { readersOf } from '../readers.js'
import type { Block } from './blocks.js'
import { codeSpan } from './code-span.js'
import { readersIn } from './note.js'
import { codeSpans, count, some } from './phrase.js'
import { tally } from './tally.js'
import { tell } from './who.js'

/**
 * Sums a diff up.
 *
 * @param pages its changes, page by page
 */
export function summary({ added, removed, brokenLinks }: Diff, pages: readonly (readonly PageChange[])[]): string {
  if (pages.length + added.length + removed.length === 0) return '**No page reads differently.**'
  const sentences = [
    `**${pages.length === 0 ? 'No page reads' : count(pages.length, 'page reads', 'pages read')} differently.**`,
    `Lost: ${tally(pages, 'lost').join(', ') || 'nothing'}.`,
    `Gained: ${tally(pages, 'gained').join(', ') || 'nothing'}.`,
  ]
  const links = groupBy(brokenLinks, ({ location, url }) => JSON.stringify([location, url])).length
  return [
    ...sentences,
    links === 0 ? 'No link is broken by it.' : `**${count(links, 'link is', 'links are')} broken by it.**`,
  ].join(' ')
}

/** Says which pages, or which of their outputs, came and went; pages of which the same is to be said together. */
export function outputBlocks(diff: Diff): Block[] {
  const { added, removed } = diff
  return [
    ...told(removed, readersIn(added, diff), 'Removed', 'No longer built'),
    ...told(added, readersIn(removed, diff), 'Added', 'Now also built'),
  ]
}

function told(
  rows: readonly OutputsChange[],
  others: (page: string) => readonly Reader[],
  whole: string,
  part: string,
): Block[] {
  const verbOf = (row: OutputsChange): string =>
    row.isWhole ? whole : `${part} for ${tell(readersOf(row), others(row.page)) || codeSpans(row.sdks)}`
  return groupBy(
    rows.map((row) => ({ page: row.page, verb: verbOf(row) })),
    ({ verb }) => verb,
  ).map((group) => {
    const verb = group[0]?.verb ?? ''
    return {
      brief: `- ${verb}: ${count(group.length, 'page')}`,
      full: `- ${verb}: ${some(
        group.map(({ page }) => codeSpan(page, 120)),
        20,
      )}`,
    }
  })
}
