import { expect, it } from 'vitest'
import { parseWithSatteri, reference } from '../satteri/reference.js'
import { breachesOf } from './parser-kit.js'

it.each([
  ['the reference', reference],
  ['satteri', parseWithSatteri],
])('finds no breach of the contract in %s', (_, parse) => {
  expect(breachesOf(parse, reference)).toEqual([])
})

it('finds another tree, a text that is refused, one that is read, and an error without a place', () => {
  const other = breachesOf((text) => {
    if (text === 'text') throw new Error('no')
    return { type: 'root', children: [] }
  }, reference)
  expect(other).toContain('refuses "text": Error: no')
  expect(other).toContain('has another tree than the reference for "\\n"')
  expect(other).toContain('reads "<A>", which is no MDX')
  const placeless = breachesOf(() => {
    throw new Error('no')
  }, reference)
  expect(placeless).toContain('does not say where "<A>" is wrong')
})
