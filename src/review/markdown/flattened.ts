import type { Flat, Flattened } from '../change.js'
import { entry, type Block } from './blocks.js'
import { codeSpan } from './code-span.js'
import { lineWords, paths } from './paths.js'
import { some } from './phrase.js'

/** Says which words went where one text came to stand for several. */
export function flattenedBlocks(flattened: readonly Flattened[]): Block[] {
  return flattened.map(({ location, text, was }) =>
    entry(`${lineWords(location)}, ${codeSpan(text)}, stands for what differed`, was.map(flatWords)),
  )
}

function flatWords({ location, pages, lost, gained }: Flat): string {
  const elsewhere = pages.map(({ before }) => before).filter((page) => page !== location.path)
  const on = elsewhere.length > 0 ? ` on ${paths(elsewhere)}` : ''
  return `${lineWords(location)}${on} said ${spans(lost)}, where it says ${spans(gained)}`
}

const spans = (words: readonly string[]): string =>
  words.length === 0
    ? 'nothing'
    : some(
        words.map((each) => codeSpan(each)),
        3,
      )
