import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { makeDocsSet } from '../bench/docs-set/make.js'
import { countingParser } from '../cache/counting-parser.js'
import { nodesOf, project } from '../project.js'

const size = (bulk: number): string => '- A line of *words*.\n'.repeat(bulk)

describe('a shard', () => {
  const files = {
    'a.mdx': size(1),
    'b.mdx': size(16),
    'c.mdx': size(2),
    'd.mdx': size(4),
    '_p.mdx': size(40),
    'e.mdx': `---\nsdk: go\n---\n\n${size(32)}`,
  }
  const resolver = project(files, { sdks: ['go', 'react', 'vue', 'nextjs'] })
  const pagesOf = (options: Parameters<typeof resolver.resolveAll>[0]): string[] => [
    ...new Set([...resolver.resolveAll(options)].map(({ path }) => path)),
  ]

  it.each<[string, string[]]>([
    ['1/1', ['a.mdx', 'b.mdx', 'c.mdx', 'd.mdx', 'e.mdx']],
    ['1/2', ['b.mdx']],
    ['2/2', ['a.mdx', 'c.mdx', 'd.mdx', 'e.mdx']],
    ['1/5', ['b.mdx']],
    ['5/5', ['a.mdx']],
    ['6/6', []],
    ['100000000/999999999', []],
  ])('takes its share by size: %s', (shard, pages) => {
    expect(pagesOf({ shard })).toEqual(pages)
  })

  it('shares the pages that are asked for, in their order, each time that they are named', () => {
    const pages = ['d.mdx', 'a.mdx', 'c.mdx', 'd.mdx']
    expect(pagesOf({ pages, shard: '1/2' })).toEqual(['d.mdx'])
    expect(pagesOf({ pages, shard: '2/2' })).toEqual(['a.mdx', 'c.mdx'])
    expect([...resolver.resolveAll({ pages, shard: '1/2', sdks: ['go'] })]).toHaveLength(2)
    expect(pagesOf({ pages: pages.toReversed(), shard: '1/2' })).toEqual(['d.mdx'])
  })

  it('counts the readers who are asked for', () => {
    expect(pagesOf({ sdks: ['go'], shard: '1/2' })).toEqual(['e.mdx'])
    expect(pagesOf({ reader: { sdk: 'go' }, shard: '2/2' })).toEqual(['a.mdx', 'b.mdx', 'c.mdx', 'd.mdx'])
  })

  it('stays as it is where a few words are added', () => {
    const edited = project({ ...files, 'a.mdx': `Some words. ${size(1)}`, 'b.mdx': size(17) }, { sdks: resolver.sdks })
    for (const shard of ['1/3', '2/3', '3/3'])
      expect([...edited.resolveAll({ shard })].map(({ path }) => path)).toEqual(
        [...resolver.resolveAll({ shard })].map(({ path }) => path),
      )
  })

  it('takes code for the one node that it is', () => {
    const code = `\`\`\`js\n${size(100)}~~~\n${size(100)}\`\`\`\`\n`
    const shared = project({ 'a.mdx': code, 'b.mdx': size(8), 'c.mdx': size(5), 'd.mdx': size(4) })
    expect([...shared.resolveAll({ shard: '2/2', sdks: ['go'] })].map(({ path }) => path)).toEqual(['c.mdx', 'd.mdx'])
  })

  it('parses the pages of its share alone', () => {
    const { parser, parsed } = countingParser()
    const counted = createResolver(files, { sdks: ['go', 'react', 'vue', 'nextjs'], parser })
    for (const { tree } of counted.resolveAll({ shard: '1/2' })) expect(tree.children.length).toBeGreaterThan(0)
    expect(parsed).toEqual(['b.mdx'])
  })

  it.each([
    '0/4',
    '5/4',
    '-1/4',
    '1/0',
    '01/4',
    '1/4 ',
    '1.5/4',
    '1/1e3',
    '9999999999/9999999999',
    'x',
    '',
    '1',
    3,
    null,
    ['1/2'],
  ])('is none: %j', (shard) => {
    expect(() => resolver.resolveAll({ shard: shard as string })).toThrow(TypeError)
    expect(() => resolver.resolveAll({ shard: shard as string })).toThrow(
      /^Expected option `shard` to be a share such as `'3\/16'`, from `'1\/16'` to `'16\/16'`, not /,
    )
  })

  it('has a like number of nodes as others', () => {
    const set = makeDocsSet({ pages: 80 })
    const made = createResolver(new Map(set.files()), { sdks: set.sdks })
    const [sdk = ''] = made.sdks
    const nodes = ['1/4', '2/4', '3/4', '4/4'].map((shard) =>
      [...made.resolveAll({ shard, sdks: [sdk] })].reduce((sum, { tree }) => sum + nodesOf(tree).length, 0),
    )
    const mean = nodes.reduce((sum, each) => sum + each, 0) / nodes.length
    expect(Math.max(...nodes) / mean).toBeLessThan(1.25)
    expect(Math.min(...nodes) / mean).toBeGreaterThan(0.75)
  })
})
