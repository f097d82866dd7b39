import { mentionsIn, type Mention } from '../../insight/mentions.js'
import type { Plans } from '../../plan/plans.js'
import type { FileEdit } from './change.js'
import type { Proposal } from './proposal.js'
import type { Retired } from './retired.js'

/** What names a value still, and why. */
export interface LeftMention extends Mention {
  /** Why it is left, in words. */
  readonly reason: string
}

/** What of a docs set names a value once it is edited, where it stands before. */
export function leftMentions(
  before: Plans,
  after: Plans,
  edits: ReadonlyMap<string, FileEdit>,
  refused: ReadonlyMap<Proposal, string>,
  { axis: { name: axis }, id }: Retired,
): LeftMention[] {
  const wanted = { axis, id }
  const still = new Set(mentionsIn(after, wanted).map((mention) => keyOf(mention, edits.get(mention.path))))
  const reasons = new Map(
    [...refused].flatMap(([{ about }, reason]) => about.map((mention) => [keyOf(mention), reason] as const)),
  )
  return mentionsIn(before, wanted).flatMap((mention) => {
    const key = keyOf(mention)
    return still.has(key) ? [{ ...mention, reason: reasons.get(key) ?? otherwise }] : []
  })
}

const otherwise = 'There is no edit of it by which all others get what they got'

function keyOf({ kind, path, position }: Mention, edit?: FileEdit): string {
  const offset = position?.start.offset ?? -1
  return JSON.stringify([kind, edit?.copyOf ?? path, offset < 0 ? offset : offsetBefore(offset, edit)])
}

// Where what stands at an offset of an edited text stood before.
function offsetBefore(offset: number, { splices }: FileEdit = { splices: [] }): number {
  let moved = 0
  for (const { start, end, text } of splices) {
    if (start > offset + moved) break
    moved += end - start - text.length
  }
  return offset + moved
}
