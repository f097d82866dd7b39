import { expect, it } from 'vitest'
import { hashWith, TokenIndex } from '../../src/insight/duplicates/token-index.js'

const hashOf = (word: string): number => [...word].reduce((hash, one) => hashWith(hash, one.charCodeAt(0)), 0)

const numberOf = (index: TokenIndex, word: string): number => index.word(`(${word})`, 1, word.length + 1, hashOf(word))

it('gives the same number to the same token, wherever it stands, and keeps those of many apart', () => {
  const index = new TokenIndex()
  const words = Array.from({ length: 5000 }, (_, at) => `w${at}`)
  const numbers = words.map((word) => numberOf(index, word))
  expect(new Set(numbers).size).toBe(words.length)
  expect(words.map((word) => index.word(`${word} and more`, 0, word.length, hashOf(word)))).toEqual(numbers)
  expect(numbers.map((number) => index.texts[number >> 1])).toEqual(words)
})

it('keeps tokens of the same hash apart', () => {
  const index = new TokenIndex()
  // 31 * 65 + 97 is 31 * 66 + 66.
  expect(numberOf(index, 'Aa')).not.toBe(numberOf(index, 'BB'))
  expect(numberOf(index, 'Aa')).toBe(numberOf(index, 'Aa'))
})

it('tells a mark from the word that is written like it', () => {
  const index = new TokenIndex()
  expect(index.mark('strong')).toBe(numberOf(index, 'strong') + 1)
})
