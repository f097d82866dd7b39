import type { Axis } from '../../model/axis.js'
import { idsOf } from '../../model/value-ids.js'

/** How a list says what a text says with signs. */
export interface SaidPlainly {
  /** Values to put in its place. */
  readonly values?: string
  /** An attribute to put in place of the one it stands in. */
  readonly attribute?: string
}

/** How a list says `!a`, `not a`, `a | b` and `a or b`, of values that are declared; nothing for any other text. */
export function saidPlainly(written: string, axis: Axis, isNegative: boolean): SaidPlainly {
  const others = negation.test(written) ? idsOf(axis, written.replace(negation, '').trim()) : []
  const [name] = isNegative ? axis.attributes.is : axis.attributes.not
  if (others.length > 0 && name !== undefined) return { attribute: `${name}="${others.join(', ')}"` }
  const parts = written.split(/[|;/\s]/).filter((part) => part !== '' && part.toLowerCase() !== 'or')
  const ids = parts.map((part) => idsOf(axis, part))
  return ids.length > 1 && ids.every(({ length }) => length > 0) ? { values: ids.flat().join(', ') } : {}
}

const negation = /^(?:!|not\s)/i
