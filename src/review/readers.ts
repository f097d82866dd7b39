import type { Reader } from '../model/reader.js'
import type { ToldReaders } from '../model/told-readers.js'

/** The readers who were told; where there are neither SDKs nor axes, the one without any. */
export function readersOf({ sdks, readers }: ToldReaders): readonly Reader[] {
  return readers ?? (sdks.length === 0 ? [{}] : sdks.map((sdk) => ({ sdk })))
}

/** What readers are compared by. */
export const keyOf = (reader: Reader): string => JSON.stringify(reader)

/** Readers by what they are compared by, each once. */
export function byKey(readers: readonly Reader[]): Map<string, Reader> {
  return new Map(readers.map((reader) => [keyOf(reader), reader]))
}

/** The readers who are not among others. */
export function without(readers: readonly Reader[], others: readonly Reader[]): Reader[] {
  const known = byKey(others)
  return readers.filter((reader) => !known.has(keyOf(reader)))
}
