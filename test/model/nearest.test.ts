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

  it('asks after a name that was found already, or nothing', () => {
    expect([meant('go'), meant(undefined)]).toEqual(['; did you mean `go`?', ''])
  })
})
