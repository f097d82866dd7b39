import { isDeepStrictEqual, types } from 'node:util'
import { isRecord } from '../model/record.js'

/**
 * Whether options say the same: data alike, in the same order, which counts among axes and values, and the same functions.
 * What else has parts that nobody sees, such as a store, is only itself.
 */
export function areSame(a: unknown, b: unknown): boolean {
  const started = new Map<unknown, unknown>()
  const compare = (one: unknown, other: unknown): boolean => {
    if (Object.is(one, other)) return true
    const [parts, others] = [partsOf(one), partsOf(other)]
    if (!parts || !others) return isData(one) && isDeepStrictEqual(one, other)
    // Data may hold itself: what is compared already is the same unless the rest says otherwise.
    if (started.get(one) === other) return true
    started.set(one, other)
    return parts.length === others.length && parts.every((part, at) => compare(part, others[at]))
  }
  return compare(a, b)
}

/** What data is, and what it holds, in order. */
function partsOf(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return ['array', ...(value as unknown[])]
  return isRecord(value) ? ['record', ...Object.entries(value).flat()] : undefined
}

const isData = (value: unknown): boolean => types.isRegExp(value) || types.isDate(value) || types.isSet(value)
