import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readFileNames, type FileNames } from '../../src/model/file-names.js'
import { normalizeAxes } from '../../src/model/normalize-axes.js'

const paths = [
  'a.mdx',
  'a.go.mdx',
  'a.go.llm.mdx',
  'a.md',
  'b/é.mdx',
  'b/é.go.mdx',
  'b/c.ts',
  'b/c.react.ts',
  '_v1.2.go.mdx',
]
const some = fc.uniqueArray(fc.constantFrom(...paths))

const told = (names: FileNames): unknown => [
  names.paths,
  ...[...paths, 'b/e\u0301.mdx', 'gone'].map((path) => [names.find(path), names.variant(path), names.variants(path)]),
]

it('names of files are after any changes as if they were read afresh, and those before stay as they were', () => {
  const axes = normalizeAxes({ sdks: ['go', 'react'], axes: { audience: ['llm'] } })
  fc.assert(
    fc.property(some, fc.array(some, { maxLength: 8 }), (given, series) => {
      let names = readFileNames([...given].sort(), axes)
      for (const next of series) {
        const before = told(names)
        const come = next.filter((path) => !names.has(path))
        const gone = names.paths.filter((path) => !next.includes(path))
        const after = names.change(come, gone)
        expect(told(after)).toEqual(told(readFileNames([...next].sort(), axes)))
        expect(told(names)).toEqual(before)
        names = after
      }
    }),
  )
})
