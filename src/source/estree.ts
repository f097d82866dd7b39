import type { Expression, Program, SpreadElement } from 'estree'
import { jsx, toJs } from 'estree-util-to-js'
import { valueToEstree } from 'estree-util-value-to-estree'
import { isRecord } from '../model/record.js'

/** The program of `{…}` for an expression, as a parser of MDX would keep it. */
export function programOf(expression: Expression): Program {
  return { type: 'Program', body: [{ type: 'ExpressionStatement', expression }], sourceType: 'module', comments: [] }
}

/**
 * The expression of a plain value.
 *
 * @param replace gives the expression of what is no plain value
 */
export function expressionOfValue(value: unknown, replace?: (value: unknown) => Expression | undefined): Expression {
  return valueToEstree(thaw(value), replace ? { replacer: replace } : {})
}

// Of what is frozen, it would be written that nobody may change it.
function thaw(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(thaw)
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, thaw(item)]))
}

/** The source of an expression, or of what is spread. */
export function sourceOf(expression: Expression | SpreadElement): string {
  // In brackets, an object or function needs no parentheses of its own.
  const { value } = toJs(programOf({ type: 'ArrayExpression', elements: [expression] }), { handlers: jsx })
  return value.trim().replace(/^\[/, '').replace(/\];?$/, '').trim()
}

/** The source of a whole program. */
export function moduleSourceOf(program: Program): string {
  return toJs(program, { handlers: jsx }).value.trim()
}

/** The program of `{}`, which shows nothing. */
export function programOfNothing(): Program {
  return { type: 'Program', body: [], sourceType: 'module', comments: [] }
}
