import type { Directive, When } from '../directives/directive.js'
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

function test({ program, isBare }: When, { hidden }: Directive, reading: Reading, asking: Asking): Verdict {
  if (isBare) return 'in'
  const expression = expressionOf(program)
  if (!program || !expression) return 'open'
  const { document, props } = reading.frame
  const { reads } = surveyCondition(program, document, hidden)
  const lookup = lookupIn(reading, reads, asking)
  // Where no prop goes by the name of an axis, it is the reader's.
  const lookupAxes: Lookup = (node, isGuarded) => {
    const read = reads.get(node)
    const axis = read?.kind === 'prop' && !props?.has(read.name) ? asking.axisNamed(read.name) : undefined
    return axis === undefined ? lookup(node, isGuarded) : asking.axis(axis)
  }
  const known = evaluate(expression, lookupAxes, true)
  return known ? (known.value ? 'in' : 'out') : 'open'
}
