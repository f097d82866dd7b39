import type { Settings } from '../../model/settings.js'
import type { Packed, ParseFile } from '../parse.js'
import { packDocument, packKey, unpackParsed } from './pack-document.js'
import { sourceTold } from './pack-source.js'

/** Parses files, unless the store has them packed; what it has not, it is given. */
export function withPacks(parse: ParseFile, settings: Settings): ParseFile {
  const { store, maxBytes } = settings.cache
  const told = sourceTold(settings)
  const isBounded = maxBytes < Infinity
  if (!isBounded && (told === undefined || store === undefined)) return parse
  const used = told && store
  return (text, path) => {
    // A key of its own says nothing to other processes.
    const key = told ? packKey({ text, ...told(path) }) : ''
    const of = { text, path, key }
    const stored = used?.get(key)
    const known = stored && unpackParsed(stored, of)
    if (known) return { ...known, packed: { pack: stored, key } }
    const parsed = parse(text, path)
    const pack = packDocument(parsed, of)
    if (pack === undefined) return parsed
    used?.set(key, pack)
    return { ...parsed, packed: { pack, key } }
  }
}

/** What was packed of a text, as a new tree. */
export function unpack({ pack, key }: Packed, text: string, path: string): ReturnType<ParseFile> | undefined {
  const parsed = unpackParsed(pack, { text, path, key })
  return parsed && { ...parsed, packed: { pack, key } }
}
