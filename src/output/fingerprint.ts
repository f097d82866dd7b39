import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Docset } from '../directives/docset.js'
import { walk } from '../graph/walk.js'
import { nearest } from '../model/nearest.js'
import { isMarkup } from '../model/path.js'
import type { Options } from '../model/settings.js'
import { version } from '../model/version.js'
import type { Target } from '../pipeline/frame.js'

/** The SHA-256 of a text, in hex. */
export function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

// A function counts by its source: what it closes over cannot be seen.
/** Options in words that are the same in every process. */
export function describeOptions(options: Options | undefined): string {
  return JSON.stringify(options ?? {}, (_, value: unknown) => {
    if (typeof value === 'function') return `function ${String(value)}`
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return value instanceof RegExp ? String(value) : value
  })
}

/** A hash of all that an output depends on. */
export function fingerprint(docset: Docset, options: string, page: string, source: string, target: Target, hashOf: (path: string) => string): string {
  const { looked, steps } = walk(docset, source, target.sdk)
  const files = [...looked].sort().map((path) => [
    path,
    docset.has(path) ? hashOf(path) : null,
    docset.has(path) && isMarkup(path) && !docset.settings.isPartial(path) ? docset.scope(path) : null,
  ])
  const missing = steps.filter(({ to }) => !docset.has(to)).map(({ to }) => nearest(to, docset.paths) ?? null)
  const facts = Object.entries(target.facts ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  return hash(JSON.stringify([version, options, docset.sdks, page, source, target.sdk ?? null, facts, docset.scope(page), files, missing]))
}
