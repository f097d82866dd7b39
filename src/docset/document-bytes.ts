import { isMadeLater } from '../model/lazy-property.js'
import type { Document } from './document.js'

// Measured; what it is within is tested.
const bytesOf = { document: 3000, directive: 600, object: 70, position: 250, later: 400, character: 1.5 }

/** How many bytes of heap a document takes, roughly, beside its text. */
export function bytesOfDocument({ tree, byNode, source }: Document): number {
  const { document, directive, character } = bytesOf
  return document + directive * byNode.size + character * source.length + bytesIn(tree)
}

function bytesIn(tree: object): number {
  let bytes = 0
  const left: object[] = [tree]
  for (let at = left.pop(); at; at = left.pop()) {
    bytes += bytesOf.object
    for (const key in at) {
      // What is measured would be more than before.
      if (key === 'estree' && isMadeLater(at, key)) {
        bytes += bytesOf.later
        continue
      }
      const value: unknown = Reflect.get(at, key)
      if (typeof value !== 'object' || value === null) continue
      if (key === 'position' || key === 'loc') bytes += bytesOf.position
      else if (key !== 'range') left.push(value)
    }
  }
  return bytes
}
