import type { Node as EstreeNode } from 'estree'
import type { Directive, Tab, When } from '../directives/directive.js'
import { evaluate, expressionOf, type Lookup } from '../directives/evaluate.js'
import type { Verdict } from '../directives/condition/written-scope.js'
import { surveyCondition } from '../directives/survey-code.js'
import { lookupIn } from './lookup.js'
import type { Reading } from './frame.js'
import type { Asking } from './asking.js'

/** What the expressions of a directive that are conditions make of a reader, one by one. */
export function testsOf(directive: Directive, reading: Reading, asking: Asking): readonly Verdict[] {
  if (!('when' in directive) || directive.when.length === 0) return none
  return directive.when.map((when) => test(when, directive, reading, asking))
}

const none: readonly Verdict[] = []

/** Whether an expression of its own holds a panel back from the reader. */
export function isHeldBack(tab: Tab, reading: Reading, asking: Asking): boolean {
  return testsOf(tab, reading, asking).includes('out')
}

/**
 * The places in the conditions of a directive that read an axis as a prop, each with its axis: no prop goes by that name.
 */
export function axesReadAsProps(
  directive: Directive | undefined,
  { frame }: Reading,
  asking: Asking,
): ReadonlyMap<EstreeNode, string> {
  if (directive === undefined || !('when' in directive) || directive.when.length === 0) return nowhere
  const { document, props } = frame
  const axes = new Map<EstreeNode, string>()
  for (const { program } of directive.when)
    for (const [node, { kind, name }] of program ? surveyCondition(program, document, directive.hidden).reads : []) {
      const axis = kind === 'prop' && !props?.has(name) ? asking.axisNamed(name) : undefined
      if (axis !== undefined) axes.set(node, axis)
    }
  return axes
}

const nowhere: ReadonlyMap<EstreeNode, string> = new Map()

/** Looks up the reader where an axis is read as a prop. */
export function lookupAxes(axes: ReadonlyMap<EstreeNode, string>, lookup: Lookup, asking: Asking): Lookup {
  if (axes.size === 0) return lookup
  return (node, isGuarded) => {
    const axis = axes.get(node)
    return axis === undefined ? lookup(node, isGuarded) : asking.axis(axis)
  }
}

function test({ program, isBare }: When, directive: Directive, reading: Reading, asking: Asking): Verdict {
  if (isBare) return 'in'
  const expression = expressionOf(program)
  if (!program || !expression) return 'open'
  const { reads } = surveyCondition(program, reading.frame.document, directive.hidden)
  const axes = axesReadAsProps(directive, reading, asking)
  const known = evaluate(expression, lookupAxes(axes, lookupIn(reading, reads, asking), asking), true)
  return known ? (known.value ? 'in' : 'out') : 'open'
}
