import { describe, expect, it } from 'vitest'
import { nearestFile } from '../../src/directives/include/nearest-file.js'
import { nearestPath } from '../../src/directives/include/stray.js'
import { readFileNames, type FileNames } from '../../src/model/file-names.js'
import { comparedLimit, nearest } from '../../src/model/nearest.js'

/** Names of files that count how often a path is looked at. */
function counted(paths: readonly string[]): { names: FileNames; reads: () => number } {
  let reads = 0
  const watched = new Proxy([...paths].sort(), {
    get(list, key, receiver) {
      if (typeof key === 'string' && /^\d+$/.test(key)) reads++
      return Reflect.get(list, key, receiver) as unknown
    },
  })
  return { names: { ...readFileNames([], []), paths: watched }, reads: () => reads }
}

const paths = (count: number): string[] => Array.from({ length: count }, (_, index) => `guides/page-${index}.mdx`)

describe('the file that may be meant', () => {
  it('is looked for once, however often it is asked for', () => {
    const { names, reads } = counted(paths(700))
    nearestFile('_gone/page.mdx', 'a.mdx', names)
    const once = reads()
    for (let time = 0; time < 1000; time++) nearestFile('_gone/page.mdx', 'a.mdx', names)
    expect(reads()).toBe(once)
  })

  it('costs no more for a name among many files', () => {
    const cost = (count: number): number => {
      const { names, reads } = counted(paths(count))
      nearestFile('_gone/first.mdx', 'a.mdx', names)
      const before = reads()
      for (let index = 0; index < 100; index++) nearestFile(`guides/paeg-${index}.mdx`, 'a.mdx', names)
      return reads() - before
    }
    expect(cost(8000)).toBeLessThan(1.2 * cost(2000))
  })

  it.each([
    ['docs/shared-content/private-preview.mdx', undefined],
    ['docs/shared-content/feature-cod.mdx', 'docs/shared-content/feature-code.md'],
    ['docs/shard-content/feature-code.mdx', 'docs/shared-content/feature-code.md'],
    ['docs/shared-content/feature-beta-pro.mdx', 'docs/shared-content/feature-beta.md'],
  ])('is one that is called alike, whatever folder they share: %s', (path, expected) => {
    const names = readFileNames(['docs/shared-content/feature-beta.md', 'docs/shared-content/feature-code.md'], [])
    expect(nearestFile(path, 'a.mdx', names)).toBe(expected)
  })

  it.each([
    ['guides/page-777.md', 'guides/page-777.mdx'],
    ['guide/page-777.mdx', 'guides/page-777.mdx'],
    ['guides/pgae-7777.mdx', 'guides/page-7777.mdx'],
  ])('is found among many: %s', (path, expected) => {
    expect(nearestFile(path, 'a.mdx', readFileNames(paths(8000).sort(), []))).toBe(expected)
  })
})

it('compares a name with so many candidates at most', () => {
  let asked = 0
  function* candidates(): Generator<string> {
    for (; asked < 10 * comparedLimit; asked++) yield `name-${asked}`
  }
  nearest('name-none', candidates())
  expect(asked).toBeLessThanOrEqual(comparedLimit)
})

it('the end of a long path that leads to a file is looked for among ends as long as paths are', () => {
  let asked = 0
  const names = readFileNames(['_p/a/b.mdx', 'a.mdx'], [])
  const has = (path: string): boolean => {
    asked++
    return names.has(path)
  }
  expect(nearestPath(`${'/x'.repeat(5000)}/a/b`, 'a.mdx', { ...names, has })).toBeUndefined()
  expect(nearestPath(`${'/x'.repeat(5000)}/_p/a/b`, 'a.mdx', { ...names, has })).toBe('_p/a/b')
  expect(asked).toBeLessThan(20)
})
