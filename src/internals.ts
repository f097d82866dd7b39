import { describeValue } from './model/describe-value.js'
import type { Plans } from './plan/plans.js'

// What the wings read of a resolver and a page does not: its files and plans as they are now.
const internals = new WeakMap<object, () => Plans>()

/** Keeps what a resolver knows for those who are handed the resolver alone. */
export function keepInternals(resolver: object, plans: () => Plans): void {
  internals.set(resolver, plans)
}

/**
 * What a resolver knows.
 *
 * @param name of the argument that it is
 * @throws {TypeError} where it is none of this package
 */
export function plansOf(resolver: unknown, name = 'resolver'): Plans {
  const plans = typeof resolver === 'object' && resolver !== null ? internals.get(resolver)?.() : undefined
  if (plans === undefined)
    throw new TypeError(
      `Expected a resolver, as \`createResolver\` makes it, for \`${name}\`, not ${describeValue(resolver)}`,
    )
  return plans
}
