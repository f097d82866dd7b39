import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { violations } from '../content-model.js'
import { everyReader, randomFiles, randomOptions } from '../random-project.js'

it('obeys the content model in every output of a random project', () => {
  fc.assert(
    fc.property(randomFiles, randomOptions, (files, options) => {
      const resolver = createResolver(files, options)
      for (const page of resolver.pages) {
        for (const reader of everyReader(resolver)) {
          expect(violations(resolver.resolve(page, reader).tree), page).toEqual([])
        }
      }
    }),
  )
})
