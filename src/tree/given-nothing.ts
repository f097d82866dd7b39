import type { Parents } from 'mdast'
import { isPlaceOfChildren } from '../directives/code-sites.js'
import { isBlank } from '../directives/content.js'
import { isExpression } from '../directives/expressions.js'
import { childrenToPlace } from '../directives/include/include.js'
import { surveyCode } from '../directives/survey-code.js'
import type { Frame, Reading } from '../plan/frame.js'
import { ownerOfChildren } from '../plan/start-children.js'

/**
 * Whether a node of a partial holds nothing but expressions for which its include gives nothing, in it or in what goes with
 * them: then no condition on the reader has emptied it, and a component shows what it shows without content.
 */
export function isGivenNothing({ children }: Parents, reading: Reading): boolean {
  const { frame, outcomes } = reading
  return children.every((child) => {
    if (isBlank(child)) return true
    if ('children' in child)
      return child.children.length > 0 && !frame.document.byNode.has(child) && isGivenNothing(child, reading)
    if (!isExpression(child) || outcomes.get(child)?.kind !== 'value') return false
    if (isPlaceOfChildren(child)) return hasNoChildren(frame)
    const program = child.data?.estree
    return !(program && surveyCode(program, frame.document).isAboutReader)
  })
}

// Children that were written and are gone were for somebody else, unless they are those that nobody wrote.
function hasNoChildren(frame: Frame): boolean {
  const { site } = ownerOfChildren(frame)
  if (site === undefined) return false
  return childrenToPlace(site.include).every(
    (child) => isBlank(child) || (isExpression(child) && isPlaceOfChildren(child) && hasNoChildren(site.reading.frame)),
  )
}
