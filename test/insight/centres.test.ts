import { expect, it } from 'vitest'
import { CentreIndex } from '../../src/insight/duplicates/centres.js'
import { readShingles, type ShingleSets } from '../../src/insight/duplicates/shingles.js'
import { TokenIndex } from '../../src/insight/duplicates/token-index.js'

const shinglesOf = (contents: readonly (readonly string[])[]): ShingleSets => {
  const index = new TokenIndex()
  const said = contents.map((words) => ({ tokens: Uint32Array.from(words, (word) => index.mark(word)) }))
  return readShingles(said, index.texts)
}

/** How many pairs of contents are compared, where none is like another. */
function comparisons(size: number): number {
  const read = shinglesOf(
    Array.from({ length: size }, (_, at) => [
      ...Array.from({ length: 20 }, (_, word) => `common${word}`),
      ...Array.from({ length: 10 }, (_, word) => `own${at}-${word}`),
    ]),
  )
  const index = new CentreIndex(read, 0.85)
  return read.sets.reduce((sum, set, at) => {
    const rarest = index.rarest(set)
    const { size: found } = index.candidates(set, rarest)
    index.add(at, rarest)
    return sum + found
  }, 0)
}

it('compares no contents that have but common words in common', () => {
  expect(comparisons(200)).toBe(0)
})

it('compares contents that share what is rare, unless one is far larger', () => {
  const words = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, at) => `w${from + at}`)
  const read = shinglesOf([words(0, 20), words(0, 40), words(1, 21)])
  const index = new CentreIndex(read, 0.85)
  const [first, larger, near] = read.sets as [Uint32Array, Uint32Array, Uint32Array]
  index.add(0, index.rarest(first))
  expect([...index.candidates(larger, index.rarest(larger))]).toEqual([])
  expect([...index.candidates(near, index.rarest(near))]).toEqual([0])
})
