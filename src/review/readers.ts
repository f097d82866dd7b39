import { valueOf, type Reader } from '../model/reader.js'
import type { CoreResolver } from '../core-resolver.js'

/** Readers as a diff tells them. */
export interface ToldReaders {
  readonly sdks: readonly string[]
  readonly readers?: readonly Reader[]
}

/** Readers, told by their SDKs, and one by one where there are other axes. */
export function told(readers: readonly Reader[], resolver: CoreResolver): ToldReaders {
  const sdks = sdksAmong(readers, resolver)
  return hasOtherAxes(resolver) ? { sdks, readers } : { sdks }
}

/** The SDKs of readers, in the order in which they are declared. */
export function sdksAmong(readers: readonly Reader[], { sdks }: CoreResolver): string[] {
  const named = new Set(readers.map((reader) => valueOf(reader, 'sdk')))
  return sdks.filter((sdk) => named.has(sdk))
}

/** Whether there is an axis beside `sdk`. */
export const hasOtherAxes = ({ axes }: CoreResolver): boolean => Object.keys(axes).length > 1

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
