import type { Program } from 'estree'
import { valueToEstree } from 'estree-util-value-to-estree'

/** The program of an expression that is a plain value. */
export function programOf(value: unknown): Program {
  const expression = valueToEstree(value)
  return { type: 'Program', body: [{ type: 'ExpressionStatement', expression }], sourceType: 'module', comments: [] }
}
