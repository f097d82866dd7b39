import type { JsxElement } from '../../directives/jsx.js'
import type { Placed } from '../../plan/frame.js'
import { inComponentOfFlow, inTextElement } from '../allowed.js'
import { copyElement, fillElement } from '../element.js'
import { areElements } from '../elements.js'
import { fittingChildren } from './placed.js'
import type { At, Visited } from './visited.js'

/** An element that stays, with the children of the include that it is given among all props. */
export function keepWithChildren(
  children: Placed & { kind: 'children' },
  node: JsxElement,
  { passage, allowed, isAlone }: At,
): Visited {
  const isOfElements = areElements(children.include.node.children, children.reading)
  const inside =
    node.type === 'mdxJsxTextElement'
      ? inTextElement(allowed, isAlone, isOfElements)
      : inComponentOfFlow('component', isOfElements)
  const element = copyElement(node, passage)
  const { frame } = passage.reading
  const bringer = { frame, position: node.position, src: '{...props}', isExpression: true }
  return fillElement(element, fittingChildren(children, inside, bringer, passage) ?? [])
}
