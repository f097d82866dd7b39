import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { bytesOfDocument } from '../../src/docset/document-bytes.js'
import { plansOf } from '../../src/internals.js'
import { project } from '../project.js'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const heap = (): number => {
  for (let turn = 0; turn < 3; turn++) collect()
  return process.memoryUsage().heapUsed
}

describe('the bytes of a document', () => {
  it.each([
    ['prose', 'Some words, *and* some more of them in a `paragraph`.\n\n'],
    ['lists', '- one\n- two\n- [three](./x)\n\npara\n\n'],
    ['elements', '<A b="c" d={[1, \'x\']} />\n\n'],
    ['expressions', 'A {props.a + [1, 2, 3].map((x) => x * 2)} b.\n\n'],
    ['conditions', '<If sdk="nextjs">A *b*</If>\n\n'],
  ])('are within a factor of 1.5 of those of the heap, of %s', (_, text) => {
    const paths = Array.from({ length: 200 }, (_, index) => `${index}.mdx`)
    const { docset } = plansOf(project(Object.fromEntries(paths.map((path) => [path, text.repeat(30) + path]))))
    // What comes with the first ones is not theirs: code that is compiled, tables that are filled.
    for (const path of paths.slice(0, 20)) docset.document(path)
    const before = heap()
    const told = paths.slice(20).reduce((sum, path) => sum + bytesOfDocument(docset.document(path)), 0)
    const taken = heap() - before
    expect(told / taken).toBeGreaterThan(1 / 1.5)
    expect(told / taken).toBeLessThan(1.5)
  })
})
