import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { parseFast } from '../../src/satteri/parse-fast.js'
import { runs } from '../runs.js'
import { documents } from './documents.js'
import { editedDocuments } from './edited-documents.js'
import { readByReference, reference } from './reference.js'

describe('a tree of satteri', () => {
  it('is that of the reference, or none', () => {
    fc.assert(fc.property(documents, expectTheSame), { numRuns: 20 * runs() })
  })

  it('is that of the reference where doubtful texts stand side by side', () => {
    const several = fc.array(documents, { minLength: 2, maxLength: 5 })
    const breaks = fc.constantFrom('\n\n', '\n', '\r\n\r\n', '\n \n')
    const beside = fc
      .tuple(several, breaks)
      .map(([texts, lineBreak]) => texts.map((one) => one.trimEnd()).join(lineBreak))
    fc.assert(fc.property(beside, expectTheSame), { numRuns: 5 * runs() })
  })

  it('is that of the reference where an edit has left things open, or has moved lines', () => {
    fc.assert(fc.property(editedDocuments, expectTheSame), { numRuns: 20 * runs() })
  })
})

function expectTheSame(text: string): void {
  const tree = parseFast(text, reference)
  if (tree === undefined) return
  const other = readByReference(text)
  if (!isDeepStrictEqual(tree, other)) expect(tree).toEqual(other)
}
