import type { Include } from '../directives/directive.js'
import { childrenToPlace } from '../directives/include/include.js'
import type { Target } from '../directives/include/target.js'
import { hasContent } from './children.js'
import type { Outcome } from './frame.js'
import { refuse, refuseLimit, type Opening } from './opening.js'
import { sizeOfValue } from './size.js'
import { readSnippet } from './snippet.js'

/** Opens a file of code: it stands as one block. */
export function openCode(include: Include, target: Target, opening: Opening): Outcome {
  const { within, planning } = opening
  const { reading } = within
  const { frame } = reading
  const hasChildren = hasContent(childrenToPlace(include), reading, planning)
  const code = readSnippet(include, target, hasChildren, opening)
  if (code === 'include-limit') return refuseLimit(include, frame, planning)
  if (typeof code === 'string') return refuse(code)
  return planning.takeNodes(sizeOfValue(code.value))
    ? { kind: 'code', code, path: target.path, include }
    : refuseLimit(include, frame, planning)
}
