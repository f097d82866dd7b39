import fc from 'fast-check'
import { describe, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { randomFiles, randomSdks } from '../random-project.js'
import { expectDistinct } from './distinct.js'

describe('outputs', () => {
  it('share no object in random projects', () => {
    fc.assert(
      fc.property(randomFiles, (given) => {
        const resolver = createResolver(given, { sdks: randomSdks })
        expectDistinct(
          [{}, { sdk: 'nextjs' }, { sdk: 'react' }, { sdk: 'react' }].map((target) =>
            resolver.resolve('page.mdx', target),
          ),
        )
      }),
    )
  })
})
