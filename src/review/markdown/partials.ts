import { groupBy } from '../../model/group-by.js'
import type { Arrival, ArrivalOn, ReplacedContent } from '../change.js'
import { entry, type Block } from './blocks.js'
import { codeSpan } from './code-span.js'
import { codeWords } from './code-words.js'
import { paths } from './paths.js'
import { count, counted, some } from './phrase.js'

/** Says which files came to pages, and what went where they came in; pages that lost the same together. */
export function partialBlocks(arrivals: readonly Arrival[]): Block[] {
  return arrivals.map(({ path, isNew, pages, shownOn }) => {
    const head = `${codeSpan(path, 120)}${isNew ? ', new,' : ''} came to ${paths(pages.map(({ page }) => page))}`
    const alone = shownOn.length === 1 ? ['no other page shows it'] : []
    const lost = groupBy(
      pages.filter((on) => lostWords(on.lost) !== ''),
      ({ lost }) => lostWords(lost),
    ).map((group) => `where it came in, ${paths(group.map(({ page }) => page))} lost ${wordsOf(group)}`)
    return entry(head, [...alone, ...lost])
  })
}

const wordsOf = ([first]: readonly ArrivalOn[]): string => (first ? lostWords(first.lost) : '')

function lostWords({ code, headings, images, text }: ReplacedContent): string {
  return [
    ...(code.length > 0 ? [some(counted(code.map(codeWords)), 4)] : []),
    ...(headings.length > 0 ? [`headings ${some(counted(headings.map(({ text }) => codeSpan(text))), 3)}`] : []),
    ...(images.length > 0 ? [count(images.length, 'image')] : []),
    ...(text.length > 0 ? [count(text.length, 'piece of text', 'pieces of text')] : []),
  ].join('; ')
}
