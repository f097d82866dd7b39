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
    [{ any: [{ constructor: a }] }, ['a'], false],
  ])('tells whether %j is empty among %j: %s', (scope, sdks, expected) => {
    expect(isEmpty(scope, sdks)).toBe(expected)
  })
})
