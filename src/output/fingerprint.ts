import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Docset } from '../docset/docset.js'
import { isMarkup } from '../model/path.js'
import { valueOf, type Reader } from '../model/reader.js'
import { version } from '../model/version.js'
import { hintsOf } from '../plan/hints.js'
import type { TracedReaders } from '../plan/page-plans.js'

/** The SHA-256 of a text, in hex; as JSON, in which half a character is not just any. */
export function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(text))))
}

/** What a fingerprint is taken of. */
export interface Print {
  readonly docset: Docset
  /** The options of the resolver, as by `describeOptions`. */
  readonly options: string
  readonly page: string
  readonly reader: Reader
  readonly planned: TracedReaders
  /** The hash of a file's text. */
  readonly hashOf: (path: string, text: string) => string
}

/** A hash of all that an output depends on. */
export function fingerprint({ docset, options, page, reader, planned: { plan, looked }, hashOf }: Print): string {
  const { names, settings } = docset
  const files = [...new Set([...looked].map((path) => names.find(path) ?? path))]
    .sort()
    .map((path) => [
      path,
      names.has(path) ? hashOf(path, docset.source(path)) : null,
      names.has(path) && isMarkup(path) && !settings.isPartial(path) ? docset.scope(path) : null,
    ])
  const hints = hintsOf(plan, names)
  const values = docset.axes.map(({ name }) => [name, valueOf(reader, name) ?? null])
  return hash(
    JSON.stringify([version, options, docset.values, page, plan.source, values, docset.scope(page), files, hints]),
  )
}
