import type { VFileMessage } from 'vfile-message'
import { describe, expect, it, vi } from 'vitest'
import { createResolver, type Options, type Resolver } from '../../src/index.js'
import { findMentions } from '../../src/insight.js'
import { messagesOf, project } from '../project.js'

type Read = NonNullable<Options['scope']>

const axes = { audience: { values: { human: 'Human', llm: 'LLM' }, attribute: 'is' } } as const
const platforms: Read = ({ frontmatter, exports }) => ({
  sdk: ((exports.meta ?? {}) as { platforms?: string[] }).platforms ?? (frontmatter.platforms as string[] | undefined),
  audience: frontmatter.for as string | undefined,
})
const make = (files: Record<string, string>, scope: Read = platforms): Resolver => project(files, { axes, scope })

describe('the scope of a page', () => {
  it.each<[name: string, source: string, scope: unknown]>([
    ['an export', "export const meta = { title: 't', platforms: ['go', 'react'] }\n\nx", { only: ['go', 'react'] }],
    [
      'an export of other names',
      "export const P = ['go']\nexport const meta = { platforms: [...P] }\n\nx",
      { only: ['go'] },
    ],
    ['any key of the front matter', '---\nplatforms: [go]\n---\n\nx', { only: ['go'] }],
    ['a text that lists values', '---\nplatforms: go, react\n---\n\nx', { only: ['go', 'react'] }],
    ['labels', "export const meta = { platforms: ['Next.js', 'golang'] }\n\nx", { only: ['go', 'nextjs'] }],
    ['another axis', '---\nfor: LLM\n---\n\nx', { any: [{ audience: { only: ['llm'] } }] }],
    ['the front matter by the name of the axis, where it says nothing', '---\nsdk: go\n---\n\nx', { only: ['go'] }],
    ['nothing', 'export const meta = f()\n\nx', { except: [] }],
  ])('is read from %s', (_, source, scope) => {
    expect(make({ 'page.mdx': source }).scope('page.mdx')).toEqual(scope)
  })

  it('is everybody, whatever the front matter has under the name of the axis', () => {
    const resolver = make({ 'page.mdx': '---\nsdk: some.package\n---\n\nx' }, () => ({ sdk: null }))
    expect(resolver.scope('page.mdx')).toEqual({ except: [] })
    expect(messagesOf(resolver.resolve('page.mdx'))).toEqual([])
  })

  it('is nobody where the list is empty, but for the readers of variant files', () => {
    const files = { 'page.mdx': '<If sdk="go">x</If>', 'other.mdx': '', 'other.go.mdx': 'Go.' }
    const resolver = make(files, () => ({ sdk: [] }))
    expect(resolver.scope('page.mdx')).toEqual({ only: [] })
    expect(resolver.scope('other.mdx')).toEqual({ only: ['go'] })
    expect([...resolver.resolveAll()].map(({ path, sdk }) => `${path} ${sdk}`)).toEqual(['other.mdx go'])
  })

  it('may be all values of an axis but some', () => {
    const resolver = make({ 'page.mdx': '' }, ({ values }) => ({
      sdk: values.sdk?.filter((id) => id !== 'go') ?? null,
    }))
    expect(resolver.scope('page.mdx')).toEqual({ only: ['nextjs', 'react'] })
  })

  it('is what the page is built, warned and mentioned for', () => {
    const resolver = make({
      'page.mdx': 'export const meta = { platforms: [\'go\'] }\n\n<If sdk="react">x</If>\n\n<Include src="_p" />',
      '_p.mdx': 'P',
    })
    expect([...resolver.resolveAll()].map(({ sdk }) => sdk)).toEqual(['go'])
    expect(resolver.graph.dependents('_p.mdx').map(({ sdks }) => sdks)).toEqual([['go']])
    expect(resolver.graph.files.find(({ path }) => path === 'page.mdx')?.scope).toEqual({ only: ['go'] })
    expect(messagesOf(resolver.resolve('page.mdx', { sdk: 'go' })).map(({ ruleId }) => ruleId)).toEqual([
      'condition-outside-page',
    ])
    expect(findMentions(resolver, 'go').map(({ kind, actual }) => [kind, actual])).toEqual([['front-matter', 'go']])
  })

  it('brings SDKs where none are declared', () => {
    const files = { 'page.mdx': "export const meta = { platforms: ['rust', 'go'] }" }
    expect(createResolver(files, { scope: platforms, axes }).sdks).toEqual(['go', 'rust'])
  })

  it.each<[name: string, source: string, place: string, reason: string]>([
    ['in the front matter', '---\nplatforms: [go, zig]\n---\n\nx', '2:17', 'Unexpected SDK `zig` in the front matter'],
    [
      'in an export',
      "x\n\nexport const meta = { platforms: ['zig'] }",
      '3:1',
      'Unexpected SDK `zig` in what the file exports',
    ],
    [
      'of another shape',
      '---\nplatforms: [[go], { a: 1 }]\n---\n\nx',
      '1:1',
      'Unexpected SDK `{"a":1}` in what `scope` gives',
    ],
    ['under the name of the axis', '---\nsdk: zig\n---\n\nx', '2:6', 'Unexpected SDK `zig` in the front matter'],
  ])('has a value reported that is not declared, %s', (_, source, place, reason) => {
    const [message] = make({ 'page.mdx': source }).resolve('page.mdx').file.messages
    expect(`${message?.line}:${message?.column}`).toBe(place)
    expect(message?.reason.startsWith(reason)).toBe(true)
    expect(message?.ruleId).toBe('front-matter-sdk')
  })

  it('is asked for once a file, with frozen data', () => {
    const scope = vi.fn<Read>((file) => {
      expect(Object.isFrozen(file)).toBe(true)
      expect(() => Object.assign(file.frontmatter.a as object, { b: 2 })).toThrow(TypeError)
      expect(() => Object.assign(file.exports, { b: 2 })).toThrow(TypeError)
      return undefined
    })
    const resolver = make(
      { 'page.mdx': '---\na: { b: 1 }\n---\n\nexport const x = [1]', '_p.mdx': '---\na: {}\n---' },
      scope,
    )
    resolver.report()
    resolver.graph.unused()
    expect([...resolver.resolveAll()]).not.toEqual([])
    expect(scope.mock.calls.map(([{ path }]) => path).sort()).toEqual(
      [...new Set(scope.mock.calls.map(([{ path }]) => path))].sort(),
    )
    expect(scope).toHaveBeenCalledWith({
      path: 'page.mdx',
      frontmatter: { a: { b: 1 } },
      exports: { x: [1] },
      values: { sdk: ['nextjs', 'react', 'go'], audience: ['human', 'llm'] },
    })
  })

  it.each<[name: string, scope: unknown, message: RegExp]>([
    ['a text', () => 'go', /Expected `scope` to give values by axis or `undefined` for `page.mdx`, not `go`/],
    ['a promise', () => Promise.resolve({}), /not a promise/],
    [
      'an axis that is not declared',
      () => ({ sdks: 'go' }),
      /Expected `scope` to name an axis for `page.mdx`, not `sdks`; did you mean `sdk`\?/,
    ],
  ])('throws for a wrong answer: %s', (_, scope, message) => {
    expect(() => make({ 'page.mdx': 'x' }, scope as Read).scope('page.mdx')).toThrow(message)
  })

  it('is only read where something hangs on it: not for the tree of one reader', () => {
    const scope = vi.fn<Read>(() => ({ sdk: ['go'] }))
    const page = '<If sdk="go">x</If>\n\n<Tabs items={["Go", "React"]}>\n<Tab>1</Tab>\n<Tab>2</Tab>\n</Tabs>'
    const output = make({ 'page.mdx': page }, scope).resolve('page.mdx', { sdk: 'react' })
    expect([output.tree.children.length, scope.mock.calls.length]).toEqual([1, 0])
    expect(messagesOf(output).map(({ ruleId }) => ruleId)).toContain('sdk-outside-page')
    expect(scope).toHaveBeenCalledTimes(1)
  })

  it('follows a change of the file', () => {
    const resolver = make({ 'page.mdx': "export const meta = { platforms: ['go'] }" })
    const { changed, removed } = resolver.update({ 'page.mdx': "export const meta = { platforms: ['react'] }" })
    expect([changed, removed].map((rows) => rows.map(({ sdks }) => sdks))).toEqual([[['react']], [['go']]])
  })
})

