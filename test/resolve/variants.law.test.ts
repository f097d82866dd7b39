import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains, createResolver } from '../../src/index.js'
import { everyReader, randomFiles, randomOptions } from '../random-project.js'
import { print } from './print.js'

describe('the variants of random projects', () => {
  it('are for all readers in the scope of a page, each in one, and mix no outputs that differ', () => {
    fc.assert(
      fc.property(randomFiles, randomOptions, (files, options) => {
        const resolver = createResolver(files, options)
        const whole = everyReader(resolver).filter(
          (reader) => Object.keys(reader).length === Object.keys(resolver.axes).length,
        )
        for (const page of resolver.pages) {
          const variants = resolver.variants(page)
          const inScope = whole
            .filter((reader) => contains(resolver.scope(page), reader))
            .map((one) => JSON.stringify(one))
          expect(variants.flatMap(({ readers }) => readers.map((one) => JSON.stringify(one))).sort()).toEqual(
            inScope.sort(),
          )
          for (const { readers } of variants) {
            const prints = new Set(readers.map((reader) => print(resolver, page, reader)))
            expect(prints.size, `${page} for ${JSON.stringify(readers)}`).toBe(1)
          }
        }
      }),
    )
  })

  it('are gone over by `resolveAll`: for each reader in the scope of a page, an output that reads as theirs', () => {
    fc.assert(
      fc.property(randomFiles, randomOptions, (files, options) => {
        const resolver = createResolver(files, options)
        const made = new Set<string>()
        for (const output of resolver.resolveAll())
          made.add(`${output.path} ${output.sdk} ${print(resolver, output.path, output.reader)}`)
        for (const page of resolver.pages)
          for (const reader of resolver.variants(page).flatMap(({ readers }) => readers))
            expect(made.has(`${page} ${reader.sdk} ${print(resolver, page, reader)}`)).toBe(true)
      }),
    )
  })
})
