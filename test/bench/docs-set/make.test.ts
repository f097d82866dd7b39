import { describe, expect, it } from 'vitest'
import { createResolver } from '../../../src/index.js'
import { makeDocsSet, type DocsSetOptions } from './make.js'

const isPartial = (path: string): boolean => path.startsWith('_')
const isVariant = (path: string): boolean => /\.sdk-\d+\.mdx$/.test(path)

/** How often each partial is asked for, the most first. */
function fanInOf(options: DocsSetOptions): number[] {
  const set = makeDocsSet(options)
  const counts = new Map(set.paths.filter(isPartial).map((path) => [path, 0]))
  for (const path of set.paths.filter((path) => !isPartial(path)))
    for (const [, src] of set.text(path).matchAll(/<Include src="([^"]+)"/g))
      counts.set(`${src}.mdx`, counts.get(`${src}.mdx`)! + 1)
  return [...counts.values()].sort((a, b) => b - a)
}

describe('a generated docs set', () => {
  it('is the same for the same seed, whatever was asked for first', () => {
    const [one, two] = [makeDocsSet({ pages: 60 }), makeDocsSet({ pages: 60 })]
    const last = one.paths.at(-1)!
    expect(one.text(last)).toBe(new Map(two.files()).get(last))
    expect([...one.files()]).toEqual([...two.files()])
  })

  it('is another for another seed', () => {
    const [one, two] = [1, 2].map((seed) => makeDocsSet({ pages: 3, seed }))
    const page = one!.paths.find((path) => !isPartial(path))!
    expect(one!.text(page)).not.toBe(two!.text(page))
  })

  it('begins as a larger one does', () => {
    const [small, large] = [makeDocsSet({ pages: 614 }), makeDocsSet({ pages: 700, fanIn: 'grow' })]
    for (const path of small.paths) expect(large.text(path)).toBe(small.text(path))
  })

  it.each([
    { pages: 614, partials: 89 },
    { pages: 1228, partials: 178 },
    { pages: 10_000, partials: 1450 },
  ])('has $partials partials for $pages pages', ({ pages, partials }) => {
    const { paths } = makeDocsSet({ pages })
    expect(paths.filter(isPartial)).toHaveLength(partials)
    expect(paths.filter((path) => !isPartial(path) && !isVariant(path))).toHaveLength(pages)
    expect(new Set(paths).size).toBe(paths.length)
  })

  it('keeps the fan-in of the most used partial when partials grow with the pages', () => {
    const [most, second] = fanInOf({ pages: 3070 })
    expect(most).toBeGreaterThan(75)
    expect(most).toBeLessThan(135)
    expect(second).toBeGreaterThan(75)
  })

  it('lets fan-in grow with the pages over one set of partials', () => {
    const [most, second] = fanInOf({ pages: 3070, fanIn: 'grow' })
    expect(most).toBeGreaterThan(375)
    expect(most).toBeLessThan(625)
    expect(second).toBeGreaterThan(120)
    expect(fanInOf({ pages: 3070, fanIn: 'grow' })).toHaveLength(89)
  })

  it('has sizes and shares as were measured', () => {
    const set = makeDocsSet({ pages: 1000 })
    const texts = set.paths.filter((path) => !isPartial(path) && !isVariant(path)).map((path) => set.text(path))
    const shareWith = (pattern: RegExp): number => texts.filter((text) => pattern.test(text)).length / texts.length
    expect(texts.join('').length / texts.length / 6160).toBeCloseTo(1, 0)
    expect(shareWith(/<Include /)).toBeCloseTo(0.52, 1)
    expect(shareWith(/<If /)).toBeCloseTo(0.08, 1)
    expect(shareWith(/<Tabs /)).toBeCloseTo(0.125, 1)
    expect(shareWith(/^sdk: /m)).toBeCloseTo(0.6, 1)
  })

  it('has partials in partials, three deep', () => {
    const set = makeDocsSet({ pages: 30 })
    const path = (number: number): string => `_partials/part-0/partial-${number}.mdx`
    const partials = [40, 41, 42].map((number): [string, string] => [path(number), set.text(path(number))])
    const page = `<Include src="${path(40)}" />`
    const { graph } = createResolver(new Map([...partials, ['page.mdx', page]]), { sdks: set.sdks })
    const [chain] = graph.dependents(path(42))[0]!.chains
    expect(chain!.edges.map(({ to }) => to)).toEqual([40, 41, 42].map(path))
  })

  it('is ASCII that parses, without an include that leads nowhere', () => {
    const set = makeDocsSet({ pages: 30 })
    const files = new Map(set.files())
    for (const text of files.values()) expect(text).toMatch(/^[\n\x20-\x7e]*$/)
    const grave = createResolver(files, { sdks: set.sdks }).report({ severity: 'error' })
    expect(grave.flatMap((file) => file.messages.map(String))).toEqual([])
  })
})
