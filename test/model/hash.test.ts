import { createHash } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { digestAnywhere, digestOfNode, hash } from '../../src/model/hash.js'

const texts = ['', 'a', '=a', '"a"', 'é', '\u0000', '😀', '# A\n\n<Include src="_a" />\n', 'ß'.repeat(10_000)]

describe('a hash', () => {
  it.each(texts)('is the same with Node and without: %j', (text) => {
    expect(digestOfNode()?.(text)).toBe(digestAnywhere(text))
    expect(hash(text)).toBe(createHash('sha256').update(`=${text}`).digest('hex'))
  })

  it('goes without Node where there is none, or one that has no such hash', () => {
    for (const process of [undefined, {}, { getBuiltinModule: () => undefined }, { getBuiltinModule: () => ({}) }]) {
      vi.stubGlobal('process', process)
      const digest = digestOfNode()
      vi.unstubAllGlobals()
      expect(digest).toBeUndefined()
    }
  })

  it('tells apart texts that differ in half a character only, and from what stands for them', () => {
    const half = ['a\uD800', 'a\uD801', 'a\uFFFD', '\uDC00a', '"a\\ud800"', '="a\\ud800"', '=a\uFFFD']
    expect(new Set([...half, ...texts].map(hash)).size).toBe(half.length + texts.length)
  })
})
