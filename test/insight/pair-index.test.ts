import { expect, it } from 'vitest'
import { PairIndex } from '../../src/insight/duplicates/pair-index.js'

it('keeps the number of each pair, however many there come to be', () => {
  const pairs = new PairIndex()
  const all = Array.from({ length: 20_000 }, (_, at) => [at % 150, Math.floor(at / 150)] as const)
  for (const [number, [first, second]] of all.entries()) expect(pairs.number(first, second, number)).toBe(number)
  for (const [number, [first, second]] of all.entries()) expect(pairs.number(first, second, -1)).toBe(number)
})