describe('a condition that a page has in vain', () => {
  const files = {
    'app.mdx':
      '---\nsdk: react\n---\n\n<If sdk="react">App.</If>\n\n<If sdk="go">Go.</If>\n\n<If sdk="nextjs">Next.</If>',
    'go.mdx': '---\nsdk: go\n---\n\n<Include src="app" />',
  }
  const inVain = (messages: readonly VFileMessage[]): string[] =>
    messages.flatMap(({ ruleId, file, line }) => (ruleId === 'condition-outside-page' ? [`${file}:${line}`] : []))
  const told = (resolver: Resolver): string[] => inVain(resolver.report().flatMap(({ messages }) => messages))

  it('is told in outputs of the page, and not in those of a page that includes it', () => {
    const resolver = make(files)
    expect(inVain(messagesOf(resolver.resolve('app.mdx', { sdk: 'react' })))).toEqual(['app.mdx:7', 'app.mdx:9'])
    expect(inVain(messagesOf(resolver.resolve('go.mdx', { sdk: 'go' })))).toEqual([])
  })

  it('is left out of a report where another page, which includes it, is for its readers', () => {
    const resolver = make(files)
    expect(told(resolver)).toEqual(['app.mdx:9'])
    resolver.update({ 'go.mdx': '---\nsdk: go\n---\n\nGo.' })
    expect(told(resolver)).toEqual(['app.mdx:7', 'app.mdx:9'])
  })

  it('is left out of a report of the page alone, too', () => {
    const [file] = make(files).report({ files: ['app.mdx'] })
    expect(inVain(file?.messages ?? [])).toEqual(['app.mdx:9'])
  })

  it('is told of a variant file, which is a page of no other', () => {
    const variant = '---\nsdk: react\n---\n\n<If sdk="go">Go.</If>'
    const resolver = make({ 'a.mdx': 'A', 'a.human.mdx': variant })
    expect(inVain(messagesOf(resolver.resolve('a.mdx', { sdk: 'go', audience: 'human' })))).toEqual(['a.human.mdx:5'])
    expect(told(resolver)).toEqual(['a.human.mdx:5'])
  })

  it('is told where a partial includes the page that no page is made from', () => {
    expect(told(make({ 'app.mdx': files['app.mdx'], '_go.mdx': files['go.mdx'] }))).toEqual(['app.mdx:7', 'app.mdx:9'])
  })

  it('is told where the page that includes it has the page for others alone', () => {
    const page = '---\nsdk: [go, nextjs]\n---\n\n<If sdk="nextjs"><Include src="app" /></If>'
    expect(told(make({ ...files, 'go.mdx': page }))).toEqual(['app.mdx:7'])
  })
})
