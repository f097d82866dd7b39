import type { Root } from 'mdast'
import { expect, it } from 'vitest'
import type { Parser } from '../../src/index.js'
import { findBreaches } from '../../src/parser-kit.js'
import { satteri } from '../../src/satteri.js'
import { remarkParser } from '../../src/source/remark/remark-parser.js'
import { reference } from '../satteri/reference.js'

const parserOf = (mdx: (text: string) => Root): Parser => ({ name: 'own', version: '1', create: () => ({ mdx }) })

it.each([
  ['remark by itself', parserOf(reference)],
  ['the parser that is there by default', remarkParser],
  ['satteri', satteri()],
])('finds no breach of the contract in %s', (_, parser) => {
  expect(findBreaches(parser)).toEqual([])
})

it('finds another tree, a text that is refused, one that is read, and an error without a place', () => {
  const other = findBreaches(
    parserOf((text) => {
      if (text === 'text') throw new Error('no')
      return { type: 'root', children: [] }
    }),
  )
  expect(other).toContain('refuses "text": Error: no')
  expect(other).toContain('has another tree than the reference for "\\n"')
  expect(other).toContain('reads "<A>", which is no MDX')
  const placeless = findBreaches(
    parserOf(() => {
      throw new Error('no')
    }),
  )
  expect(placeless).toContain('does not say where "<A>" is wrong')
})

it('throws for what is no parser', () => {
  expect(() => findBreaches({ name: 'own' } as Parser)).toThrow('`parser.version` to be a string')
})
