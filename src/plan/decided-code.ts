import type { Expression, Node as EstreeNode, Program } from 'estree'
import { visit } from 'estree-util-visit'
import type { Edits } from '../directives/edit-code.js'
import type { Unknown } from './frame.js'
import { joined, measureEstree } from './size.js'

/** How much what is written into code is, and names that it takes from what is around it. */
export type WrittenIn = Pick<Unknown, 'measure' | 'names'>

/** Code that is left to the page, with all decided in it that can be. */
export interface DecidedCode {
  readonly edits: Edits
  /** What is written in, by what it takes the place of. */
  readonly written: ReadonlyMap<EstreeNode, WrittenIn>
  /** Why some of it cannot be decided. */
  readonly problems: ReadonlySet<string>
}

/** What becomes of such code, or of a part of it: how much it is at most, and names that it takes from what is around it. */
export function measureDecided(code: Program | Expression, { written }: DecidedCode): WrittenIn {
  const inside: WrittenIn[] = []
  if (written.size > 0)
    visit(code, (node) => {
      const one = written.get(node)
      if (one) inside.push(one)
    })
  const { size, depth } = measureEstree(code)
  const measures = inside.map(({ measure }) => measure)
  return { measure: joined(measures, size, depth), names: new Set(inside.flatMap(({ names }) => [...names])) }
}
