import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { attachEstree } from '../../src/satteri/attach-estree.js'
import { parseFast } from '../../src/satteri/parse-fast.js'
import { dropParentheses } from '../../src/source/parentheses.js'
import { runs } from '../runs.js'
import { documents } from './documents.js'
import { readByReference, reference } from './reference.js'
import { withoutEstree } from './without-estree.js'

describe('a tree of satteri', () => {
  it('is that of the reference, or none', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const tree = parseFast(text)
        if (tree === undefined) return
        const other = readByReference(text)
        if (!isDeepStrictEqual(tree, other)) expect(tree).toEqual(other)
      }),
      { numRuns: 20 * runs() },
    )
  })

  it('has the estree of the reference again once that was taken away', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const tree = readByReference(text)
        if (tree === undefined || parseFast(text) === undefined) return
        const bare = withoutEstree(tree)
        attachEstree(bare, text)
        const other = reference(text)
        dropParentheses(other, text)
        if (!isDeepStrictEqual(bare, other)) expect(bare).toEqual(other)
      }),
      { numRuns: 5 * runs() },
    )
  })
})
