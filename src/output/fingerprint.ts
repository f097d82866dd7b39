import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Docset } from '../directives/docset.js'
import { nearestFile } from '../directives/target.js'
import { walk } from '../graph/walk.js'
import { isMarkup } from '../model/path.js'
import type { Options } from '../model/settings.js'
import { version } from '../model/version.js'
import type { Target } from '../pipeline/frame.js'

/** The SHA-256 of a text, in hex; as JSON, in which half a character is not just any. */
export function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(text))))
}

/**
 * Options in words that are the same in every process. A function counts by its source: what it closes over cannot be
 * seen.
 */
export function describeOptions(options: Options | undefined): string {
  const describe = (value: unknown, ancestors: readonly unknown[]): unknown => {
    if (typeof value === 'function' || typeof value === 'bigint' || typeof value === 'symbol')
      return `${typeof value} ${String(value)}`
    if (typeof value !== 'object' || value === null) return value
    if (value instanceof RegExp || value instanceof Date) return String(value)
    if (ancestors.includes(value)) return 'itself'
    const deeper = [...ancestors, value]
    if (Symbol.iterator in value) return [...(value as Iterable<unknown>)].map((item) => describe(item, deeper))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, describe(item, deeper)]))
  }
  return JSON.stringify(describe(options ?? {}, []))
}

/** A hash of all that an output depends on. */
export function fingerprint(
  docset: Docset,
  options: string,
  page: string,
  source: string,
  target: Target,
  hashOf: (path: string, source: string) => string,
): string {
  const { looked, steps } = walk(docset, source, target.sdk, target.facts)
  const files = [...looked]
    .sort()
    .map((path) => [
      path,
      docset.has(path) ? hashOf(path, docset.source(path)) : null,
      docset.has(path) && isMarkup(path) && !docset.settings.isPartial(path) ? docset.scope(path) : null,
    ])
  const missing = steps.filter(({ to }) => !docset.has(to)).map(({ to, from }) => nearestFile(to, from, docset) ?? null)
  const facts = Object.entries(target.facts ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  return hash(
    JSON.stringify([
      version,
      options,
      docset.sdks,
      page,
      source,
      target.sdk ?? null,
      facts,
      docset.scope(page),
      files,
      missing,
    ]),
  )
}
