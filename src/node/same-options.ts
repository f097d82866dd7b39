import { isDeepStrictEqual, types } from 'node:util'
import { isRecord } from '../model/record.js'

/**
 * Whether options say the same: data alike, in the same order, which counts among axes and values, and the same functions.
 * What else has parts that nobody sees, such as a store, is only itself.
 */
export function areSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, at) => areSame(item, b[at]))
  if (isRecord(a) && isRecord(b)) return areSame(Object.entries(a), Object.entries(b))
  return isData(a) && isDeepStrictEqual(a, b)
}

const isData = (value: unknown): boolean => types.isRegExp(value) || types.isDate(value) || types.isSet(value)
