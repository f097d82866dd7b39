import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { VFileMessage } from 'vfile-message'
import { messagesOf, project, resolve } from '../project.js'

describe('a message', () => {
  const files = {
    'guides/page.mdx': 'x\n\n- <Include src="_partials/a" />\n',
    '_partials/a.mdx': 'a <Include src="./in/b" />',
    '_partials/in/b.mdx': '\n  <Include src="./nothing-like-it" />\n',
  }
  const [message] = messagesOf(resolve(files, {}, {}, 'guides/page.mdx').resolved)

  it('has all fields, and is one of VFile', () => {
    expect(message).toBeInstanceOf(VFileMessage)
    expect(message).toMatchObject({
      source: 'mdx-partials',
      ruleId: 'include-missing',
      fatal: true,
      file: '_partials/in/b.mdx',
      line: 2,
      column: 3,
      actual: './nothing-like-it',
      expected: [],
      place: { start: { line: 2, column: 3, offset: 3 }, end: { line: 2, column: 38, offset: 38 } },
      note: 'included from _partials/a.mdx:1:3\nincluded from guides/page.mdx:3:3',
    })
    expect(message?.cause).toBeUndefined()
  })

  it('prints with its own file and place', () => {
    expect(String(message)).toMatch(/^_partials\/in\/b\.mdx:2:3(-2:38)?: Unexpected include of `\.\/nothing-like-it`/)
  })

  it('has no note where the page itself is at fault', () => {
    expect(resolve({ 'page.mdx': '<Include src="_gone" />' }).resolved.file.messages[0]?.note).toBeUndefined()
  })

  it.each([
    ['a tag that is not closed', 'x\n\n<If>\n\ny', 3, 1],
    ['a tag that is not closed in text', 'x\n\na <b>c', 3, undefined],
    ['a tag that is closed, but was never opened', 'x\n\n</If>', 3, undefined],
    ['a brace that is not closed', 'x\n\n{', 3, undefined],
    ['an expression that is none', 'x\n\n{1 +}', 3, undefined],
  ])('tells where parsing failed: %s', (_, source, line, column) => {
    for (const front of ['', '---\na: 1\n---\n', '\uFEFF---\r\na: 1\r\n---\r\n']) {
      const offset = front === '' ? 0 : 3
      const [failure] = resolve({ 'page.mdx': front + source }).resolved.file.messages
      expect([failure?.ruleId, failure?.file, failure?.line]).toEqual(['parse-error', 'page.mdx', line + offset])
      if (column !== undefined) expect(failure?.column).toBe(column)
      expect(failure?.cause).toBeInstanceOf(Error)
      expect(String(failure)).toMatch(/^page\.mdx:/)
    }
  })

  it('tells where a partial could not be parsed, at the include and in the report', () => {
    const given = { 'page.mdx': 'x\n\n<Include src="_a" />', '_a.mdx': 'x\n\n{1 +}' }
    const { file, files } = project(given).resolve('page.mdx')
    expect(file.messages.map(({ ruleId, line, cause }) => [ruleId, line, cause instanceof VFileMessage])).toEqual([
      ['include-unparsable', 3, true],
    ])
    expect(file.messages[0]?.reason).toContain('_a.mdx:3:')
    expect(file.messages[0]?.cause).toMatchObject({ ruleId: 'parse-error', file: '_a.mdx', line: 3 })
    expect(files.map(({ path, messages }) => [path, messages.map(({ ruleId }) => ruleId)])).toEqual([
      ['page.mdx', ['include-unparsable']],
      ['_a.mdx', ['parse-error']],
    ])
  })

  const start = { line: 3, column: 5 }
  const end = { line: 3, column: 9, offset: 20 }
  it.each<[string, object, string, object | undefined]>([
    ['a position', { reason: 'No', place: { start, end } }, 'No', { start, end }],
    ['a point', { reason: 'No', place: end }, 'No', { start: end, end }],
    ['a line and a column', { reason: 'No', line: 3, column: 5 }, 'No', { start, end: start }],
    ['a position and where it starts', { reason: 'No', place: { start, end }, ...start }, 'No', { start, end }],
    ['no place', { reason: 'No' }, 'No', undefined],
    ['a place that is none', { reason: 'No', place: { start: 3 }, line: null }, 'No', undefined],
    ['a line alone', { reason: 'No', line: 3, column: null }, 'No', undefined],
    ['a place, but no reason', { line: 3, column: 5 }, 'Thrown', undefined],
  ])('takes from an error what a message has, whatever its class: %s', (_, fields, why, place) => {
    class Message extends Error {}
    const thrown = Object.assign(new Message('Thrown'), fields)
    const parse = (): never => {
      throw thrown
    }
    const [failure] = project({ 'page.mdx': 'x' }, { parse }).resolve('page.mdx').file.messages
    expect(failure?.ruleId).toBe('parse-error')
    expect([failure?.actual, failure?.place, failure?.cause]).toEqual([why, place, thrown])
  })

  it('of deep nesting names its file, though it has no place', () => {
    const [failure] = resolve({ 'page.mdx': `${'> '.repeat(600)}x` }).resolved.file.messages
    expect([failure?.ruleId, failure?.file, String(failure).startsWith('page.mdx')]).toEqual([
      'parse-error',
      'page.mdx',
      true,
    ])
  })

  it.each([
    ['a: [', 'a: ['],
    ['a key twice', 'a: 1\na: 2'],
  ])('of bad front matter says why and keeps the cause: %s', (_, yaml) => {
    const [failure] = resolve({ 'page.mdx': `---\n${yaml}\n---\n` }).resolved.file.messages
    expect(failure?.cause).toBeInstanceOf(Error)
    expect(failure?.reason).not.toMatch(/:, expected/)
  })

  it('suggests what is right from where it stands: never the file that includes', () => {
    const found = messagesOf(
      resolve({ 'page.mdx': '<Include src="_p/bb" />', '_p/bb.mdx': '<Include src="./bc" />' }).resolved,
    )
    expect(found.map(({ ruleId, expected }) => [ruleId, expected])).toEqual([['include-missing', []]])
  })

  it('quotes what holds a backtick so that it can be read', () => {
    expect(resolve({ 'page.mdx': '<Include src={`_a${b}`} />' }).resolved.file.messages[0]?.reason).toContain(
      '`` src={`_a${b}`} ``',
    )
  })

  it.each(['`', '``', '```', '`` `', 'a``b', '`a', 'a``````'])('quotes the SDK %s as code', (sdk) => {
    const [message] = resolve({ 'page.mdx': `<If sdk={['${sdk}']}>x</If>` }).resolved.file.messages
    const { children } = unified().use(remarkParse).parse(message?.reason)
    const spans = children.flatMap((node) => (node.type === 'paragraph' ? node.children : []))
    expect(spans.slice(0, 2)).toMatchObject([{ value: 'Unexpected SDK ' }, { type: 'inlineCode', value: sdk }])
    expect(message?.ruleId).toBe('sdk-unknown')
  })

  it('shares nothing with that of another output', () => {
    const resolver = project(files)
    const [one] = messagesOf(resolver.resolve('guides/page.mdx'))
    if (one) Object.assign(one, { reason: 'spoilt', expected: ['spoilt'] })
    expect(messagesOf(resolver.resolve('guides/page.mdx')).map(({ reason }) => reason)).toEqual([message?.reason])
  })
})
