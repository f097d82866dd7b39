import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { applyChanges, randomChanges, randomFiles, randomSdks } from '../random-project.js'
import { outputsOf, print } from './print.js'

describe('any series of updates', () => {
  it('leaves the graph as if it were built afresh, and outputs that were not returned as they were', () => {
    fc.assert(
      fc.property(
        randomFiles,
        fc.array(randomChanges, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (given, series, isBuilt) => {
          const resolver = createResolver(given, { sdks: randomSdks })
          let current = given
          if (isBuilt) expect(resolver.graph.files.length).toBe(Object.keys(given).length)
          for (const changes of series) {
            const before = new Map(
              outputsOf(resolver).map(([page, sdk]) => [`${page} ${sdk}`, print(resolver, page, { sdk })]),
            )
            const returned = new Set(
              resolver.update(changes).flatMap(({ page, sdks }) => sdks.map((sdk) => `${page} ${sdk}`)),
            )
            current = applyChanges(current, changes)
            const fresh = createResolver(current, { sdks: randomSdks })
            expect(resolver.graph.toJSON()).toEqual(fresh.graph.toJSON())
            expect([resolver.pages, resolver.partials]).toEqual([fresh.pages, fresh.partials])
            for (const [page, sdk] of outputsOf(resolver)) {
              expect(print(resolver, page, { sdk })).toBe(print(fresh, page, { sdk }))
              if (!returned.has(`${page} ${sdk}`))
                expect(print(resolver, page, { sdk }), `${page} for ${sdk}`).toBe(before.get(`${page} ${sdk}`))
            }
          }
        },
      ),
    )
  })
})
