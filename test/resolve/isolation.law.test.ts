import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { everyReader, randomFiles, randomOptions } from '../random-project.js'
import { runs } from '../runs.js'
import { expectDistinct } from './distinct.js'
import { print } from './print.js'

describe('outputs', () => {
  it('share no object in random projects', () => {
    fc.assert(
      fc.property(randomFiles, randomOptions, (given, options) => {
        const resolver = createResolver(given, options)
        expectDistinct(
          [{}, { sdk: 'nextjs' }, { sdk: 'react' }, { sdk: 'react' }].map((reader) =>
            resolver.resolve('page.mdx', reader),
          ),
        )
      }),
    )
  })

  it('are the same for a reader, whoever was asked for before', () => {
    fc.assert(
      fc.property(randomFiles, randomOptions, (given, options) => {
        const shared = createResolver(given, options)
        for (const reader of everyReader(shared)) {
          const own = createResolver(given, options)
          for (const page of shared.pages) expect(print(shared, page, reader)).toBe(print(own, page, reader))
        }
      }),
      { numRuns: runs(1 / 2) },
    )
  })
})
