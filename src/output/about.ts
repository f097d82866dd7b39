import type { Docset } from '../docset/docset.js'
import type { About } from '../messages/to-message.js'
import { code } from '../model/code.js'
import type { Reader } from '../model/reader.js'
import { tellReaders, type Say } from '../model/tell-readers.js'
import { told } from '../model/told-readers.js'

/**
 * Whom a message is about.
 *
 * @param readers some readers of the docset
 * @param compared all whom it might be about, they among them: told by their objects
 */
export function aboutReaders(readers: readonly Reader[], compared: Iterable<Reader>, docset: Docset): About {
  const named = new Set(readers)
  const others = [...compared].filter((reader) => !named.has(reader))
  return { ...told(readers, { axes: docset.values }), words: tellReaders(readers, others, list, inFewest) }
}

const list = (values: readonly string[]): string => {
  const last = code(values.at(-1) ?? '')
  return values.length < 2 ? last : `${values.slice(0, -1).map(code).join(', ')} and ${last}`
}

// As many as can be read at a glance are named one by one.
const fewest = 3

const inFewest: Say = (values, others, axis) =>
  others.length < values.length && values.length > fewest
    ? `all ${axis === 'sdk' ? 'SDKs' : `values of ${code(axis)}`} but ${list(others)}`
    : list(values)
