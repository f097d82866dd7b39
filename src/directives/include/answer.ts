import type { Include } from '../directive.js'
import type { Brought, Kept } from '../role.js'
import type { Target } from './target.js'

/** What becomes of an include by the file that it names. */
export function answerOf(include: Include, target: Target): Brought | Kept {
  if (target.status === 'none') return { kind: 'drop', absent: { include, target } }
  if (target.status === 'undecided') return { kind: 'stay', without: new Set(), absent: { include, target } }
  return { kind: 'open', include, target }
}
