import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { applyChanges, randomChanges, randomFiles, randomOptions } from '../random-project.js'

it('a graph that is kept in step with any changes is that of the files as they are, byte for byte, and each one before stays as it was', () => {
  fc.assert(
    fc.property(
      randomFiles,
      randomOptions,
      fc.array(fc.tuple(randomChanges, fc.boolean()), { minLength: 1, maxLength: 8 }),
      (given, options, series) => {
        const resolver = createResolver(given, options)
        const seen = [{ graph: resolver.graph, text: JSON.stringify(createResolver(given, options).graph) }]
        let current = given
        for (const [changes, isAsked] of series) {
          resolver.update(changes)
          current = applyChanges(current, changes)
          if (!isAsked) continue
          const { graph } = resolver
          const text = JSON.stringify(createResolver(current, options).graph)
          seen.push({ graph, text })
          expect(JSON.stringify(graph)).toBe(text)
        }
        for (const { graph, text } of seen) expect(JSON.stringify(graph)).toBe(text)
      },
    ),
  )
})
