import { diffArrays } from 'diff'
import { wordsOf, type Piece } from './words.js'

/** A line of code on either side; `null` where nothing stands opposite. */
export interface LinePair {
  readonly before: readonly Piece[] | null
  readonly after: readonly Piece[] | null
  readonly isSame: boolean
}

/** Lines that both sides have, and that are far from any other. */
export interface SkippedLines {
  readonly skipped: number
}

const context = 3

/** Lays two blocks of code out side by side, line by line; of a long run that both have, only the ends are shown. */
export function linesOf(before: string, after: string): (LinePair | SkippedLines)[] {
  const pairs: LinePair[] = []
  let removed: readonly string[] = []
  const flush = (added: readonly string[]) => {
    for (let at = 0; at < Math.max(removed.length, added.length); at++) pairs.push(pairOf(removed[at], added[at]))
    removed = []
  }
  for (const change of diffArrays(before.split('\n'), after.split('\n'))) {
    if (change.removed) {
      flush([])
      removed = change.value
    } else if (change.added) flush(change.value)
    else {
      flush([])
      for (const text of change.value) {
        const piece = [{ text, isMarked: false }]
        pairs.push({ before: piece, after: piece, isSame: true })
      }
    }
  }
  flush([])
  return skipFar(pairs)
}

function pairOf(before: string | undefined, after: string | undefined): LinePair {
  const plain = (text: string | undefined) => (text === undefined ? null : [{ text, isMarked: false }])
  if (before !== undefined && after !== undefined) {
    const words = wordsOf(before, after)
    if (isAlike(words.before) && isAlike(words.after)) return { ...words, isSame: false }
  }
  return { before: plain(before), after: plain(after), isSame: false }
}

// Of lines that only came to stand next to each other, no words are worth marking.
function isAlike(pieces: readonly Piece[]): boolean {
  const lengthOf = (some: readonly Piece[]) => some.reduce((sum, { text }) => sum + text.trim().length, 0)
  return lengthOf(pieces.filter(({ isMarked }) => isMarked)) * 2 <= lengthOf(pieces)
}

function skipFar(pairs: readonly LinePair[]): (LinePair | SkippedLines)[] {
  const isNear = pairs.map(() => false)
  for (const [at, { isSame }] of pairs.entries()) {
    if (isSame) continue
    for (let near = Math.max(0, at - context); near <= Math.min(pairs.length - 1, at + context); near++)
      isNear[near] = true
  }
  const shown: (LinePair | SkippedLines)[] = []
  for (let at = 0; at < pairs.length; at++) {
    const next = isNear.indexOf(true, at)
    const run = (next < 0 ? pairs.length : next) - at
    // To say that one line is left out takes as much room as the line.
    if (run > 1) shown.push({ skipped: run })
    else if (run === 1) shown.push(pairs[at]!)
    at += run
    if (at < pairs.length) shown.push(pairs[at]!)
  }
  return shown
}
