/** A copy of plain data; what JSON would lose, as the regular expressions and big integers of an estree, stays. */
export function copyDeep<Value>(value: Value): Value
export function copyDeep(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(copyItem)
  if (value instanceof RegExp) return new RegExp(value)
  if (value instanceof Date) return new Date(value)
  const copy: Record<string, unknown> = { ...value }
  for (const key in copy) {
    const item = copy[key]
    if (typeof item === 'object' && item !== null) copy[key] = copyDeep(item)
  }
  return copy
}

const copyItem = (item: unknown): unknown => copyDeep(item)
