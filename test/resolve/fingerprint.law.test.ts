import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createResolver, type Target } from '../../src/index.js'
import { applyChanges, randomChanges, randomFiles, randomSdks } from '../random-project.js'
import { print } from './print.js'

describe('fingerprints of random projects', () => {
  it('are equal only where the outputs are; needless misses are counted', () => {
    let [hits, misses, needless] = [0, 0, 0]
    fc.assert(
      fc.property(randomFiles, randomChanges, (given, changes) => {
        const [before, after] = [given, applyChanges(given, changes)].map((each) =>
          createResolver(each, { sdks: randomSdks }),
        )
        if (!before || !after) return
        for (const page of before.pages.filter((path) => after.pages.includes(path))) {
          for (const target of [
            {},
            { facts: { is: 'llm' } },
            ...before.sdks.flatMap((sdk): Target[] => [{ sdk }, { sdk, facts: { is: 'human' } }]),
          ]) {
            const isSame = print(before, page, target) === print(after, page, target)
            if (before.resolve(page, target).fingerprint === after.resolve(page, target).fingerprint) {
              hits++
              expect(isSame, `${page} for ${JSON.stringify(target)}`).toBe(true)
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
