import { expectOptions, expectType } from '../model/expect.js'
import type { Diff } from '../review/change.js'
import { expectDiff } from '../review/expect-diff.js'
import { diffDocumentOf } from './diff-document.js'

/** How the page of a diff is headed. */
export interface DiffHtmlOptions {
  /** Title of the page. Default: `'What readers see changed'`. */
  readonly title?: string | undefined
}

/**
 * Shows a diff as one HTML file that needs nothing else, no network and no server: what changed, before and after side
 * by side, for each page and its readers; outputs that changed alike once.
 *
 * @param diff what `diff` gave, or its JSON
 * @param options how it is headed
 * @returns the HTML; the same input gives the same text
 * @throws {TypeError} where it is something else, or an option is not known
 */
export function diffToHtml(diff: Diff, options: DiffHtmlOptions = {}): string {
  expectDiff(diff)
  const { title = 'What readers see changed' } = expectOptions(options, ['title'])
  expectType('title', title, 'string')
  return diffDocumentOf(title, diff)
}
