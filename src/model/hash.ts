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

type Digest = (text: string) => string

const digest = lazy(() => digestOfNode() ?? ((text: string) => bytesToHex(sha256(utf8ToBytes(text)))))

// Ten times as fast. It is taken where it is, so nothing is imported of Node.
function digestOfNode(): Digest | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => NodeCrypto | undefined } }
  const take = process?.getBuiltinModule?.('node:crypto')?.hash
  return take && ((text) => take('sha256', text))
}

interface NodeCrypto {
  readonly hash?: (algorithm: 'sha256', text: string) => string
}
