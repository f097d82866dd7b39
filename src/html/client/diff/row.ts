import type { HunkRow } from '../../../review/hunk.js'
import { counted, el } from '../dom.js'
import { blockElement, isWritten, locationElement, piecesIn } from './block.js'
import { linesOf, type LinePair, type SkippedLines } from './facts/lines.js'
import { wordsOf, type Piece } from './facts/words.js'

const kinds = { same: '', changed: 'Changed', lost: 'Lost', gained: 'Gained', moved: 'Moved' } as const

/**
 * Makes a row of a hunk: a block before, and what stands opposite after.
 *
 * @param page path of the page that it is of
 */
export function rowElement(row: HunkRow, page: string): HTMLElement {
  const { kind, before, after } = row
  const isBoth = before !== null && after !== null
  const given = {
    class: `pair ${kind}${kind === 'moved' && !isBoth ? ' away' : ''}`,
    role: 'row',
    'aria-label': kinds[kind],
  }
  if (isBoth && before.text !== after.text && isWritten(before)) {
    const pairs = linesOf(before.text, after.text)
    return el('div', given, locationElement(before, page), locationElement(after, page), ...pairs.flatMap(lineElements))
  }
  const words = isBoth && before.text !== after.text ? wordsOf(before.text, after.text) : null
  return el(
    'div',
    given,
    blockElement(before, page, words?.before ?? null, 'del'),
    blockElement(after, page, words?.after ?? null, 'ins'),
  )
}

function lineElements(pair: LinePair | SkippedLines): HTMLElement[] {
  if ('skipped' in pair) return [el('div', { class: 'skipped' }, counted(pair.skipped, 'line'))]
  const side = (pieces: readonly Piece[] | null, tag: 'del' | 'ins') =>
    el(
      'div',
      { class: pieces ? (pair.isSame ? 'line' : `line ${tag}`) : 'line nothing' },
      ...piecesIn(pieces ?? [], tag),
    )
  return [side(pair.before, 'del'), side(pair.after, 'ins')]
}
