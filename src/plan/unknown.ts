import type { Expression } from 'estree'
import { freeNames } from '../directives/prop-references.js'
import { copyDeep } from '../model/copy-deep.js'
import type { Frame, Outcome, Unknown } from './frame.js'
import { measureEstree } from './size.js'
import { writtenBy } from './writers.js'

/**
 * Code of an attribute as a prop that the page evaluates.
 *
 * @param outcome what became of the attribute
 * @param frame where it was written
 */
export function unknownOf(code: Expression, outcome: Outcome | undefined, frame: Frame): Unknown {
  const { expression, ...more } = outcome?.kind === 'bound' ? outcome.part(code) : asWritten(code)
  return { ...more, expression: () => writtenBy(expression(), frame) }
}

const asWritten = (code: Expression): Unknown => ({
  expression: () => copyDeep(code),
  measure: measureEstree(code),
  names: freeNames(code),
})
