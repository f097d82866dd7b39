import { groupBy } from '../../model/group-by.js'
import type { Reader } from '../../model/reader.js'
import type { BrokenLink, Diff } from '../change.js'
import { readersOf, without } from '../readers.js'
import type { Block } from './blocks.js'
import { codeSpan } from './code-span.js'
import { readersIn } from './note.js'
import { count, some } from './phrase.js'
import { tell } from './who.js'

/** Says which links lead to what was lost: an entry for each target, and in it a line for each place that links to it. */
export function brokenBlocks(diff: Diff): Block[] {
  const readersOn = readersIn(diff.added, diff)
  return groupBy(diff.brokenLinks, ({ page, anchor }) => JSON.stringify([page, anchor])).map((links) => {
    const { page, anchor } = links[0] ?? { page: '', anchor: null }
    const target = codeSpan(anchor === null ? page : `${page}#${anchor}`, 120)
    const lines = groupBy(links, ({ location, url }) => JSON.stringify([location, url])).map(
      (group) => `  - ${locationLine(group, readersOn)}`,
    )
    const shown = lines.length > 11 ? [...lines.slice(0, 10), `  - and ${lines.length - 10} more places`] : lines
    return { brief: `- ${target}, from ${count(lines.length, 'place')}`, full: [`- ${target}`, ...shown].join('\n') }
  })
}

function locationLine(links: readonly BrokenLink[], readersOn: (page: string) => readonly Reader[]): string {
  const { location, url } = links[0] ?? { location: { path: '', line: 1 }, url: '' }
  const from = [...new Set(links.map((link) => link.from))]
  const pages = from.filter((page) => page !== location.path)
  const on = pages.length > 0 ? ` on ${listed(pages, 3, 120)}` : ''
  const readers = links.flatMap(readersOf)
  const others = without(from.flatMap(readersOn), readers)
  const sdks = [...new Set(links.flatMap((link) => link.sdks))]
  const who = tell(readers, others, (values) => listed(values, 5)) || listed(sdks, 5)
  return `from ${codeSpan(`${location.path}:${location.line}`, 120)}${on}: ${codeSpan(url)}${who && ` — for ${who}`}`
}

function listed(items: readonly string[], most: number, length?: number): string {
  return some(
    items.map((item) => codeSpan(item, length)),
    most,
  )
}
