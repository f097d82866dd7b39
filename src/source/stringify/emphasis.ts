import type { Emphasis, Strong } from 'mdast'
import type { Info, State } from './handle.js'

export type Marker = '*' | '_'

/** Emphasis prepared to be written; without a marker, remark chooses. */
export type Marked = (Emphasis | Strong) & { marker?: Marker }

export const writeEmphasis = writerOf('emphasis', 1)
export const writeStrong = writerOf('strong', 2)

/** @param markersOf those that a node may have, the best first */
export function writerOf(construct: 'emphasis' | 'strong', size: number, markersOf = ownMarkers) {
  const first = (node: Marked): Marker => markersOf(node)[0] ?? '*'
  const write = (node: Marked, _: unknown, state: State, info: Info): string => {
    const sequence = first(node).repeat(size)
    const exit = state.enter(construct)
    const content = state.containerPhrasing(node, { ...info, before: sequence, after: sequence })
    exit()
    return sequence + content + sequence
  }
  const attention = (node: Marked) => ({ construct, markers: [...markersOf(node)], sizes: [size] })
  return Object.assign(write, { attention, peek: first })
}

function ownMarkers({ marker }: Marked): readonly Marker[] {
  return marker ? [marker] : ['*', '_']
}
