import { diffWordsWithSpace } from 'diff'

/** A piece of a text; marked where the other side does not have it. */
export interface Piece {
  readonly text: string
  readonly isMarked: boolean
}

/** A text on either side, in pieces. */
export interface Pieces {
  readonly before: readonly Piece[]
  readonly after: readonly Piece[]
}

// Texts that differ by more words than that have little in common: they are marked as a whole.
const maxEditLength = 1000

/** Finds the words that differ between two texts. */
export function wordsOf(before: string, after: string): Pieces {
  const changes = diffWordsWithSpace(before, after, { maxEditLength })
  if (changes === undefined) return { before: whole(before), after: whole(after) }
  const side = (isOther: 'added' | 'removed', isOwn: 'added' | 'removed'): Piece[] =>
    joined(
      changes.filter((change) => !change[isOther]).map((change) => ({ text: change.value, isMarked: change[isOwn] })),
    )
  return { before: side('added', 'removed'), after: side('removed', 'added') }
}

const whole = (text: string): readonly Piece[] => (text === '' ? [] : [{ text, isMarked: true }])

// Spaces between two marked words are marked with them: a run of words reads as one.
function joined(pieces: readonly Piece[]): Piece[] {
  const joint: Piece[] = []
  for (const [at, piece] of pieces.entries()) {
    const isBetween = /^\s+$/.test(piece.text) && pieces[at - 1]?.isMarked === true && pieces[at + 1]?.isMarked === true
    const isMarked = piece.isMarked || isBetween
    const last = joint.at(-1)
    if (last?.isMarked === isMarked) joint[joint.length - 1] = { text: last.text + piece.text, isMarked }
    else joint.push({ text: piece.text, isMarked })
  }
  return joint
}
