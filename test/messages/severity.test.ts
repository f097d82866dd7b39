import { describe, expect, it } from 'vitest'
import { createResolver, toMdx, type Options } from '../../src/index.js'
import { brief, messagesOf, project } from '../project.js'

const files = {
  'page.mdx': '# A\n\n# A\n\n<Include src="other" />\n\n<Include src="_legacy/a" />',
  'other.mdx': 'x',
  '_legacy/a.mdx': '# A\n\n<Include src="_gone" />',
}

type Rules = NonNullable<Options['rules']>

const plain = [
  'heading-id _legacy/a.mdx:1 false',
  'heading-id page.mdx:3 false',
  'include-missing _legacy/a.mdx:3 true',
  'include-page page.mdx:5 false',
]
const without = (...texts: string[]): string[] => plain.filter((line) => !texts.some((text) => line.includes(text)))

describe('the option rules', () => {
  it.each<[string, Rules | undefined, readonly string[]]>([
    ['nothing where it is left out', undefined, plain],
    ['nothing where it is empty', {}, plain],
    ['nothing where it is an empty list', [], plain],
    ['how grave a rule is', { 'include-page': 'error' }, [...without('include-page'), 'include-page page.mdx:5 true']],
    ['an error as an info', { 'include-missing': 'info' }, plain.map((line) => line.replace('true', 'undefined'))],
    ['what is left out', { 'heading-id': 'off', 'include-missing': 'off' }, ['include-page page.mdx:5 false']],
    ['files by a pattern', [{ files: '_legacy/**', rules: { 'heading-id': 'off' } }], without('heading-id _legacy')],
    ['files by several', [{ files: ['x/**', '*.mdx'], rules: { 'heading-id': 'off' } }], without('heading-id page')],
    [
      'files but for some',
      [{ files: ['**', '!_legacy/**'], rules: { 'heading-id': 'off' } }],
      without('heading-id page'),
    ],
    ['all files but for some', [{ files: '!*.mdx', rules: { 'heading-id': 'off' } }], without('heading-id _legacy')],
    [
      'all files, then some otherwise: the last counts',
      [{ rules: { 'heading-id': 'off' } }, { files: '_legacy/*', rules: { 'heading-id': 'warning' } }],
      without('heading-id page'),
    ],
    [
      'some files, then all otherwise: the last counts',
      [{ files: '_legacy/*', rules: { 'heading-id': 'warning' } }, { rules: { 'heading-id': 'off' } }],
      without('heading-id'),
    ],
  ])('sets %s', (_, rules, expected) => {
    const resolver = project(files, rules === undefined ? {} : { rules })
    const reported = resolver.report().flatMap(({ messages }) => messages)
    for (const messages of [messagesOf(resolver.resolve('page.mdx')), reported])
      expect(messages.map(({ ruleId, file, line, fatal }) => `${ruleId} ${file}:${line} ${fatal}`).sort()).toEqual(
        expected,
      )
  })

  it('leaves what is less grave in one case than in others so, in a report too', () => {
    const imported = project({ 'page.mdx': "import A from './_a.mdx'\n\n# <A />", '_a.mdx': '- x {props.y}\n- z' })
    const less = ['prop-missing false', 'include-blocks false']
    const fatalities = (of: readonly { ruleId?: string | undefined; fatal?: boolean | null | undefined }[]): string[] =>
      of.map(({ ruleId, fatal }) => `${ruleId} ${fatal}`)
    expect(fatalities(messagesOf(imported.resolve('page.mdx')))).toEqual(less)
    expect(fatalities(imported.report().flatMap(({ messages }) => messages))).toEqual(less)
    expect(imported.report({ severity: 'error' }).flatMap(({ messages }) => messages)).toEqual([])
  })

  it('sets the same for what stands at the include', () => {
    const { file } = project(files, { rules: { 'include-missing': 'warning', 'heading-id': 'off' } }).resolve(
      'page.mdx',
    )
    expect(file.messages.map(({ ruleId, line, fatal }) => [ruleId, line, fatal])).toEqual([
      ['include-page', 5, false],
      ['include-missing', 7, false],
    ])
  })

  it('changes messages alone, and the fingerprint with them', () => {
    const one = createResolver(files).resolve('page.mdx')
    const other = createResolver(files, { rules: { 'include-missing': 'off' } }).resolve('page.mdx')
    expect(toMdx(one.tree)).toBe(toMdx(other.tree))
    expect(one.dependencies).toEqual(other.dependencies)
    expect(one.fingerprint).not.toBe(other.fingerprint)
  })

  it('leaves what is wrong with a partial where its include is not told', () => {
    const given = { 'page.mdx': '\n<Include src="_bad" />', '_bad.mdx': 'x\n\n{' }
    const told = (rules: Rules): string[] => project(given, { rules }).resolve('page.mdx').file.messages.map(brief)
    expect(told({ 'include-unparsable': 'off' })).toEqual(['parse-error page.mdx:2:1'])
    expect(told({ 'parse-error': 'off' })).toEqual(['include-unparsable page.mdx:2:1'])
    expect(told({ 'include-unparsable': 'off', 'parse-error': 'off' })).toEqual([])
  })

  it('counts for what writing finds', () => {
    const { tree, file } = project({ 'page.mdx': 'x' }, { rules: { unwritable: 'info' } }).resolve('page.mdx')
    Object.assign(tree.children[0] ?? {}, { type: 'strange' })
    toMdx(tree, file)
    expect(file.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([['unwritable', undefined]])
  })

  it.each<[unknown, RegExp]>([
    [{ 'heading-ids': 'off' }, /Unexpected rule `heading-ids`; did you mean `heading-id`\?/],
    [{ 'heading-id': 'of' }, /rule `heading-id` .*not `of`; did you mean `off`\?/],
    [{ 'heading-id': 'warn' }, /not `warn`; did you mean `warning`\?/],
    [{ 'heading-id': false }, /rule `heading-id`/],
    [[{ file: '*', rules: {} }], /`file`; did you mean `files`\?/],
    [[{ files: '*' }], /`rules\[0\]\.rules`/],
    [[{ files: 3, rules: {} }], /`rules\.files`/],
    [[{ files: '', rules: {} }], /`rules\.files`/],
    [[{ rules: {} }, 'heading-id'], /`rules\[1\]`/],
    ['off', /`rules`/],
    [null, /`rules`/],
  ])('throws for %j', (rules, words) => {
    expect(() => createResolver({}, { rules } as Options)).toThrow(TypeError)
    expect(() => createResolver({}, { rules } as Options)).toThrow(words)
  })
})
