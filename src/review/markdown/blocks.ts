import { groupBy } from '../../model/group-by.js'
import type { Reader } from '../../model/reader.js'
import type { PageChange } from '../change.js'
import { readersOf } from '../readers.js'
import { codeSpan } from './code-span.js'
import { note } from './note.js'
import { count, some } from './phrase.js'

/** An entry of a list, in full and in one line. */
export interface Block {
  readonly full: string
  readonly brief: string
}

/** Writes entries under a title: in full as long as there is room, then in one line each, then only counted. */
export function section(title: string, blocks: readonly Block[], room = 12_000): string[] {
  if (blocks.length === 0) return []
  let left = room
  const written = blocks.flatMap(({ full, brief }) => {
    const fitting = [full, brief].find((text) => text.length <= left)
    left -= fitting?.length ?? 0
    return fitting ?? []
  })
  const rest = blocks.length - written.length
  return [
    `### ${title}`,
    [...written, ...(rest > 0 ? [`- and ${count(rest, 'more entry', 'more entries')}`] : [])].join('\n'),
  ]
}

/** As many lines as an entry has at most. */
const most = 10

/** An entry with lines of its own below it. */
export function entry(head: string, lines: readonly string[]): Block {
  const shown = lines.length > most + 1 ? [...lines.slice(0, most), `and ${lines.length - most} more`] : lines
  return { brief: `- ${head}`, full: [`- ${head}`, ...shown.map((line) => `  - ${line}`)].join('\n') }
}

/**
 * Makes entries of pages; those of which the same is to be said share one.
 *
 * @param say lines about a page; without any, there is nothing to say
 * @param sum the same in one line
 */
export function pageBlocks(
  pages: readonly (readonly PageChange[])[],
  say: (changes: readonly PageChange[]) => readonly string[],
  sum: (changes: readonly PageChange[]) => string,
): Block[] {
  const said = pages.map((changes) => ({ changes, lines: say(changes) })).filter(({ lines }) => lines.length > 0)
  return groupBy(said, ({ lines }) => JSON.stringify(lines)).map((group) => {
    const { changes, lines } = group[0] ?? { changes: [], lines: [] }
    const names = some(
      group.map((row) => codeSpan(row.changes[0]?.page ?? '', 120)),
      3,
    )
    const brief = `- ${names}: ${sum(changes)}`
    const [line] = lines
    return { brief, full: lines.length === 1 ? `- ${names}: ${line}` : entry(names, lines).full }
  })
}

/**
 * The one line about a page, with the readers that something of it holds for.
 *
 * @param sum says it
 * @param compared the readers that the page was compared for
 */
export function oneLine(
  sum: (changes: readonly PageChange[]) => string,
  changes: readonly PageChange[],
  compared: readonly Reader[],
): string[] {
  const words = sum(changes)
  const holding = changes.filter((change) => sum([change]) !== '')
  return words === '' ? [] : [words + note(holding.flatMap(readersOf), compared)]
}
