import type { Document } from './document.js'

/** How many bytes of heap a document takes, roughly, beside its text. */
export function bytesOfDocument({ size }: Document): number {
  return 4000 + 300 * size
}
