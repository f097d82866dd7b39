import type { Change, Diff, PageOutputs } from '../change.js'
import type { Block } from './blocks.js'
import { codeSpan } from './code-span.js'
import { codeSpans, count, some } from './phrase.js'
import { groupBy } from './spread.js'
import { tally } from './tally.js'

/**
 * Sums a diff up.
 *
 * @param pages its changes, page by page
 */
export function summary({ added, removed, brokenLinks }: Diff, pages: readonly (readonly Change[])[]): string {
  if (pages.length + added.length + removed.length === 0) return '**No page reads differently.**'
  const sentences = [
    `**${pages.length === 0 ? 'No page reads' : count(pages.length, 'page reads', 'pages read')} differently.**`,
    `Lost: ${tally(pages, 'lost').join(', ') || 'nothing'}.`,
    `Gained: ${tally(pages, 'gained').join(', ') || 'nothing'}.`,
  ]
  const links = groupBy(brokenLinks, ({ place, url }) => JSON.stringify([place, url])).length
  return [
    ...sentences,
    links === 0 ? 'No link is broken by it.' : `**${count(links, 'link is', 'links are')} broken by it.**`,
  ].join(' ')
}

/** Says which pages, or which of their outputs, came and went; pages with the same SDKs together. */
export function outputBlocks({ added, removed }: Diff): Block[] {
  return [...told(removed, 'Removed', 'No longer built'), ...told(added, 'Added', 'Now also built')]
}

function told(rows: readonly PageOutputs[], whole: string, part: string): Block[] {
  return groupBy(rows, ({ isWhole, sdks }) => JSON.stringify(isWhole ? null : sdks)).map((group) => {
    const { isWhole = true, sdks = [] } = group[0] ?? {}
    const verb = isWhole ? whole : `${part} for ${codeSpans(sdks)}`
    const brief = `- ${verb}: ${count(group.length, 'page')}`
    return {
      brief,
      full: `- ${verb}: ${some(
        group.map(({ page }) => codeSpan(page, 120)),
        20,
      )}`,
    }
  })
}
