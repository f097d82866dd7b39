import { groupBy } from '../../model/group-by.js'
import type { Move, MovingKind } from '../change.js'
import type { PageFact, Rewording } from '../content.js'
import { entry, type Block } from './blocks.js'
import { codeSpan } from './code-span.js'
import { paths } from './paths.js'
import { count } from './phrase.js'
import { nouns } from './nouns.js'

const kinds: readonly MovingKind[] = ['code', 'headings', 'images', 'text', 'elements', 'esm']

/** Says what is in another file than before; what went to one file together. */
export function movedBlocks(moved: readonly Move[]): Block[] {
  return groupBy(moved, ({ to }) => to).map((group) => {
    const [to = ''] = group.map((move) => move.to)
    const lines = group.map(
      (move) =>
        `from ${move.from === to ? 'other pages' : codeSpan(move.from, 120)}${crossing(move)}: ${content(move)}`,
    )
    return entry(`to ${codeSpan(to, 120)}`, lines)
  })
}

// Where it stays on its page, the files say it all.
function crossing({ from, to, pages }: Move): string {
  const ways = pages.filter(({ before, after }) => before !== after)
  if (ways.length === 0 || ways.every(({ before, after }) => before === from && after === to)) return ''
  return ` (${paths(ways.map(({ before }) => before))} to ${paths(ways.map(({ after }) => after))})`
}

function content(move: Move): string {
  const all = kinds.flatMap((kind): Pick<Rewording<PageFact>, 'minus' | 'plus'>[] => [...move.content[kind]])
  const changed = all.filter(({ minus, plus }) => minus + plus > 0).length
  const counts = kinds.flatMap((kind) => {
    const { length } = move.content[kind]
    return length === 0 ? [] : [count(length, ...nouns[kind])]
  })
  return counts.join(', ') + (changed === 0 ? '' : `, ${changed} of it changed on the way`)
}
