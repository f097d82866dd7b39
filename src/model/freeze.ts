/**
 * Freezes a plain value and all that it holds; what is frozen already is taken to be so throughout.
 *
 * @param limit how deep it may be nested (default: as deep as it goes)
 * @throws {RangeError} where it is nested deeper
 */
export function freezeDeep<Value>(value: Value, limit = Infinity): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  if (limit < 0) throw new RangeError('nested too deep')
  Object.freeze(value)
  for (const item of Object.values(value)) freezeDeep(item, limit - 1)
  return value
}
