import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { randomFiles, randomOptions } from '../random-project.js'
import { runs } from '../runs.js'

const nameOf = ({ path, reader }: { path: string; reader: object }): string => `${path} ${JSON.stringify(reader)}`

describe('the shards of random projects', () => {
  it('hold each output once, in the order of all, whoever makes them and in whatever order files come', () => {
    fc.assert(
      fc.property(randomFiles, randomOptions, fc.integer({ min: 1, max: 9 }), (files, options, count) => {
        const resolver = createResolver(files, options)
        const elsewhere = createResolver(Object.fromEntries(Object.entries(files).reverse()), options)
        const whole = [...resolver.resolveAll()].map(nameOf)
        const home = new Map<string, number>()
        for (let index = 1; index <= count; index++) {
          const shard = `${index}/${count}`
          const share = [...resolver.resolveAll({ shard })]
          expect(share.map(nameOf)).toEqual(whole.filter((name) => share.some((output) => nameOf(output) === name)))
          expect([...elsewhere.resolveAll({ shard })].map(nameOf)).toEqual(share.map(nameOf))
          for (const { path } of share) expect(home.get(path) ?? index, path).toBe(index)
          for (const { path } of share) home.set(path, index)
          for (const output of share) expect(whole).toContain(nameOf(output))
        }
        expect([...home.keys()].sort()).toEqual([...new Set([...resolver.resolveAll()].map(({ path }) => path))].sort())
      }),
      { numRuns: runs(1 / 2) },
    )
  })
})
