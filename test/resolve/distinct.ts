import { expect } from 'vitest'
import type { Resolved } from '../../src/index.js'

/** Every object of an output, with the way to it. */
export function objectsOf({ tree, frontmatter, file, dependencies, missing }: Resolved): Map<object, string> {
  const found = new Map<object, string>()
  const walk = (value: unknown, way: string): void => {
    if (typeof value !== 'object' || value === null || found.has(value)) return
    found.set(value, way)
    for (const [key, item] of Object.entries(value)) if (key !== 'cause') walk(item, `${way}.${key}`)
  }
  walk({ tree, frontmatter, file, dependencies, missing }, '')
  return found
}

/** Expects that outputs share no object. */
export function expectDistinct(outputs: readonly Resolved[]): void {
  const seen = new Map<object, string>()
  for (const objects of outputs.map(objectsOf)) {
    for (const [object, way] of objects) expect(seen.get(object), way).toBeUndefined()
    for (const [object, way] of objects) seen.set(object, way)
  }
}
