/** A value of front matter as its author wrote it: YAML reads what looks like a date as one. */
export function asWritten(value: unknown): unknown {
  return value instanceof Date ? value.toISOString().replace(/T00:00:00\.000Z$/, '') : value
}
