import type { AskedReader } from './asked-reader.js'
import type { Reader } from './reader.js'

/**
 * A reader for a host's own function: which axes it looks at is noted.
 *
 * @param axes the names of all there are
 */
export function watchedReader(asked: AskedReader, axes: readonly string[]): Reader {
  const reader: Reader = {}
  for (const name of axes) Object.defineProperty(reader, name, { enumerable: true, get: () => asked.value(name) })
  return Object.freeze(reader)
}
