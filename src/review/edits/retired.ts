import { familyOf, type Axis } from '../../model/axis.js'
import type { Docset } from '../../docset/docset.js'
import { holds, type ValueSet } from '../../model/scope.js'
import { expectOneValue } from '../../output/misuse.js'

/** A value that is to be named no more. */
export interface Retired {
  readonly axis: Axis
  readonly id: string
  /** All other values of the axis. */
  readonly others: readonly string[]
  /** The values that extend it, without what extends those: what is for it is for them. */
  readonly heirs: readonly string[]
}

/** @throws {TypeError} where it is no value of one axis */
export function expectRetired(value: unknown, docset: Docset): Retired {
  const { axis, id } = expectOneValue(value, docset)
  return {
    axis,
    id,
    others: axis.values.filter((other) => other !== id),
    heirs: familyOf(axis, id).filter((heir) => axis.parents.get(heir) === id),
  }
}

/** Whether a set of values has none but the one that is retired. */
export const isForNobodyElse = (set: ValueSet, { others }: Retired): boolean =>
  !others.some((other) => holds(set, other))

/** Whether a set of values has all but the one that is retired. */
export const isForEverybodyElse = (set: ValueSet, { others }: Retired): boolean =>
  others.every((other) => holds(set, other))

/** The ids that stand for those of a list once it does not name the value any more. */
export function idsLeft(ids: readonly string[], { id, heirs }: Retired): string[] {
  return [...new Set(ids.flatMap((one) => (one === id ? heirs : [one])))]
}
