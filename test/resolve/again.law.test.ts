import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createResolver, toMdx } from '../../src/index.js'
import { everyReader, randomFiles, randomOptions } from '../random-project.js'

// Limits count what is brought in: a flat text brings nothing in.
const options = randomOptions.map(({ limits: _, ...rest }) => rest)

// What could not be resolved stays, and may be resolved where it stands once what is around it is gone: tabs whose items
// match no panels match once a panel is.
const unsure = ['tabs-count']

describe('a flat text', () => {
  it('stays as it is when it is resolved again for the same reader', () => {
    fc.assert(
      fc.property(randomFiles, options, (files, given) => {
        const resolver = createResolver(files, given)
        for (const reader of everyReader(resolver)) {
          const { tree, file } = resolver.resolve('page.mdx', reader)
          if (file.messages.some(({ ruleId, fatal }) => fatal || unsure.includes(ruleId ?? ''))) continue
          const once = toMdx(tree)
          const again = createResolver({ ...files, 'page.mdx': once }, given)
          expect(toMdx(again.resolve('page.mdx', { ...reader, variant: false }).tree)).toBe(once)
        }
      }),
    )
  })
})
