import type { Emphasis, Strong } from 'mdast'
import type { Info, State } from './handle.js'

export type Marker = '*' | '_'

/** Emphasis prepared to be written; without a marker, remark chooses. */
export type Marked = (Emphasis | Strong) & { marker?: Marker }

export const writeEmphasis = writerOf('emphasis', 1)
export const writeStrong = writerOf('strong', 2)

function writerOf(construct: 'emphasis' | 'strong', size: number) {
  const write = (node: Marked, _: unknown, state: State, info: Info): string => {
    const sequence = (node.marker ?? '*').repeat(size)
    const exit = state.enter(construct)
    const content = state.containerPhrasing(node, { ...info, before: sequence, after: sequence })
    exit()
    return sequence + content + sequence
  }
  const attention = ({ marker }: Marked) => ({ construct, markers: marker ? [marker] : ['*', '_'], sizes: [size] })
  return Object.assign(write, { attention, peek: ({ marker }: Marked): string => marker ?? '*' })
}
