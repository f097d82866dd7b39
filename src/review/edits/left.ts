import type { Position } from 'unist'
import { compareLocations } from '../../insight/order.js'
import { compareTexts } from '../../model/sorted.js'
import { mentionsIn, type Mention } from '../../insight/mentions.js'
import { pointsOf } from '../../model/points.js'
import type { Plans } from '../../plan/plans.js'
import type { FileEdit } from './change.js'
import type { Proposal } from './proposal.js'
import type { Retired } from './retired.js'

/** What names a value still, or is for nobody without it, and why. */
export interface LeftMention extends Mention {
  /** Why it is left, in words. */
  readonly reason: string
}

/** What of a docs set names a value once it is edited, where it stands before; and what nobody gets any more. */
export function leftMentions(
  before: Plans,
  after: Plans,
  edits: ReadonlyMap<string, FileEdit>,
  refused: ReadonlyMap<Proposal, string>,
  { axis: { name: axis }, id }: Retired,
): LeftMention[] {
  const wanted = { axis, id }
  const still = new Map(
    mentionsIn(after, wanted).map((mention) => {
      const moved = asBefore(mention, edits.get(mention.path), before.docset.source)
      return [keyOf(moved), moved] as const
    }),
  )
  const reasons = new Map(
    [...refused].flatMap(([{ about }, reason]) => about.map((mention) => [keyOf(mention), reason] as const)),
  )
  const were = mentionsIn(before, wanted)
  const known = new Set(were.map(keyOf))
  const come = [...still].flatMap(([key, mention]) => (known.has(key) ? [] : [mention]))
  return [
    ...were
      .filter((mention) => still.has(keyOf(mention)))
      .map((mention) => ({ ...mention, reason: reasons.get(keyOf(mention)) ?? otherwise })),
    ...[...refused].flatMap(([{ about }, reason]) =>
      about.flatMap((mention) => (known.has(keyOf(mention)) ? [] : [{ ...mention, reason }])),
    ),
    ...come.map((mention) => ({ ...mention, reason: 'It names the value once what else did is gone' })),
  ].sort((a, b) => compareLocations(a, b) || compareTexts(a.actual, b.actual))
}

const otherwise = 'There is no edit of it by which all others get what they got'

const keyOf = ({ kind, path, position }: Mention): string => JSON.stringify([kind, path, position?.start.offset ?? -1])

// Where what stands in an edited text stood before; of a copy, in what it is a copy of.
function asBefore(mention: Mention, edit: FileEdit | undefined, source: (path: string) => string): Mention {
  if (edit === undefined) return mention
  const path = edit.copyOf ?? mention.path
  const { position } = mention
  if (position === undefined) return { ...mention, path }
  // Positions do not count a byte order mark, and splices do.
  const text = source(path)
  const shift = text.startsWith('\uFEFF') ? 1 : 0
  const pointOf = pointsOf(text)
  const pointBefore = ({ offset = 0 }: Position['start']): Position['start'] =>
    pointOf(offsetBefore(offset + shift, edit))
  return { ...mention, path, position: { start: pointBefore(position.start), end: pointBefore(position.end) } }
}

function offsetBefore(offset: number, { splices }: FileEdit): number {
  let moved = 0
  for (const { start, end, text } of splices) {
    if (start > offset + moved) break
    moved += end - start - text.length
  }
  return offset + moved
}
