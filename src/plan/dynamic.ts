import { attributeOf } from '../directives/attributes.js'
import type { Include } from '../directives/directive.js'
import { positionOf } from '../directives/jsx.js'
import { slipsIn } from '../directives/slips.js'
import type { Frame } from './frame.js'
import type { Planning } from './planning.js'

/** Says that the path of an include is not known before the page runs. */
export function sayDynamic(include: Include, frame: Frame, planning: Planning): void {
  const { node, isText, pathAttributes: names } = include
  const written = attributeOf(node, new Set(names))
  planning.say(frame, 'include-dynamic', positionOf(include), {
    actual: include.actual,
    hasPath: written !== undefined || (isText && node.children.length > 0),
    name: written?.name ?? names[0] ?? '',
    slip: written ? undefined : slipOfSrc(include),
    gap: include.gap,
    isMap: planning.docset.settings.components.choices.has(node.name ?? ''),
    element: isText ? (node.name ?? '') : undefined,
  })
}

// Where there is no path at all, another attribute may be meant to be it.
function slipOfSrc({ node, pathAttributes }: Include): readonly [string, string] | undefined {
  const [slip] = slipsIn(node, pathAttributes)
  return slip && [slip.attribute.name, slip.right]
}
