import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createResolver, type Outputs, type Resolver } from '../../src/index.js'
import { applyChanges, randomChanges, randomFiles, randomOptions } from '../random-project.js'
import { print } from './print.js'

/** Each page with each reader in its scope. */
const outputsOf = (resolver: Resolver): string[] =>
  resolver.pages.flatMap((page) =>
    resolver.variants(page).flatMap(({ readers }) => readers.map((reader) => JSON.stringify([page, reader]))),
  )

const toldBy = (rows: readonly Outputs[]): string[] =>
  rows.flatMap(({ page, sdks, readers }) =>
    (readers ?? sdks.map((sdk) => ({ sdk }))).map((reader) => JSON.stringify([page, reader])),
  )

describe('any series of updates', () => {
  it('leaves the graph as if it were built afresh, tells outputs that are gone, and leaves those that were not told as they were', () => {
    fc.assert(
      fc.property(
        randomFiles,
        randomOptions,
        fc.array(randomChanges, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (given, options, series, isBuilt) => {
          const resolver = createResolver(given, options)
          const printed = (output: string): string => {
            const [page, reader] = JSON.parse(output) as [string, Record<string, string>]
            return print(resolver, page, reader)
          }
          let current = given
          if (isBuilt) expect(resolver.graph.files.length).toBe(Object.keys(given).length)
          for (const changes of series) {
            const before = new Map(outputsOf(resolver).map((output) => [output, printed(output)]))
            const { changed, removed } = resolver.update(changes)
            const told = new Set(toldBy(changed))
            current = applyChanges(current, changes)
            const fresh = createResolver(current, options)
            expect(resolver.graph.toJSON()).toEqual(fresh.graph.toJSON())
            expect([resolver.pages, resolver.partials]).toEqual([fresh.pages, fresh.partials])
            const after = outputsOf(resolver)
            expect(after).toEqual(outputsOf(fresh))
            expect(toldBy(removed).sort()).toEqual(
              [...before.keys()].filter((output) => !after.includes(output)).sort(),
            )
            for (const output of after) {
              const [page, reader] = JSON.parse(output) as [string, Record<string, string>]
              expect(printed(output)).toBe(print(fresh, page, reader))
              if (!told.has(output)) expect(printed(output), output).toBe(before.get(output))
            }
          }
        },
      ),
    )
  })
})
