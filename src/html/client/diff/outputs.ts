import type { BrokenLink, Diff, OutputsChange } from '../../../review/change.js'
import { counted, el } from '../dom.js'
import { arrivalElements, flattenedElements, moveElements } from './moves.js'
import { duplicateElements, gapElements, retiredElements } from './open-questions.js'

/** Lists what is not about one page alone: outputs that only one of the two versions has, and what moved between files. */
export function outputElements(diff: Diff): HTMLElement[] {
  const { added, removed, moved, arrivals, flattened, duplicates, gaps, retired, brokenLinks } = diff
  const toGone = brokenLinks.filter(({ anchor }) => anchor === null)
  return [
    fold('gone', `${counted(removed.length, 'page')} removed, or for some readers`, removed, (output) => [
      ...describe(output),
      ...toGone.filter(({ page }) => page === output.page).map(linkElement),
    ]),
    fold('new', `${counted(added.length, 'page')} added, or for some readers`, added, describe),
    fold(
      'flat',
      `${counted(flattened.length, 'block')} that stand for texts that differed`,
      flattened,
      flattenedElements,
    ),
    fold('retired', `${counted(retired.length, 'value')} still named`, retired, retiredElements),
    fold('gaps', `${counted(gaps.length, 'group')} of tabs with nothing for some`, gaps, gapElements),
    fold(
      'duplicates',
      `${counted(duplicates.length, 'block')} that stand elsewhere, too`,
      duplicates,
      duplicateElements,
    ),
    fold('arrivals', `${counted(arrivals.length, 'file')} that pages came to show`, arrivals, arrivalElements),
    fold('moves', `${counted(moved.length, 'move')} to another file or page`, moved, moveElements),
  ].filter((element) => element !== null)
}

function fold<Row>(
  kind: string,
  summary: string,
  rows: readonly Row[],
  content: (row: Row) => (Node | string)[],
): HTMLElement | null {
  if (rows.length === 0) return null
  const details = el('details', { class: `outputs ${kind}` }, el('summary', {}, summary))
  // What is not looked at is not made.
  details.addEventListener(
    'toggle',
    () => details.append(el('ul', {}, ...rows.map((row) => el('li', {}, ...content(row))))),
    { once: true },
  )
  return details
}

function describe({ page, sdks, isWhole }: OutputsChange): (Node | string)[] {
  return [page, isWhole ? '' : ` for ${sdks.join(', ') || 'some readers'}`]
}

function linkElement({ url, location }: BrokenLink): HTMLElement {
  return el('div', { class: 'broken' }, el('code', {}, url), ` at ${location.path}:${location.line} leads to it`)
}
