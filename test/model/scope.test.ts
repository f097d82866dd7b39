import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { complement, contains, intersect, isEmpty, union, type Scope } from '../../src/index.js'

const all: Scope = { except: [] }
const none: Scope = { only: [] }
const a: Scope = { only: ['a'] }
const ab: Scope = { only: ['a', 'b'] }
const bc: Scope = { only: ['b', 'c'] }
const notA: Scope = { except: ['a'] }
const notB: Scope = { except: ['b'] }

describe('intersect', () => {
  it.each<[Scope, Scope, Scope]>([
    [all, all, all],
    [all, a, a],
    [none, a, none],
    [ab, bc, { only: ['b'] }],
    [a, notA, none],
    [ab, notA, { only: ['b'] }],
    [notA, notB, { except: ['a', 'b'] }],
    [notA, notA, notA],
  ])('keeps of %j and %j what is in both: %j', (left, right, expected) => {
    expect(intersect(left, right)).toEqual(expected)
    expect(intersect(right, left)).toEqual(expected)
  })
})

describe('union', () => {
  it.each<[Scope, Scope, Scope]>([
    [all, none, all],
    [none, none, none],
    [a, bc, { only: ['a', 'b', 'c'] }],
    [a, notA, all],
    [ab, notA, all],
    [notA, notB, all],
    [bc, notB, all],
    [notA, { except: ['a', 'b'] }, notA],
  ])('keeps of %j and %j what is in either: %j', (left, right, expected) => {
    expect(union(left, right)).toEqual(expected)
    expect(union(right, left)).toEqual(expected)
  })
})

describe('complement, contains, isEmpty', () => {
  it.each<[Scope, Scope]>([
    [all, none],
    [a, notA],
    [{ only: ['a', 'b'] }, { except: ['a', 'b'] }],
  ])('turns %j into %j and back', (scope, other) => {
    expect(complement(scope)).toEqual(other)
    expect(complement(other)).toEqual(scope)
  })

  it.each<[Scope, string, boolean]>([
    [all, 'a', true],
    [none, 'a', false],
    [a, 'a', true],
    [a, 'b', false],
    [notA, 'a', false],
    [notA, 'b', true],
    [all, 'constructor', true],
    [none, '__proto__', false],
  ])('tells whether %j holds %s: %s', (scope, sdk, expected) => {
    expect(contains(scope, sdk)).toBe(expected)
  })

  it.each<[Scope, readonly string[] | undefined, boolean]>([
    [none, undefined, true],
    [a, undefined, false],
    [notA, undefined, false],
    [notA, ['a'], true],
    [notA, ['a', 'b'], false],
    [a, ['b'], true],
    [all, [], true],
  ])('tells whether %j is empty among %j: %s', (scope, sdks, expected) => {
    expect(isEmpty(scope, sdks)).toBe(expected)
  })
})

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
