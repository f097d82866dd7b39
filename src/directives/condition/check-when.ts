import { diagnose, type Diagnostic } from '../../messages/diagnostic.js'
import type { Directive } from '../directive.js'
import { positionOf } from '../jsx.js'
import type { CheckSetting } from '../role.js'

/** Says of expressions that they can never be decided. */
export function checkWhen(directive: Directive, { path, vain }: CheckSetting): Diagnostic[] {
  return vain.map(({ actual, name }) =>
    diagnose('condition-dynamic', path, positionOf(directive), { actual, name, axis: 'sdk', isExpression: true }),
  )
}
