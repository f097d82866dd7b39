import fc from 'fast-check'
import { describe, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { randomFiles, randomOptions } from '../random-project.js'
import { expectDistinct } from './distinct.js'

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
})
