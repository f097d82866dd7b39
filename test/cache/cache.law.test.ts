import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createResolver, type Options } from '../../src/index.js'
import { randomChanges, randomFiles, randomOptions } from '../random-project.js'
import { runs } from '../runs.js'
import { countingParser } from './counting-parser.js'
import { tellAll } from './tell-all.js'

const bounds = fc.constantFrom(0, 30_000, 200_000)

describe('a resolver that holds little', () => {
  it('answers as one that holds all, after any changes too', () => {
    fc.assert(
      fc.property(
        randomFiles,
        randomOptions,
        bounds,
        fc.array(randomChanges, { maxLength: 3 }),
        (files, options, maxBytes, series) => {
          const whole = createResolver(files, options)
          const bounded = createResolver(files, { ...options, cache: { maxBytes } })
          expect(tellAll(bounded)).toEqual(tellAll(whole))
          for (const changes of series) {
            expect(bounded.update(changes)).toEqual(whole.update(changes))
            expect(tellAll(bounded)).toEqual(tellAll(whole))
          }
        },
      ),
      { numRuns: runs(1 / 5) },
    )
  })

  it('keeps outputs that were handed out as they were, whatever is let go', () => {
    fc.assert(
      fc.property(randomFiles, randomOptions, randomChanges, (files, options, changes) => {
        const outputsOf = (given: Options): (readonly unknown[])[] => {
          const resolver = createResolver(files, given)
          const outputs = [...resolver.resolveAll()]
          resolver.update(changes)
          expect(resolver.report().length).toBeGreaterThanOrEqual(0)
          return outputs.map(({ path, reader, tree, file }) => [path, reader, tree, file.messages.map(String)])
        }
        expect(outputsOf({ ...options, cache: { maxBytes: 0 } })).toEqual(outputsOf(options))
      }),
      { numRuns: runs(1 / 5) },
    )
  })
})

describe('a second process', () => {
  it('answers as the first, by what that has left in the store, and parses no file', () => {
    fc.assert(
      fc.property(randomFiles, randomOptions, fc.constantFrom(undefined, 0), (files, options, maxBytes) => {
        const store = new Map<string, Uint8Array>()
        const cache = { store, key: 'plugins 1', ...(maxBytes === undefined ? {} : { maxBytes }) }
        // The parser is one of the options, which fingerprints tell apart.
        const first = tellAll(createResolver(files, { ...options, cache, parser: countingParser().parser }))
        const { parser, parsed } = countingParser()
        expect(tellAll(createResolver(files, { ...options, cache, parser }))).toEqual(first)
        expect(parsed).toEqual([])
        expect(first).toEqual(tellAll(createResolver(files, { ...options, parser: countingParser().parser })))
      }),
      { numRuns: runs(1 / 5) },
    )
  })
})
