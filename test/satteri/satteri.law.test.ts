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

  it('is that of the reference where doubtful texts stand side by side', () => {
    const several = fc.array(documents, { minLength: 2, maxLength: 5 })
    const breaks = fc.constantFrom('\n\n', '\n', '\r\n\r\n', '\n \n')
    fc.assert(
      fc.property(several, breaks, (texts, lineBreak) => {
        const text = texts.map((one) => one.trimEnd()).join(lineBreak)
        const tree = parseFast(text, reference)
        if (tree === undefined) return
        const other = readByReference(text)
        if (!isDeepStrictEqual(tree, other)) expect(tree).toEqual(other)
      }),
      { numRuns: 5 * runs() },
    )
  })
})
