import { groupBy } from '../model/group-by.js'
import type { Diff } from './change.js'
import { expectDiff } from './expect-diff.js'
import { oneLine, pageBlocks, section } from './markdown/blocks.js'
import { brokenBlocks } from './markdown/broken.js'
import { lostLines } from './markdown/lost.js'
import { comparedFor } from './markdown/note.js'
import { outputBlocks, summary } from './markdown/summary.js'
import { changedWords, gainedWords, tally } from './markdown/tally.js'

/**
 * Writes a diff as a comment for a review: what was lost first, then what changed and came, then links that are broken.
 * What the docs say stands in code spans, so none of it is markup.
 *
 * @param diff what `diff` gave
 * @returns Markdown; of a large diff as much as a comment can hold
 * @throws {TypeError} where it is something else
 */
export function diffToMarkdown(diff: Diff): string {
  expectDiff(diff)
  const pages = groupBy(diff.changes, ({ page }) => page)
  const parts = [
    summary(diff, pages),
    ...section('Pages', outputBlocks(diff)),
    ...section(
      'Lost',
      pageBlocks(
        pages,
        (changes) => lostLines(changes, comparedFor(changes, diff)),
        (changes) => tally([changes], 'lost').join(', '),
      ),
    ),
    ...section(
      'Changed',
      pageBlocks(pages, (changes) => oneLine(changedWords, changes, comparedFor(changes, diff)), changedWords),
    ),
    ...section(
      'Gained',
      pageBlocks(pages, (changes) => oneLine(gainedWords, changes, comparedFor(changes, diff)), gainedWords),
    ),
    ...section('Broken links', brokenBlocks(diff)),
  ]
  return `${parts.join('\n\n')}\n`
}
