import type { Change } from './change.js'
import type { Splice } from './splice.js'
import type { Range, TextFile } from './text-file.js'

/** Pieces that go. */
export const cut = (ranges: readonly Range[]): Splice[] => ranges.map((range) => ({ ...range, text: '' }))

/** Changes of one file. */
export const changesOf = (splices: readonly Splice[], { path }: TextFile): Change[] =>
  splices.map((splice) => ({ path, ...splice }))
