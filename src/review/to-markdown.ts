import { groupBy } from '../model/group-by.js'
import type { Diff, PageChange } from './change.js'
import { expectDiff } from './expect-diff.js'
import { oneLine, pageBlocks, section, type Block } from './markdown/blocks.js'
import { brokenBlocks } from './markdown/broken.js'
import { changedWords } from './markdown/changed.js'
import { duplicateBlocks } from './markdown/duplicates.js'
import { flattenedBlocks } from './markdown/flattened.js'
import { gapBlocks } from './markdown/gaps.js'
import { lostLines } from './markdown/lost.js'
import { movedBlocks } from './markdown/moved.js'
import { namedBlocks } from './markdown/named.js'
import { comparedFor } from './markdown/note.js'
import { partialBlocks } from './markdown/partials.js'
import { outputBlocks, summary } from './markdown/summary.js'
import { gainedWords, tally } from './markdown/tally.js'
import { whereIsNow } from './markdown/whereabouts.js'

/**
 * Writes a diff as a comment for a review: what is broken and lost first, then what partials did, and then the rest.
 * What the docs say stands in code spans, so none of it is markup.
 *
 * @param diff what `diff` gave
 * @returns Markdown; of a large diff as much as a comment can hold
 * @throws {TypeError} where it is something else
 */
export function diffToMarkdown(diff: Diff): string {
  expectDiff(diff)
  const pages = groupBy(diff.changes, ({ page }) => page)
  const where = whereIsNow(diff)
  const inOneLine = (say: (changes: readonly PageChange[]) => string): Block[] =>
    pageBlocks(pages, (changes) => oneLine(say, changes, comparedFor(changes, diff)), say)
  const lost = pageBlocks(
    pages,
    (changes) => lostLines(changes, comparedFor(changes, diff), where),
    (changes) => tally([changes], 'lost').join(', '),
  )
  const parts = [
    summary(diff, pages),
    ...section('Pages', outputBlocks(diff), 5_000),
    ...section('Broken links', brokenBlocks(diff), 8_000),
    ...section('Still named', namedBlocks(diff.retired), 4_000),
    ...section('Lost', lost, 8_000),
    ...section('Partials', partialBlocks(diff.arrivals), 6_000),
    ...section('Flattened by a partial', flattenedBlocks(diff.flattened), 5_000),
    ...section('Without an example', gapBlocks(diff), 3_000),
    ...section('In several files', duplicateBlocks(diff.duplicates), 3_000),
    ...section('Changed', inOneLine(changedWords), 5_000),
    ...section('Moved', movedBlocks(diff.moved), 4_000),
    ...section('Gained', inOneLine(gainedWords), 4_000),
  ]
  return `${parts.join('\n\n')}\n`
}
