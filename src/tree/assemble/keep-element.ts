import { isBlank } from '../../directives/content.js'
import type { JsxElement } from '../../directives/jsx.js'
import { inComponentOfFlow, inFlowOfElement, inTextElement } from '../allowed.js'
import { copyElement, fillElement } from '../element.js'
import { areElements } from '../elements.js'
import { fateOfElement, isEmptied } from '../emptied.js'
import { isGivenNothing } from '../given-nothing.js'
import type { Passage } from '../passage.js'
import { assemble } from './assemble.js'
import type { At, Visited } from './visited.js'

/**
 * An element that stays, with what is left in it; or nothing, once it is emptied.
 *
 * @param without names of attributes that are decided, and go
 */
export function keepElement(
  node: JsxElement,
  { passage, allowed, isAlone }: At,
  without?: ReadonlySet<string>,
): Visited {
  const { output, reading } = passage
  const isOfElements = areElements(node.children, reading)
  const inside =
    node.type === 'mdxJsxTextElement'
      ? inTextElement(allowed, isAlone, isOfElements)
      : isWrittenInline(node, passage)
        ? inComponentOfFlow('component', isOfElements)
        : inFlowOfElement()
  const isOpen = passage.isOpen || reading.outcomes.get(node)?.kind === 'stay'
  const content = isOpen === passage.isOpen ? passage : { ...passage, isOpen }
  const children = assemble(node.children, content, inside)
  const element = copyElement(node, passage, without)
  if (!isEmptied(node, children, output.emptied, !isOpen)) return fillElement(element, children.nodes)
  const fate = reading.frame.document.byNode.has(node)
    ? 'drop'
    : fateOfElement(element, output.docset.settings, isGivenNothing(node, reading))
  if (fate === 'drop') return []
  output.emptied.set(element, fate)
  return fillElement(element, children.nodes.every(isBlank) ? [] : children.nodes)
}

// `<b>{props.name}</b>` on a line of its own is a block to the parser, but what is in it is text.
function isWrittenInline({ children, position }: JsxElement, { reading: { frame, outcomes } }: Passage): boolean {
  return (
    (frame.props !== undefined || children.some((child) => outcomes.has(child))) &&
    children.length > 0 &&
    children.every(
      (child) =>
        (child.type === 'mdxFlowExpression' || child.type === 'mdxJsxFlowElement') &&
        !frame.document.byNode.has(child) &&
        child.position?.start.line === position?.start.line,
    )
  )
}
