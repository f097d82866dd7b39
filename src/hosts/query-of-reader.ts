import type { Reader } from '../model/reader.js'

/** A reader as a query names one, `sdk=go`; axes that are open are left out. */
export function queryOfReader(reader: Reader): string {
  const query = new URLSearchParams()
  for (const [axis, value] of Object.entries(reader)) if (value !== undefined) query.set(axis, value)
  return query.toString()
}
