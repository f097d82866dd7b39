import { describe, expect, it, vi } from 'vitest'
import type { Options, Resolver } from '../../src/index.js'
import { countingParser } from '../cache/counting-parser.js'
import { PagePlans } from '../../src/plan/page-plans.js'
import { project } from '../project.js'

/** A project, and the files that were parsed since that was asked last. */
function counted(files: Record<string, string>, options: Options = {}): { resolver: Resolver; parsed: () => string[] } {
  const { parser, parsed: paths } = countingParser()
  return { resolver: project(files, { parser, ...options }), parsed: () => paths.splice(0).sort() }
}

const files = {
  'plain.mdx': '---\nsdk: go\n---\n\nWords, `<code>`, <b>markup</b>.\n\n```js\nimport a from "./a.js"\n```',
  'tabs.mdx': '<Tabs items={["Go"]}>\n<Tab>go</Tab>\n</Tabs>\n\n<If sdk="go">x</If>',
  'one.mdx': '<Include src="_one" />',
  'two.mdx': '<Include src="_two" />',
  '_one.mdx': 'one',
  '_two.mdx': '<Include src="_one" />',
  '_unused.mdx': 'x',
}

describe('a page that leads nowhere', () => {
  it('is parsed for no graph', () => {
    const { resolver, parsed } = counted(files)
    expect(resolver.graph.affected(['_one.mdx', 'plain.mdx']).map(({ page }) => page)).toEqual([
      'one.mdx',
      'plain.mdx',
      'two.mdx',
    ])
    expect(resolver.graph.files.find(({ path }) => path === 'plain.mdx')?.scope).toEqual({ only: ['go'] })
    expect(parsed()).toEqual(['_one.mdx', '_two.mdx', 'one.mdx', 'two.mdx'])
  })

  it('is parsed for no fingerprint, no dependencies and no scope', () => {
    const { resolver, parsed } = counted(files)
    const [plain, tabs] = ['plain.mdx', 'tabs.mdx'].map((page) => resolver.resolve(page, { sdk: 'go' }))
    expect(plain?.fingerprint).not.toBe(tabs?.fingerprint)
    expect([plain?.dependencies, tabs?.missing]).toEqual([[], ['tabs.go.mdx']])
    expect([resolver.scope('plain.mdx'), resolver.scope('tabs.mdx')]).toEqual([{ only: ['go'] }, { except: [] }])
    expect(parsed()).toEqual([])
    expect(tabs?.tree.children.length).toBeGreaterThan(0)
    expect(parsed()).toEqual(['tabs.mdx'])
  })

  it('is parsed for no fingerprint of all outputs, where readers differ by their SDK alone', () => {
    const { resolver, parsed } = counted({ 'plain.mdx': 'x', 'tabs.mdx': '<If sdk="go">x</If>' })
    const prints = [...resolver.resolveAll()].map(({ fingerprint }) => fingerprint)
    expect([prints.length, new Set(prints).size, parsed()]).toEqual([6, 6, []])
  })

  it('has the fingerprint that it has once it is planned', () => {
    const [before, after] = [project(files), project(files)]
    after.variants('tabs.mdx')
    expect(before.resolve('tabs.mdx', { sdk: 'go' }).fingerprint).toBe(
      after.resolve('tabs.mdx', { sdk: 'go' }).fingerprint,
    )
  })
})

describe('an update', () => {
  it.each<[string, Record<string, string | null>, readonly string[], readonly string[]]>([
    ['a page', { 'plain.mdx': 'x' }, ['plain.mdx'], []],
    ['a page that includes', { 'one.mdx': 'x <Include src="_two" />' }, ['one.mdx'], []],
    ['a partial', { '_two.mdx': 'x' }, ['two.mdx'], ['_one.mdx', '_two.mdx', 'two.mdx']],
    [
      'a partial of others, which leads nowhere before and after',
      { '_one.mdx': 'x' },
      ['one.mdx', 'two.mdx'],
      ['_one.mdx', '_one.mdx', '_two.mdx', 'one.mdx', 'two.mdx'],
    ],
    ['a partial that nothing includes', { '_unused.mdx': 'y' }, [], []],
  ])('parses what may look for the file, where nothing was asked for before: %s', (_, changes, pages, expected) => {
    const { resolver, parsed } = counted(files)
    expect(resolver.update(changes).changed.map(({ page }) => page)).toEqual(pages)
    expect(parsed()).toEqual(expected)
  })

  it('goes on from what it has found out', () => {
    const { resolver, parsed } = counted(files)
    resolver.update({ '_one.mdx': 'x' })
    parsed()
    expect(resolver.update({ '_one.mdx': 'y' }).changed.map(({ page }) => page)).toEqual(['one.mdx', 'two.mdx'])
    expect(parsed()).toEqual(['_one.mdx'])
    expect(resolver.update({ 'plain.mdx': '<Include src="_one" />' }).changed.map(({ page }) => page)).toEqual([
      'plain.mdx',
    ])
    expect(parsed()).toEqual([])
    expect(resolver.update({ '_one.mdx': 'z' }).changed.map(({ page }) => page)).toEqual([
      'one.mdx',
      'plain.mdx',
      'two.mdx',
    ])
  })

  it('keeps the plans of pages that it does not reach', () => {
    const asked: string[] = []
    const locate: Options['locate'] = (src, { from }) => {
      asked.push(from)
      return src
    }
    const { resolver, parsed } = counted(files, { locate })
    resolver.variants('one.mdx')
    asked.length = 0
    parsed()
    resolver.update({ 'plain.mdx': 'x' })
    resolver.variants('one.mdx')
    expect([asked.filter((from) => from === 'one.mdx'), parsed().includes('one.mdx')]).toEqual([[], false])
  })

  it.each([50, 400])('asks of %i pages nothing where one comes or goes', (count) => {
    const asked: string[] = []
    const isPartial = (path: string): boolean => {
      asked.push(path)
      return path.startsWith('_')
    }
    const pages = Array.from({ length: count }, (_, at) => [`p${at}.mdx`, `<Include src="_a${at}" />`] as const)
    const partials = pages.map((_, at) => [`_a${at}.mdx`, 'x'] as const).filter(([path]) => path !== '_a2.mdx')
    const resolver = project(Object.fromEntries([...pages, ...partials]), { isPartial })
    expect(resolver.graph.files.length).toBe(2 * count - 1)
    resolver.update({ 'p1.mdx': 'x' })
    asked.length = 0
    expect(resolver.update({ '_a2.mdx': 'x', 'new.mdx': 'y' }).changed.length).toBe(2)
    expect(resolver.update({ 'new.mdx': null }).removed.map(({ page }) => page)).toEqual(['new.mdx'])
    expect(asked.length).toBeLessThan(20)
  })

  it.each([50, 400])('looks at none of %i pages that were not asked for, once it has looked at all', (count) => {
    const pages = Array.from({ length: count }, (_, at) => [`p${at}.mdx`, `<Include src="_a${at}" />`] as const)
    const resolver = project(Object.fromEntries([...pages, ['_a0.mdx', 'x']]))
    resolver.resolve('p0.mdx', { sdk: 'go' })
    resolver.update({ '_a0.mdx': 'y' })
    const look = vi.spyOn(PagePlans.prototype, 'isLookedThrough')
    expect(resolver.update({ '_a0.mdx': 'z' }).changed.map(({ page }) => page)).toEqual(['p0.mdx'])
    expect(look.mock.calls.length).toBeLessThan(5)
    look.mockRestore()
  })
})
