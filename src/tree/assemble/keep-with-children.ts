import type { JsxElement } from '../../directives/jsx.js'
import type { Placed } from '../../plan/frame.js'
import { inComponent, inComponentOfFlow, inPhrase } from '../allowed.js'
import { copyElement, fillElement } from '../element.js'
import { areElements } from '../elements.js'
import { fit } from '../fit.js'
import { passageOf, say } from '../passage.js'
import { placedNodes } from './placed.js'
import type { At, Visited } from './visited.js'

/** An element that stays, with the children of the include that it is given among all props. */
export function keepWithChildren(
  children: Placed & { kind: 'children' },
  node: JsxElement,
  { passage, allowed, isAlone }: At,
): Visited {
  const { output, panels, reading } = passage
  const isOfElements = areElements(children.include.node.children, children.reading)
  const inside =
    node.type === 'mdxJsxFlowElement'
      ? inComponentOfFlow('component', isOfElements)
      : isAlone || allowed.isOfElements
        ? inComponent(allowed, isOfElements)
        : inPhrase(allowed, node.type, false)
  const element = copyElement(node, passage)
  const bringer = { frame: reading.frame, position: node.position, src: '{...props}', isExpression: true }
  const fitting = fit(placedNodes(children, passageOf(children.reading, output, panels)), inside, false, bringer)
  if (fitting) return fillElement(element, fitting)
  const { frame, position, src, isExpression } = bringer
  say(frame, output, 'include-blocks', position, { src, where: inside.where, isExpression, isImported: false })
  return fillElement(element, [])
}
