import type { Directive } from '../../directives/directive.js'
import type { Node } from 'unist'
import type { Outcome, Reading } from '../../plan/frame.js'
import type { Plan } from '../../plan/plan.js'

/** What became of a directive in an output. */
export interface Decision {
  readonly directive: Directive
  /** Path of the file that it stands in. */
  readonly path: string
  readonly outcome: Outcome
}

/** Lists what was decided of directives on the way through an output; of what is in a branch that went, nothing was. */
export function decisionsOf({ reading }: Plan): Decision[] {
  const decisions: Decision[] = []
  const seen = new Set([reading])
  // A set goes on with what is added to it on the way.
  for (const { frame, outcomes } of seen) {
    const { byNode, path } = frame.document
    for (const [key, outcome] of outcomes) {
      for (const next of readingsIn(outcome)) seen.add(next)
      const directive = byNode.get(key as Node)
      if (directive) decisions.push({ directive, path, outcome })
    }
  }
  return decisions
}

function readingsIn(outcome: Outcome): readonly Reading[] {
  switch (outcome.kind) {
    case 'open':
      return [outcome.reading, ...(outcome.children ? [outcome.children] : [])]
    case 'code':
    case 'refuse':
      return outcome.children ? [outcome.children] : []
    case 'children':
      return [outcome.reading]
    case 'each':
      return outcome.parts.flatMap(readingsIn)
    case 'content':
      return outcome.pieces.flatMap((piece) => (piece.kind === 'text' ? [] : [piece.reading]))
    default:
      return []
  }
}
