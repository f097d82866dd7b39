import { lazy } from '../../model/remember.js'
import { ByteReader, ByteWriter } from './bytes.js'
import type { WrittenValues } from './write-values.js'

/** What is sealed: values, and the key that they are of. */
export interface Framed extends WrittenValues {
  readonly key: string
}

// Who packs nothing may run where neither is.
const encoder = lazy(() => new TextEncoder())
const decoder = lazy(() => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }))

/** The key and the words as JSON, behind how many bytes that takes; then the bytes. */
export function frame({ key, words, bytes }: Framed): Uint8Array {
  const json = encoder().encode(JSON.stringify([key, words]))
  const writer = new ByteWriter()
  writer.number(json.length)
  writer.raw(json)
  writer.raw(bytes)
  return writer.bytes()
}

/** @throws {Error} where it is none */
export function unframe(content: Uint8Array): Framed {
  const reader = new ByteReader(content)
  const json = decoder().decode(reader.raw(reader.number()))
  const [key, words] = JSON.parse(json) as [string, string[]]
  return { key, words, bytes: reader.raw(reader.left) }
}
