import type { Docset } from '../docset/docset.js'
import { readersOf } from './outputs.js'
import type { Wanted } from './wanted.js'

/** Roughly how many nodes all outputs of a page have, told without parsing it; a whole number. */
export function sizeOfPage(page: string, docset: Docset, isWanted: Wanted = () => true): number {
  return sizeOfText(docset.source(page)) * readersOf(page, docset).filter(isWanted).length
}

/** Where most nodes begin, beside lines: tags, cells, links, code and emphasis. */
const marks = /[<|[`*]/g
const fence = /^[ \t]*(`{3,}|~{3,})/

/**
 * The marks of a text outside of blocks of code, as a step of a scale, two a doubling: an edit of a few words leaves it
 * what it was.
 */
function sizeOfText(text: string): number {
  let size = 1
  let open: string | undefined
  for (const line of text.split('\n')) {
    const mark = fence.exec(line)?.[1]
    if (open === undefined) size += 1 + (line.match(marks)?.length ?? 0)
    if (mark === undefined) continue
    if (open === undefined) open = mark
    else if (mark.startsWith(open)) open = undefined
  }
  return stepOf(size)
}

// In whole numbers: logarithms differ between engines.
function stepOf(size: number): number {
  const shift = Math.max(0, 30 - Math.clz32(size))
  return (size >> shift) << shift
}
