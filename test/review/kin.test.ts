import { describe, expect, it } from 'vitest'
import type { TextFact } from '../../src/review/content.js'
import type { Item } from '../../src/review/item.js'
import { createLookup } from '../../src/review/kin.js'
import { project } from '../project.js'
import { diff } from '../../src/review.js'

function texts(count: number, write: (index: number) => string): Item<TextFact>[] {
  return Array.from({ length: count }, (_, index) => {
    const text = write(index)
    const fact = { text, section: [], panel: null, location: { path: 'a.mdx', line: index } }
    return { fact, key: text, parts: text.split(' ') }
  })
}

/** How many pairs are looked at. */
function pairs(lost: readonly Item<TextFact>[], gained: readonly Item<TextFact>[]): number {
  const lookUp = createLookup(lost, gained)
  return lost.reduce((sum, from) => sum + lookUp(from).length, 0)
}

const ways: [string, (index: number) => string, (index: number) => string][] = [
  ['nothing in common', (index) => `before ${index}`, (index) => `after x${index}`],
  ['the same words throughout', () => 'one and the same', () => 'the same and one'],
  ['one rare word in common', (index) => `see ${index} here`, (index) => `see ${index} there`],
]

describe('pairs of a diff', () => {
  it.each(ways)('grow with the page, not with its square, where the versions have %s', (_, before, after) => {
    const count = (size: number): number => pairs(texts(size, before), texts(size, after))
    expect(count(2000)).toBeLessThan(5 * count(500))
    expect(count(2000)).toBeLessThan(2000 * 100)
  })

  it('are all looked at on a page of usual size', () => {
    const [, before, after] = ways[0]!
    expect(pairs(texts(100, before), texts(100, after))).toBe(10_000)
  })

  it('find what was reworded on a long page, wherever it went', () => {
    const page = (write: (index: number) => string): string =>
      Array.from({ length: 300 }, (_, index) => write(index)).join('\n\n')
    const before = project({ 'page.mdx': page((index) => `Call number-${index} to start the server`) })
    const after = project({ 'page.mdx': page((index) => `Call number-${299 - index} to start a server`) })
    const [change] = diff(before, after).changes
    expect(change?.changed.text).toHaveLength(300)
    expect(change?.changed.text[0]).toMatchObject({
      from: { text: 'Call number-0 to start the server' },
      to: { text: 'Call number-0 to start a server' },
    })
  })
})
