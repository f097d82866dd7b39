import type { Docset } from '../docset/docset.js'
import { valueOf, type Reader } from '../model/reader.js'
import { expectIterable } from '../model/expect.js'
import { expectReader, expectValue } from './misuse.js'

/** Whether a reader is wanted. */
export type Wanted = (reader: Reader) => boolean

/**
 * Whom a call is narrowed to; `undefined` where that is everybody.
 *
 * @param sdks the SDKs that are wanted
 * @param reader the values that are wanted
 * @throws {TypeError} where an axis or a value is not declared
 */
export function readWanted(sdks: Iterable<string> | undefined, reader: unknown, docset: Docset): Wanted | undefined {
  const named =
    sdks === undefined
      ? undefined
      : new Set(expectIterable('sdks', sdks, 'SDK ids').map((sdk) => expectValue('sdk', sdk, docset)))
  const values = Object.entries(expectReader(reader, docset))
  if (named === undefined && values.length === 0) return undefined
  return (candidate) =>
    (named?.has(valueOf(candidate, 'sdk') ?? '') ?? true) &&
    values.every(([axis, value]) => valueOf(candidate, axis) === value)
}
