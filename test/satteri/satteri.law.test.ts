import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { parseFast } from '../../src/satteri/parse-fast.js'
import { runs } from '../runs.js'
import { documents } from './documents.js'
import { readByReference, reference } from './reference.js'

describe('a tree of satteri', () => {
  it('is that of the reference, or none', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const tree = parseFast(text, reference)
        if (tree === undefined) return
        const other = readByReference(text)
        if (!isDeepStrictEqual(tree, other)) expect(tree).toEqual(other)
      }),
      { numRuns: 20 * runs() },
    )
  })
})
