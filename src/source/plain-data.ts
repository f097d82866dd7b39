const limit = 10_000
const depthLimit = 200

/**
 * Makes a copy of data that shares nothing with it. Aliases are written out, as a reader of the data would see them.
 *
 * @throws {Error} where the data refers to itself, is larger than 10,000 values or deeper than 200, or is not plain
 */
export function copyPlain(data: unknown): unknown {
  let count = 0
  const ancestors = new Set<unknown>()
  const copy = (value: unknown): unknown => {
    if (++count > limit) throw new Error(`holds more than ${limit} values`)
    if (typeof value !== 'object' || value === null) return value
    if (value instanceof Date) return new Date(value)
    if (ancestors.has(value)) throw new Error('refers to itself')
    if (ancestors.size === depthLimit) throw new Error(`is nested deeper than ${depthLimit} levels`)
    ancestors.add(value)
    const copied = copyInside(value, copy)
    ancestors.delete(value)
    return copied
  }
  return copy(data)
}

function copyInside(value: object, copy: (item: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => copy(item))
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw new Error('holds what is not plain data')
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item)]))
}
