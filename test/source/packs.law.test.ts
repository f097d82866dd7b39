import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unpackDocument } from '../../src/source/pack/pack-document.js'
import { randomOptions, randomSource } from '../random-project.js'
import { runs } from '../runs.js'
import { again, pack, packOf, parse } from './packs.js'

describe('any text', () => {
  it('comes out of its pack as it was parsed', () => {
    fc.assert(
      fc.property(randomSource, randomOptions, (text, options) => {
        const parsed = parse(text, options)
        expect(again(parsed, text)).toEqual(parsed)
      }),
    )
  })

  it('comes out of no pack that was changed', () => {
    fc.assert(
      fc.property(
        randomSource,
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { maxLength: 4 }),
        fc.nat(),
        fc.boolean(),
        (text, flips, cut, isCut) => {
          const made = pack(parse(text), text)
          const changed = new Uint8Array(isCut ? made.subarray(0, cut % made.length) : made)
          for (const [at, by] of flips) if (changed.length > 0) changed[at % changed.length]! ^= by
          const isSame = changed.length === made.length && changed.every((byte, at) => byte === made[at])
          expect(unpackDocument(changed, packOf(text)) !== undefined).toBe(isSame)
        },
      ),
      { numRuns: 5 * runs() },
    )
  })
})
