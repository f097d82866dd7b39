import { describe, expect, it } from 'vitest'
import { didYouMean, meant } from '../../src/model/nearest.js'

describe('did you mean', () => {
  it.each<[unknown, string]>([
    ['nxtjs', '; did you mean `nextjs`?'],
    ['NEXT', '; did you mean `nextjs`?'],
    ['a``c', '; did you mean ``` a``b ```?'],
    ['python', ''],
    ['nex', '; did you mean `nextjs`?'],
    ['Next.js app', ''],
    ['9', ''],
    ['qqqq', ''],
    [undefined, ''],
    [7, ''],
  ])('asks after the name nearest to %j: "%s"', (name, question) => {
    expect(didYouMean(name, ['nextjs', 'a``b'])).toBe(question)
  })

  it('takes letters in another order for one slip', () => {
    expect(didYouMean('iso', ['go', 'ios'])).toBe('; did you mean `ios`?')
  })

  it.each(['!go', '>=1.2', '1.2+', '-go', 'go|ios', '^1.2', '*go'])('takes no sign for a slip: %s', (name) => {
    expect(didYouMean(name, ['go', 'ios', '1.2'])).toBe('')
  })

  it('takes a plus behind a letter for one of its name', () => {
    expect(didYouMean('C+', ['C++', 'Go'])).toBe('; did you mean `C++`?')
  })

  it('asks after the next version', () => {
    expect(didYouMean('1.3', ['1.2'])).toBe('; did you mean `1.2`?')
  })

  it('asks after a name that was found already, or nothing', () => {
    expect([meant('go'), meant(undefined)]).toEqual(['; did you mean `go`?', ''])
  })
})
