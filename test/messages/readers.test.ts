import { describe, expect, it } from 'vitest'
import type { ReportOptions } from '../../src/index.js'
import { brief, messagesOf, project } from '../project.js'

const tabs = "<Tabs items={['Go', 'npm']}>\n<Tab>x</Tab>\n<Tab>y</Tab>\n</Tabs>"
const files = {
  'page.mdx': `${tabs}\n\n<Include src="_p" />\n\n<If sdk="go"><Include src="_q" /></If>`,
  'go.mdx': '---\nsdk: go\n---\n\n<Include src="_q" />\n\n<Include src="_r" />',
  'react.mdx': '---\nsdk: react\n---\n\n<Include src="_r" />',
  '_p.mdx': '<If sdk="">x</If>',
  '_q.mdx': '<If sdk="">x</If> <If sdk={x}>x</If>',
  '_r.mdx': '<If sdk="">x</If>',
  '_unused.mdx': '<If sdk="">x</If>',
}
const all = ['nextjs', 'react', 'go']

const report = (options?: ReportOptions, given: Record<string, string> = files) =>
  project(given)
    .report(options)
    .flatMap(({ messages }) => messages)
const told = (...args: Parameters<typeof report>) => report(...args).map((message) => [brief(message), message.sdks])

describe('the readers of a message', () => {
  it('are all who meet it on any page, in the report', () => {
    expect(told()).toEqual([
      ['condition-empty _p.mdx:1:1', all],
      ['condition-empty _q.mdx:1:1', ['go']],
      ['condition-dynamic _q.mdx:1:19', ['go']],
      ['condition-empty _r.mdx:1:1', ['react', 'go']],
      ['condition-empty _unused.mdx:1:1', all],
      ['tabs-unmatched page.mdx:1:1', ['nextjs', 'react']],
    ])
  })

  it('are in the words where they are not all of the pages', () => {
    const words = report().map(({ reason, file }) => `${file} ${/, for (`.*?), expected/.exec(reason)?.[1] ?? 'all'}`)
    expect(words).toEqual([
      '_p.mdx all',
      '_q.mdx `go`',
      '_q.mdx `go`',
      '_r.mdx all',
      '_unused.mdx all',
      'page.mdx `nextjs` and `react`',
    ])
  })

  it('are told by those who are left out where they are many', () => {
    const given = { 'page.mdx': '<If notSdk="b"><Include src="_gone" /></If>' }
    const [message] = project(given, { sdks: ['a', 'b', 'c', 'd', 'e'] })
      .report()
      .flatMap(({ messages }) => messages)
    expect(message?.sdks).toEqual(['a', 'c', 'd', 'e'])
    expect(message?.reason).toMatch(
      /^Unexpected include of `_gone`, which is not there, for all SDKs but `b`, expected /,
    )
  })

  it('are the one that is resolved for, or all of the page where the SDK is open', () => {
    const resolver = project(files)
    const sdksIn = (...args: Parameters<typeof resolver.resolve>) =>
      messagesOf(resolver.resolve(...args)).map(({ sdks }) => sdks)
    expect(sdksIn('page.mdx', { sdk: 'react' })).toEqual([['react'], ['react']])
    expect(sdksIn('react.mdx')).toEqual([['react']])
    expect(sdksIn('page.mdx')[0]).toEqual(all)
    for (const { sdks, files: found } of resolver.variants('page.mdx'))
      for (const message of found.flatMap(({ messages }) => messages)) expect(message.sdks).toEqual(sdks)
  })

  it('are told one by one where there is another axis', () => {
    const resolver = project(
      { 'page.mdx': '<If sdk="go" is="llm"><Include src="_gone" /></If>' },
      { axes: { audience: { values: ['human', 'llm'], attribute: 'is' } } },
    )
    const [message] = resolver.report().flatMap(({ messages }) => messages)
    expect([message?.sdks, message?.readers]).toEqual([['go'], [{ sdk: 'go', audience: 'llm' }]])
    expect(message?.reason).toContain(', which is not there, for `llm` with `go`, expected')
    const [own] = messagesOf(resolver.resolve('page.mdx', { audience: 'llm' }))
    expect(own?.readers).toEqual(all.map((sdk) => ({ sdk, audience: 'llm' })))
    expect(report()[0]).not.toHaveProperty('readers')
  })

  it('are nobody where a file is for nobody', () => {
    const given = { 'page.mdx': '---\nsdk: go\n---\n\n<If sdk="">x</If>', 'page.go.mdx': 'x' }
    expect(told({}, given)).toEqual([['condition-empty page.mdx:5:1', []]])
    expect(told({ sdks: all }, given)).toEqual([])
  })
})

describe('report', () => {
  const errors = ['_p.mdx', '_q.mdx', '_q.mdx', '_r.mdx', '_unused.mdx']
  it.each<[string, ReportOptions, readonly string[]]>([
    ['nothing', {}, [...errors, 'page.mdx']],
    ['SDKs', { sdks: ['react'] }, ['_p.mdx', '_r.mdx', '_unused.mdx', 'page.mdx']],
    ['a reader', { reader: { sdk: 'go' } }, errors],
    ['no SDK', { sdks: [] }, []],
    ['errors', { severity: 'error' }, errors],
    ['errors and warnings', { severity: 'warning' }, errors],
    ['both', { sdks: ['nextjs'], severity: 'error' }, ['_p.mdx', '_unused.mdx']],
  ])('is narrowed to %s', (_, options, paths) => {
    expect(project(files).report(options)).toHaveLength(Object.keys(files).length)
    expect(report(options).map(({ file }) => file)).toEqual(paths)
  })

  it('names of the readers those it is narrowed to', () => {
    expect(told({ sdks: ['react', 'go'] }).at(-1)).toEqual(['tabs-unmatched page.mdx:1:1', ['react']])
    expect(told({ sdks: ['go', 'react'] })[0]).toEqual(['condition-empty _p.mdx:1:1', ['react', 'go']])
  })

  it('counts how grave rules are set', () => {
    const resolver = project(files, { rules: { 'tabs-unmatched': 'error', 'condition-empty': 'info' } })
    const found = resolver.report({ severity: 'error' }).flatMap(({ messages }) => messages)
    expect(found.map(({ ruleId }) => ruleId)).toEqual(['condition-dynamic', 'tabs-unmatched'])
  })

  it.each<[unknown, RegExp]>([
    [{ sdk: 'go' }, /Unexpected option `sdk`; did you mean `sdks`\?/],
    [{ sdks: ['raect'] }, /did you mean `react`\?/],
    [{ severity: 'errors' }, /not `errors`; did you mean `error`\?/],
    [{ severity: 'off' }, /not `off`/],
    [{ reader: { skd: 'go' } }, /did you mean `sdk`\?/],
    [{ reader: 'go' }, /reader/],
    ['go', /options/],
  ])('throws for %j', (options, words) => {
    expect(() => project(files).report(options as ReportOptions)).toThrow(TypeError)
    expect(() => project(files).report(options as ReportOptions)).toThrow(words)
  })
})
