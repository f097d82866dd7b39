import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createResolver, type Resolver } from '../../src/index.js'
import { applyChanges, everyReader, randomChanges, randomFiles, randomOptions } from '../random-project.js'
import { print } from './print.js'

describe('fingerprints of random projects', () => {
  it('are after an update those of a new resolver', () => {
    fc.assert(
      fc.property(randomFiles, randomChanges, randomOptions, (given, changes, options) => {
        const [updated, fresh] = [given, applyChanges(given, changes)].map((each) => createResolver(each, options))
        if (!updated || !fresh) return
        const prints = (resolver: Resolver): string[] =>
          [...resolver.resolveAll()].map(({ fingerprint }) => fingerprint)
        prints(updated)
        updated.update(changes)
        expect(prints(updated)).toEqual(prints(fresh))
      }),
    )
  })

  it('are equal only where the outputs are; needless misses are counted', () => {
    let [hits, misses, needless] = [0, 0, 0]
    fc.assert(
      fc.property(randomFiles, randomChanges, randomOptions, (given, changes, options) => {
        const [before, after] = [given, applyChanges(given, changes)].map((each) => createResolver(each, options))
        if (!before || !after) return
        for (const page of before.pages.filter((path) => after.pages.includes(path))) {
          for (const reader of everyReader(before)) {
            const isSame = print(before, page, reader) === print(after, page, reader)
            if (before.resolve(page, reader).fingerprint === after.resolve(page, reader).fingerprint) {
              hits++
              expect(isSame, `${page} for ${JSON.stringify(reader)}`).toBe(true)
            } else if (isSame) needless++
            else misses++
          }
        }
      }),
    )
    console.log(
      `fingerprints: ${hits} hits, ${misses} misses, ${needless} needless (${((100 * needless) / (hits + misses + needless)).toFixed(1)} %)`,
    )
    expect(needless).toBeLessThanOrEqual(hits)
  })
})
