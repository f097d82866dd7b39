import type { Node as EstreeNode } from 'estree'
import type { JSXElement } from 'estree-jsx'
import type { Chooser, Condition, Directive, Include } from '../directives/directive.js'
import type { Edit } from '../directives/edit-code.js'
import { childrenOf } from '../directives/jsx-in-code.js'
import { nameOf } from '../directives/container.js'
import { positionOf } from '../directives/jsx.js'
import type { RuleArguments } from '../messages/catalogue.js'
import type { Reading } from './frame.js'
import { noteValue } from './import-value.js'
import type { Planning } from './planning.js'
import { bringOf, broughtBy } from './target.js'

type Where = RuleArguments<'directive-in-code'>['where']

/** Code that is left to the page, while it is decided. */
interface CodeOfPage {
  readonly reading: Reading
  readonly planning: Planning
  /** Takes what becomes of its nodes. */
  readonly edits: Map<EstreeNode, Edit>
  /** Whether it hangs on what the reader leaves open: then nothing is wrong with what stands in it. */
  readonly isOpen: boolean
}

/**
 * Decides a directive in code that is left to the page: a condition goes or opens up, all others can do nothing there.
 *
 * @returns what is still to be decided in it
 */
export function decideInCode(directive: Directive, element: JSXElement, code: CodeOfPage): readonly EstreeNode[] {
  if (directive.kind === 'condition') return settleInCode(directive, element, code)
  const { reading, planning, isOpen } = code
  if (directive.kind === 'include' || directive.kind === 'chooser')
    noteInCode(directive, reading, planning, isOpen ? undefined : 'code')
  else if (directive.kind === 'tabs' && !isOpen) sayInCode(directive, reading, planning)
  return childrenOf(element)
}

function settleInCode(
  condition: Condition,
  element: JSXElement,
  { reading, planning, edits }: CodeOfPage,
): readonly EstreeNode[] {
  const outcome = planning.settle(condition, reading)
  if (outcome.kind === 'drop' || outcome.kind === 'unwrap') {
    const nodes = outcome.kind === 'drop' ? [] : (element.children as EstreeNode[])
    edits.set(element, { kind: 'nodes', nodes })
    return nodes
  }
  const without = outcome.kind === 'stay' ? outcome.without : new Set<string>()
  for (const attribute of element.openingElement.attributes) {
    if (attribute.type === 'JSXAttribute' && without.has(String(attribute.name.name)))
      edits.set(attribute, { kind: 'nodes', nodes: [] })
  }
  return childrenOf(element)
}

/**
 * Notes what includes and can bring nothing where it stands: it is on record as met, and as refused. An import is a value
 * there.
 *
 * @param where for the message; left out, there is none
 */
export function noteInCode(
  directive: Include | Chooser,
  reading: Reading,
  planning: Planning,
  where: Where | undefined,
): void {
  const isInCode = where === 'code' || where === undefined
  // What is imported works in code, too.
  if (directive.kind === 'include' && (directive.isValue || (directive.imported && isInCode)))
    return noteValue(directive, reading, planning)
  const { frame } = reading
  const answer = bringOf(directive, reading, planning)
  const refused = 'directive-in-code'
  if (answer.kind === 'stay') planning.decisions.push(answer.kind)
  for (const brought of broughtBy(answer)) {
    if (brought.kind !== 'open') {
      planning.decisions.push(brought.kind)
      continue
    }
    const { include, target } = brought
    const step = { include, from: frame.document.path, to: target.path, parent: frame.site?.step, refused } as const
    planning.steps.push({ ...step, isFile: false, isValue: false })
    planning.decisions.push(target.path, refused)
  }
  if (where !== undefined && !(isInCode && isOfHost(directive, planning)))
    sayInCode(directive, reading, planning, where)
}

// What stands for a file by its name is one that the host gives to pages.
const isOfHost = ({ node }: Include | Chooser, { docset }: Planning): boolean =>
  docset.settings.components.includes.get(nameOf(node))?.file !== undefined

/** Says of a directive that it can do nothing where it stands. */
export function sayInCode(directive: Directive, { frame }: Reading, planning: Planning, where: Where = 'code'): void {
  planning.say(frame, 'directive-in-code', positionOf(directive), { name: nameOf(directive.node), where })
}
