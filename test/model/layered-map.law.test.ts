import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LayeredMap } from '../../src/model/layered-map.js'

const keys = fc.integer({ min: 0, max: 60 })
const changes = fc.array(fc.tuple(keys, fc.option(fc.integer(), { nil: undefined })), { maxLength: 30 })

const sorted = (entries: Iterable<readonly [number, number]>): (readonly [number, number])[] =>
  [...entries].sort(([a], [b]) => a - b)

describe('a layered map', () => {
  it('holds after any changes what a map holds after them, and each one before stays as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.integer())), fc.array(changes, { maxLength: 12 }), (given, series) => {
        let map = LayeredMap.of(new Map(given))
        let plain = new Map(given)
        const all = [{ map, plain }]
        for (const some of series) {
          map = map.with(new Map(some))
          plain = new Map(plain)
          for (const [key, value] of new Map(some)) {
            if (value === undefined) plain.delete(key)
            else plain.set(key, value)
          }
          all.push({ map, plain })
        }
        for (const at of all) {
          expect(sorted(at.map)).toEqual(sorted(at.plain))
          expect([...at.map.keys()].sort()).toEqual([...at.plain.keys()].sort())
          expect(at.map.size).toBe(at.plain.size)
          for (let key = 0; key <= 60; key++) {
            expect(at.map.get(key)).toBe(at.plain.get(key))
            expect(at.map.has(key)).toBe(at.plain.has(key))
          }
        }
      }),
    )
  })

  it('is the same where nothing changes', () => {
    const map = LayeredMap.of(new Map([[1, 2]]))
    expect(map.with(new Map())).toBe(map)
  })
})
