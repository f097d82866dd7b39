import { remember } from '../../../../model/remember.js'
import type { BrokenLink, Diff, PageChange } from '../../../../review/change.js'
import type { Block } from '../../../../review/hunk.js'
import { readersOf } from './readers.js'

/** Outputs that changed alike: of a page, or of several. */
export interface Entry {
  /** What the address names it by. */
  readonly id: string
  /** Sorted by page; what is shown is that of the first. */
  readonly changes: readonly PageChange[]
  /** Links to what went from these outputs. */
  readonly brokenLinks: readonly BrokenLink[]
}

/** What entries can be narrowed to. */
export type Mark = 'links' | 'code' | 'anchors' | 'moved'

/** Groups the changes of a diff; pages that lost the most come first, with all their changes together. */
export function entriesOf({ changes, brokenLinks }: Diff): Entry[] {
  const alike = new Map<string, PageChange[]>()
  for (const change of changes) remember(alike, keyOf(change), (): PageChange[] => []).push(change)
  const behind = brokenLinks.map((link) => ({ link, changes: new Set(changesBehind(link, changes)) }))
  const entries = [...alike.values()].map((same): Entry => ({
    id: idOf(same[0]!),
    changes: same,
    brokenLinks: behind.filter((one) => same.some((change) => one.changes.has(change))).map(({ link }) => link),
  }))
  const ranks = new Map<string, number>()
  const pageOf = ({ changes }: Entry): string => changes[0]!.page
  for (const entry of entries) ranks.set(pageOf(entry), Math.max(ranks.get(pageOf(entry)) ?? 0, rankOf(entry)))
  return entries.sort((a, b) => {
    const [first, second] = [pageOf(a), pageOf(b)]
    if (first === second) return rankOf(b) - rankOf(a)
    return ranks.get(second)! - ranks.get(first)! || (first < second ? -1 : 1)
  })
}

/** How many there are in an entry of what it can be narrowed to. */
export function countOf({ changes, brokenLinks }: Entry, mark: Mark): number {
  const { lost, hunks } = changes[0]!
  if (mark === 'links') return brokenLinks.length
  if (mark === 'moved') return hunks.flatMap(({ rows }) => rows).filter(({ kind }) => kind === 'moved').length
  return lost[mark].length
}

const marks: readonly Mark[] = ['links', 'code', 'anchors']

function rankOf(entry: Entry): number {
  const at = marks.findIndex((mark) => countOf(entry, mark) > 0)
  if (at >= 0) return marks.length - at + 1
  return Object.values(entry.changes[0]!.lost).some((facts: readonly unknown[]) => facts.length > 0) ? 1 : 0
}

function idOf({ page, sdks, readers }: PageChange): string {
  const [first = {}] = readers ?? sdks.map((sdk) => ({ sdk }))
  return [page, ...Object.values(first)].join('@')
}

// Where it is written may differ from page to page: what readers see is what counts.
function keyOf({ hunks, lost, order }: PageChange): string {
  const told = (block: Block | null) => block && [block.type, block.text, block.lang]
  return JSON.stringify([
    hunks.map(({ section, rows }) => [
      section,
      rows.map(({ kind, before, after }) => [kind, told(before), told(after)]),
    ]),
    lost.anchors.map(({ id }) => id),
    lost.panels.map(({ label }) => label),
    order,
  ])
}

/**
 * The changes that broke a link: those that the page had for its readers. Who gets to the page as it is for some other, such as
 * the one that the URL names, gets to any.
 */
function changesBehind(link: BrokenLink, changes: readonly PageChange[]): readonly PageChange[] {
  const { page, anchor } = link
  const behind = changes.filter(
    ({ page: changed, lost }) => changed === page && (anchor === null || lost.anchors.some(({ id }) => id === anchor)),
  )
  const keysOf = (about: BrokenLink | PageChange): string[] => readersOf(about).map((reader) => JSON.stringify(reader))
  const readers = new Set(keysOf(link))
  const own = behind.filter((change) => keysOf(change).some((key) => readers.has(key)))
  return own.length > 0 ? own : behind
}
