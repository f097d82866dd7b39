import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { complement, contains, intersect, isEmpty, union, type Scope } from '../../src/index.js'

describe('the algebra', () => {
  const universe = ['a', 'b', 'c', 'd', 'elsewhere']
  const scopes = fc
    .tuple(fc.boolean(), fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')))
    .map(([isOnly, sdks]): Scope => (isOnly ? { only: sdks } : { except: sdks }))
  const within = (scope: Scope): string[] => universe.filter((sdk) => contains(scope, sdk))

  it('does what sets do', () => {
    fc.assert(
      fc.property(scopes, scopes, (left, right) => {
        expect(within(intersect(left, right))).toEqual(within(left).filter((sdk) => within(right).includes(sdk)))
        expect(within(union(left, right))).toEqual(
          universe.filter((sdk) => within(left).includes(sdk) || within(right).includes(sdk)),
        )
        expect(within(complement(left))).toEqual(universe.filter((sdk) => !within(left).includes(sdk)))
        expect(isEmpty(left, universe)).toBe(within(left).length === 0)
      }),
    )
  })

  it('gives equal sets as equal data, sorted, each id once, and leaves its arguments alone', () => {
    fc.assert(
      fc.property(scopes, scopes, (left, right) => {
        const [before, after] = [structuredClone([left, right]), [left, right]]
        expect(union(left, right)).toEqual(union(right, left))
        expect(intersect(left, right)).toEqual(intersect(right, left))
        expect(complement(intersect(left, right))).toEqual(union(complement(left), complement(right)))
        expect(union(left, left)).toEqual(complement(complement(left)))
        expect(after).toEqual(before)
      }),
    )
    expect(union({ only: ['b', 'a', 'b'] }, { only: ['c', 'a'] })).toEqual({ only: ['a', 'b', 'c'] })
  })
})
