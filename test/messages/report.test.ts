import { describe, expect, it } from 'vitest'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { brief, project, resolve } from '../project.js'

const files = {
  'a.mdx': '---\nsdk: nxtjs\n---\n\n<Include src="_shared" />\n\n<Include src="_gone" />',
  'b.mdx': '<Include src="_shared" />\n\n<If sdk="go"><Include src="_deep" /></If>',
  'c.mdx': 'x\n\n<If>',
  '_shared.mdx': 'x\n\n<If sdk="">x</If> <Include src="_deep" />',
  '_deep.mdx': '<If sdk="go"><Include src="_other" /></If> <Include src={x} />',
  '_bad.mdx': '{',
  '_unused.mdx': '<Include src="_bad" />',
  '_code.ts': '<If sdk="',
}

describe('report', () => {
  const report = project(files).report()

  it('holds one VFile for each file, sorted, with its source', () => {
    expect(report.map(({ path }) => path)).toEqual(Object.keys(files).sort())
    for (const file of report) {
      expect(file).toBeInstanceOf(VFile)
      expect(file.value).toBe(files[file.path as keyof typeof files])
    }
  })

  it('holds each message once, at its own file, in order of place', () => {
    expect(report.flatMap(({ messages }) => messages.map(brief))).toEqual([
      expect.stringMatching(/^parse-error _bad\.mdx:/),
      'include-missing _deep.mdx:1:14',
      'include-dynamic _deep.mdx:1:44',
      'condition-empty _shared.mdx:3:1',
      'include-unparsable _unused.mdx:1:1',
      'front-matter-sdk a.mdx:2:6',
      'include-missing a.mdx:7:1',
      expect.stringMatching(/^parse-error c\.mdx:/),
    ])
    for (const file of report) for (const message of file.messages) expect(message.file).toBe(file.path)
  })

  it('tells of some files alone: of a page with what it is made from, of another file by itself', () => {
    const resolver = project(files)
    const rules = (...paths: string[]): unknown =>
      resolver.report({ files: paths }).map(({ path, messages }) => [path, ...messages.map(({ ruleId }) => ruleId)])
    expect(rules('b.mdx')).toEqual([
      ['_deep.mdx', 'include-missing', 'include-dynamic'],
      ['_shared.mdx', 'condition-empty'],
      ['b.mdx'],
    ])
    expect(rules('_bad.mdx', '_unused.mdx')).toEqual([['_bad.mdx', 'parse-error'], ['_unused.mdx']])
    expect(rules()).toEqual([])
    expect(() => rules('_bda.mdx')).toThrow(
      new TypeError('Expected a path of a file, not `_bda.mdx`; did you mean `_bad.mdx`?'),
    )
  })

  it('is ready for a reporter', () => {
    const text = reporter(report)
    expect(text).toContain('include-missing')
    expect(text).toMatch(/8 errors/)
    expect(reporter(project({ 'page.mdx': 'x' }).report())).toBe('page.mdx: no issues found')
  })

  it('finds what only some SDK meets, and what no SDK does', () => {
    const found = project({
      'page.mdx':
        '---\nsdk: go\n---\n\n<If sdk="go"><Include src="_gone" /></If>\n\n<If sdk="react" ignoreSdkWarning><Include src="_other" /></If>',
    })
      .report()
      .flatMap(({ messages }) => messages.map(brief))
    expect(found).toEqual(['include-missing page.mdx:5:14'])
  })

  it('tells unmatched tabs once, not once an SDK', () => {
    const found = project({ 'page.mdx': '<Tabs items={["Go", "npm"]}>\n<Tab>x</Tab>\n<Tab>y</Tab>\n</Tabs>' }).report()
    expect(found.flatMap(({ messages }) => messages.map(brief))).toEqual(['tabs-unmatched page.mdx:1:1'])
  })
})

describe('one broken file', () => {
  it.each([
    ['{', 'parse-error'],
    ['<If>', 'parse-error'],
    ['---\na: [\n---\n\nx', 'front-matter-invalid'],
    [`${'>'.repeat(600)} x`, 'parse-error'],
  ])('stops no other page: %j', (source, rule) => {
    const resolver = project({
      'bad.mdx': source,
      '_bad.mdx': source,
      'page.mdx': 'a <Include src="_bad" /> b',
      'good.mdx': 'fine',
    })
    const outputs = new Map([...resolver.resolveAll({ sdks: ['go'] })].map((output) => [output.path, output]))
    expect(outputs.get('bad.mdx')?.file.messages.map(({ ruleId }) => ruleId)).toEqual([rule])
    expect(outputs.get('good.mdx')?.file.messages).toEqual([])
    expect(outputs.get('page.mdx')?.tree.children).not.toEqual([])
    expect(outputs.get('page.mdx')?.file.messages.length).toBe(1)
    expect(resolver.graph.files).toHaveLength(4)
  })

  it('holds all that is wrong in one run, not the first error only', () => {
    const { messages } = resolve({
      'page.mdx': '<Include src="_a" />\n\n<Include src="_b" />\n\n<If sdk="">x</If>\n\n<If sdk="zzz">x</If>',
    })
    expect([...messages].sort()).toEqual([
      'condition-empty page.mdx:5:1',
      'include-missing page.mdx:1:1',
      'include-missing page.mdx:3:1',
      'sdk-unknown page.mdx:7:1',
    ])
  })

  it('of partials tells an output of those that are live in it only', () => {
    const given = {
      'page.mdx': '<If sdk="go"><Include src="_a" /></If>\n\n<If sdk="react"><Include src="_b" /></If>',
      '_a.mdx': '<If sdk="">x</If>',
      '_b.mdx': '<If sdk={x}>x</If>',
    }
    expect(resolve(given, { sdk: 'go' }).messages).toEqual(['condition-empty _a.mdx:1:1'])
    expect(resolve(given, { sdk: 'react' }).messages).toEqual(['condition-dynamic _b.mdx:1:1'])
    expect(resolve(given, { sdk: 'nextjs' }).messages).toEqual([])
  })
})
