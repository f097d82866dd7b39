import type { Settings } from '../../model/settings.js'
import type { Packed, ParseFile } from '../parse.js'
import { packDocument, packKey, unpackParsed } from './pack-document.js'
import { sourceTold } from './pack-source.js'

/**
 * Parses files, unless the store has them packed; what it has not, it is given. What it had is not held here: it is asked
 * again. What it was given is, for it may not keep that.
 */
export function withPacks(parse: ParseFile, settings: Settings): ParseFile {
  const { store, maxBytes } = settings.cache
  const told = sourceTold(settings)
  const isBounded = maxBytes < Infinity
  if (!isBounded && (told === undefined || store === undefined)) return parse
  const used = told && store
  return (text, path) => {
    const key = used ? packKey({ text, ...told(path) }) : own
    const of = { text, path, key }
    const stored = used?.get(key)
    const known = stored && unpackParsed(stored, of)
    if (known) return { ...known, packed: 'stored' }
    const parsed = parse(text, path)
    const packed = packDocument(parsed, of)
    if (packed === undefined) return parsed
    used?.set(key, packed)
    return { ...parsed, packed }
  }
}

// Nobody else finds it.
const own = ''

/** What was packed of a text here, as a new tree; `undefined` where it is not here. */
export function unpack(packed: Packed | undefined, text: string, path: string): ReturnType<ParseFile> | undefined {
  if (!(packed instanceof Uint8Array)) return undefined
  const parsed = unpackParsed(packed, { text, path })
  return parsed && { ...parsed, packed }
}
