import { attributeOf } from '../directives/attributes.js'
import type { Include } from '../directives/directive.js'
import { positionOf } from '../directives/jsx.js'
import { mendSlip, slipsIn } from '../directives/slips.js'
import type { Mend } from '../messages/edits/mend.js'
import type { Frame } from './frame.js'
import type { Planning } from './planning.js'

/** Says that the path of an include is not known before the page runs. */
export function sayDynamic(include: Include, frame: Frame, planning: Planning): void {
  const { node, isText, pathAttributes: names } = include
  const written = attributeOf(node, new Set(names))
  const args = {
    actual: include.actual,
    hasPath: written !== undefined || (isText && node.children.length > 0),
    name: written?.name ?? names[0] ?? '',
    slip: written ? undefined : slipOfSrc(include),
    gap: include.gap,
    isMap: planning.docset.settings.components.choices.has(node.name ?? ''),
    element: isText ? (node.name ?? '') : undefined,
  }
  planning.say(frame, 'include-dynamic', positionOf(include), args, { mend: mendSrc(include, args.hasPath) })
}

// Where there are several ways to say the path, another may be meant.
function mendSrc({ node, pathAttributes }: Include, hasPath: boolean): Mend | undefined {
  const slips = hasPath ? [] : slipsIn(node, pathAttributes)
  const [slip] = slips
  return slip && slips.length === 1 ? mendSlip(node, slip, slips, pathAttributes) : undefined
}

// Where there is no path at all, another attribute may be meant to be it.
function slipOfSrc({ node, pathAttributes }: Include): readonly [string, string] | undefined {
  const [slip] = slipsIn(node, pathAttributes)
  return slip && [slip.attribute.name, slip.right]
}
