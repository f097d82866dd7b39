/** A named set of values that content varies by; `sdk` is the one that every docs set has. */
export interface Axis {
  readonly name: string
  /** Ids, in the order in which they were declared. */
  readonly values: readonly string[]
  /** Id → its labels on tabs. */
  readonly labels: ReadonlyMap<string, readonly string[]>
  /** Id → the id that it extends: what is for that one is for it too. */
  readonly parents: ReadonlyMap<string, string>
  /** Names of the attributes that list values, and of those that list the values that are left out. */
  readonly attributes: { readonly is: ReadonlySet<string>; readonly not: ReadonlySet<string> }
}

/** A value and all that it extends, the nearest first. */
export function lineageOf({ parents }: Axis, value: string): readonly string[] {
  const lineage = [value]
  for (let parent = parents.get(value); parent !== undefined; parent = parents.get(parent)) lineage.push(parent)
  return lineage
}

/** The values that are a value, or extend it. */
export function familyOf(axis: Axis, value: string): readonly string[] {
  if (axis.parents.size === 0) return [value]
  return axis.values.filter((member) => lineageOf(axis, member).includes(value))
}
