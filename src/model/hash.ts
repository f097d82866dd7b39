import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { lazy } from './remember.js'

/**
 * The SHA-256 of a text, in hex: equal hashes, equal text, whatever takes them. Half a character is not just any, which
 * JSON has and UTF-8 has not; no JSON of a text starts with `=`.
 */
export function hash(text: string): string {
  return digest()(text.isWellFormed() ? `=${text}` : JSON.stringify(text))
}

const digest = lazy(() => digestOfNode() ?? digestAnywhere)

/** The SHA-256 of a text as UTF-8, in hex. */
export type Digest = (text: string) => string

/** What Node has, without an import of it: ten times as fast. */
export function digestOfNode(): Digest | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => NodeCrypto | undefined } }
  const crypto = process?.getBuiltinModule?.('crypto')
  return crypto?.hash && ((text) => crypto.hash('sha256', text))
}

interface NodeCrypto {
  hash(algorithm: 'sha256', text: string): string
}

/** What runs anywhere. */
export const digestAnywhere: Digest = (text) => bytesToHex(sha256(utf8ToBytes(text)))
