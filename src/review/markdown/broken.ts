import type { BrokenLink, Diff } from '../change.js'
import type { Block } from './blocks.js'
import { codeSpan } from './code-span.js'
import { count, some } from './phrase.js'
import { groupBy } from './spread.js'

/** Says which links lead to what was lost: an entry for each target, and in it a line for each place that links to it. */
export function brokenBlocks({ brokenLinks }: Diff): Block[] {
  return groupBy(brokenLinks, ({ page, anchor }) => JSON.stringify([page, anchor])).map((links) => {
    const { page, anchor } = links[0] ?? { page: '', anchor: null }
    const target = codeSpan(anchor === null ? page : `${page}#${anchor}`, 120)
    const lines = groupBy(links, ({ place, url }) => JSON.stringify([place, url])).map(
      (group) => `  - ${placeLine(group)}`,
    )
    const shown = lines.length > 11 ? [...lines.slice(0, 10), `  - and ${lines.length - 10} more places`] : lines
    return { brief: `- ${target}, from ${count(lines.length, 'place')}`, full: [`- ${target}`, ...shown].join('\n') }
  })
}

function placeLine(links: readonly BrokenLink[]): string {
  const { place, url } = links[0] ?? { place: { path: '', line: 1 }, url: '' }
  const pages = [...new Set(links.map(({ from }) => from))].filter((from) => from !== place.path)
  const sdks = [...new Set(links.flatMap((link) => link.sdks))]
  const on =
    pages.length > 0
      ? ` on ${some(
          pages.map((page) => codeSpan(page, 120)),
          3,
        )}`
      : ''
  const note =
    sdks.length > 0
      ? ` — for ${some(
          sdks.map((sdk) => codeSpan(sdk)),
          5,
        )}`
      : ''
  return `from ${codeSpan(`${place.path}:${place.line}`, 120)}${on}: ${codeSpan(url)}${note}`
}
