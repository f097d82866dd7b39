import { describe, expect, it } from 'vitest'
import type { Options, ResolveOptions, RuleId } from '../../src/index.js'
import { ruleIds } from '../../src/messages/catalogue.js'
import { messagesOf, project } from '../project.js'

type Row = readonly [
  rule: RuleId,
  place: string,
  actual: string,
  expected: readonly string[],
  files: Record<string, string>,
  reader?: ResolveOptions,
  options?: Options,
]

const go = { sdk: 'go' }
const many = (name: string, count: number): string =>
  Array<string>(count).fill(`<Include src="${name}" />`).join('\n\n')

/** Each rule with a case of it: where it is reported, and what is said of what was found. */
const rows: readonly Row[] = [
  ['attribute-unknown', 'page.mdx:1:7', 'skd', ['sdk'], { 'page.mdx': 'a <If skd="go">x</If>' }],
  ['condition-bare', 'page.mdx:1:3', '<If>', ['sdk', 'notSdk'], { 'page.mdx': 'a <If>x</If>' }],
  [
    'condition-contradiction',
    'page.mdx:1:3',
    'sdk="go", notSdk="go"',
    [],
    { 'page.mdx': 'a <If sdk="go" notSdk="go">x</If>' },
  ],
  ['condition-dead', 'page.mdx:1:20', 'sdk="go"', [], { 'page.mdx': 'a <If notSdk="go"> <If sdk="go">x</If>y</If>' }],
  ['condition-dynamic', 'page.mdx:1:1', 'sdk={sdk}', [], { 'page.mdx': '<If sdk={sdk}>x</If>' }],
  ['condition-empty', 'page.mdx:1:1', 'notSdk=""', [], { 'page.mdx': '<If notSdk="">x</If>' }],
  [
    'condition-outside-page',
    'page.mdx:5:1',
    'go',
    ['nextjs', 'react'],
    { 'page.mdx': '---\nsdk: nextjs, react\n---\n\n<If sdk="go">x</If>' },
  ],
  ['directive-in-code', 'page.mdx:1:9', 'Include', [], { 'page.mdx': '{x && y(<Include src="_a" />)}', '_a.mdx': 'a' }],
  [
    'import-components',
    'page.mdx:3:1',
    'components',
    [],
    { 'page.mdx': "import A from './_a.mdx'\n\n<A components={{ p: P }} />", '_a.mdx': 'a' },
  ],
  [
    'import-lower-case',
    'page.mdx:3:1',
    'steps',
    [],
    { 'page.mdx': "import steps from './_a.mdx'\n\n<steps />", '_a.mdx': 'a' },
  ],
  [
    'definition-elsewhere',
    'page.mdx:1:5',
    'api',
    [],
    { 'page.mdx': 'See [the API][api].\n\n<Include src="_a" />', '_a.mdx': '[x][api]\n\n[api]: /y' },
  ],
  [
    'esm-conflict',
    '_a.mdx:3:1',
    'A',
    [],
    { 'page.mdx': '<Include src="_a" />', '_a.mdx': 'export const A = 2\n\nexport const A = 1\n\nx' },
  ],
  [
    'esm-default',
    '_a.mdx:1:1',
    'export default',
    [],
    { 'page.mdx': '<Include src="_a" />', '_a.mdx': 'export default 1\n\nx' },
  ],
  ['footnote-removed', 'page.mdx:1:2', 'n', [], { 'page.mdx': 'x[^n] y\n\n[^n]: <If sdk="react">z</If>' }, go],
  ['front-matter-invalid', 'page.mdx:1:1', 'it is not a map', [], { 'page.mdx': '---\n- a\n---\n' }],
  ['front-matter-key', 'page.mdx:2:1', 'sdks', ['sdk'], { 'page.mdx': '---\nsdks: react\n---\n' }],
  ['front-matter-language', 'page.mdx:1:1', 'js', ['yaml'], { 'page.mdx': '---js\n{}\n---\n' }],
  ['front-matter-props', 'page.mdx:2:1', 'it is not a map', [], { 'page.mdx': '---\nprops: x\n---\n' }],
  ['front-matter-sdk', 'page.mdx:2:6', 'nxtjs', ['nextjs'], { 'page.mdx': '---\nsdk: nxtjs\n---\n' }],
  ['heading-id', '_a.mdx:1:1', 'one', [], { 'page.mdx': '# One\n\n<Include src="_a" />', '_a.mdx': '## One' }],
  [
    'heading-offset',
    'page.mdx:1:1',
    '9',
    [],
    { 'page.mdx': '<Include src="_a" headingOffset={9} />', '_a.mdx': '# A' },
  ],
  ['html-kept', '_a.md:1:3', '<b>', [], { 'page.mdx': '<Include src="_a" />', '_a.md': 'x <b>' }],
  ['include-blocks', 'page.mdx:1:3', '_a', [], { 'page.mdx': '# <Include src="_a" />', '_a.mdx': '- x\n- y' }],
  [
    'include-cycle',
    '_b.mdx:1:3',
    '_a.mdx → _b.mdx → _a.mdx',
    [],
    { 'page.mdx': '<Include src="_a" />', '_a.mdx': '<Include src="_b" />', '_b.mdx': 'x <Include src="_a" />' },
  ],
  ['include-dynamic', 'page.mdx:1:1', 'src={path}', [], { 'page.mdx': '<Include src={path} />' }],
  [
    'include-limit',
    '_a.mdx:199:1',
    '',
    [],
    { 'page.mdx': '<Include src="_a" />', '_a.mdx': many('_b', 100), '_b.mdx': many('_c', 100), '_c.mdx': 'x' },
  ],
  [
    'include-missing',
    'page.mdx:1:5',
    '_delete-usr',
    ['_delete-user.mdx'],
    { 'page.mdx': 'See <Include src="_delete-usr" />', '_delete-user.mdx': '' },
  ],
  ['include-outside', 'page.mdx:1:1', '../a', [], { 'page.mdx': '<Include src="../a" />' }],
  ['include-page', 'page.mdx:1:1', 'other.mdx', [], { 'page.mdx': '<Include src="other" />', 'other.mdx': 'x' }],
  ['include-split', 'page.mdx:1:3', '_a', [], { 'page.mdx': 'x <Include src="_a" /> y', '_a.mdx': '- a' }],
  ['include-unparsable', 'page.mdx:1:1', '_a.mdx', [], { 'page.mdx': '<Include src="_a" />', '_a.mdx': 'x {' }],
  [
    'lines-missing',
    'page.mdx:1:1',
    '2-9',
    [],
    { 'page.mdx': '<Include src="_a.ts" lines="2-9" />', '_a.ts': 'a\nb\nc' },
  ],
  [
    'markdown-fallback',
    '_a.md:1:5',
    'Could not parse expression with acorn: Unexpected token',
    [],
    { 'page.mdx': '<Include src="_a" />', '_a.md': '{1 +}' },
  ],
  [
    'parse-error',
    'page.mdx:1:7',
    'Could not parse expression with acorn: Unexpected token',
    [],
    { 'page.mdx': 'x {1 +} y' },
  ],
  [
    'prop-dynamic',
    '_a.mdx:1:1',
    '{props.name.toUpperCase(props.children)}',
    [],
    { 'page.mdx': '<Include src="_a" name="x" />', '_a.mdx': '{props.name.toUpperCase(props.children)}' },
  ],
  [
    'prop-missing',
    'page.mdx:1:1',
    '',
    ['name'],
    { 'page.mdx': '<Include src="_a" />', '_a.mdx': '---\nprops:\n  name: { required: true }\n---\n\n{props.name}' },
  ],
  [
    'prop-unknown',
    'page.mdx:1:1',
    'nmae',
    ['name'],
    {
      'page.mdx': '<Include src="_a" nmae="x" />',
      '_a.mdx': '---\nprops:\n  name: { default: y }\n---\n\n{props.name}',
    },
  ],
  ['prop-unused', 'page.mdx:1:1', 'name', [], { 'page.mdx': '<Include src="_a" name="x" />', '_a.mdx': 'x' }],
  [
    'region-missing',
    'page.mdx:1:1',
    'crate',
    ['create'],
    { 'page.mdx': '<Include src="_a.ts" region="crate" />', '_a.ts': '// #region create\nx\n// #endregion create' },
  ],
  ['sdk-outside-page', 'page.mdx:1:1', 'go', ['nextjs'], { 'page.mdx': '---\nsdk: nextjs\n---\n' }, go],
  ['sdk-unknown', 'page.mdx:1:1', 'nxtjs', ['nextjs'], { 'page.mdx': '<If sdk="nxtjs, go">x</If>' }, go],
  [
    'section-missing',
    'page.mdx:1:1',
    'tow',
    ['two'],
    { 'page.mdx': '<Include src="_a#tow" />', '_a.mdx': '# One\n\n# Two' },
  ],
  [
    'table-broken',
    'page.mdx:4:1',
    '<Include>',
    [],
    { 'page.mdx': '| A |\n| - |\n| 1 |\n<Include src="_a" />\n| 3 |', '_a.mdx': '| 2 |' },
  ],
  [
    'tabs-count',
    'page.mdx:1:1',
    '1',
    ['2'],
    { 'page.mdx': "<Tabs items={['A']}>\n<Tab>x</Tab>\n<Tab>y</Tab>\n</Tabs>" },
    go,
  ],
  [
    'tabs-dynamic',
    'page.mdx:1:1',
    'items={labels}',
    [],
    { 'page.mdx': '<Tabs items={labels}>\n<Tab>x</Tab>\n</Tabs>' },
    go,
  ],
  [
    'tabs-empty',
    'page.mdx:1:1',
    'TabItem',
    ['Tab'],
    { 'page.mdx': '<Tabs>\n<TabItem>x</TabItem>\n<TabItem>y</TabItem>\n</Tabs>' },
    go,
  ],
  [
    'tabs-unmatched',
    'page.mdx:1:1',
    'React, npm',
    [],
    { 'page.mdx': "<Tabs items={['React', 'npm']}>\n<Tab>x</Tab>\n<Tab>y</Tab>\n</Tabs>" },
    go,
  ],
]

const cases = rows.map(([rule, place, actual, expected, files, reader = {}, options = {}]) => ({
  rule,
  place,
  actual,
  expected,
  files,
  reader,
  options,
}))

const errors = [
  'condition-contradiction',
  'condition-dynamic',
  'condition-empty',
  'esm-conflict',
  'front-matter-invalid',
  'front-matter-language',
  'front-matter-props',
  'front-matter-sdk',
  'heading-offset',
  'include-blocks',
  'include-cycle',
  'include-dynamic',
  'include-limit',
  'include-missing',
  'include-outside',
  'include-unparsable',
  'lines-missing',
  'parse-error',
  'prop-dynamic',
  'prop-missing',
  'region-missing',
  'sdk-unknown',
  'section-missing',
]

const infos = ['markdown-fallback', 'tabs-empty', 'tabs-unmatched']

describe('the catalogue', () => {
  it('has a case here for each rule, but for those that only writing or a report tells', () => {
    const others = ['component-unknown', 'unwritable', 'variant-unknown']
    expect([...new Set([...rows.map(([rule]) => rule), ...others])].sort()).toEqual([...ruleIds])
  })

  it.each(cases)('reports $rule at $place', ({ rule, place, actual, expected, files, reader, options }) => {
    const messages = messagesOf(project(files, options).resolve('page.mdx', reader))
    const found = messages.filter(({ ruleId }) => ruleId === rule)
    expect(found.length, JSON.stringify(messages)).toBeGreaterThan(0)
    const [message] = found
    expect(`${message?.file}:${message?.line}:${message?.column}`).toBe(place)
    expect([message?.actual, message?.expected]).toEqual([actual, expected])
    expect(message?.fatal).toBe(errors.includes(rule) ? true : infos.includes(rule) ? undefined : false)
    expect(message?.source).toBe('mdx-partials')
    expect(message?.url).toMatch(new RegExp(`^https://.+#${rule}$`))
  })

  it.each(cases)(
    'words $rule as what was found, what was expected and what to do',
    ({ rule, files, reader, options }) => {
      const { file, files: all } = project(files, options).resolve('page.mdx', reader)
      for (const { ruleId, reason } of [file, ...all].flatMap(({ messages }) => messages)) {
        if (ruleId !== rule) continue
        expect(reason).toMatch(/^Unexpected [^,]+(,.+)?, expected .+[.?] [A-Z].+\.$/s)
        expect(reason).not.toMatch(/undefined|null|\[object|NaN|``|[:;,.] ?[,;]|,\s*$/)
        expect(reason).not.toContain('\n')
      }
    },
  )

  it.each([
    ['name', '<Include src="_b" />', '{props.name}', 'without its prop `name`', 'Write `name="…"` here, or give'],
    ['name', '<Include src="_b" name={props.name} />', '{props.name}', 'with `name={props.name}`', 'Pass'],
    [
      'of',
      '<Include src="_b" of={props.name} />',
      '---\nprops: { of: { required: true } }\n---\n',
      'with `of={p',
      'Pass',
    ],
  ])('says of the prop %s of %s what is missing where', (prop, include, partial, unexpected, fix) => {
    const files = { 'page.mdx': '<Include src="_a" />', '_a.mdx': include, '_b.mdx': partial }
    const [message] = messagesOf(project(files).resolve('page.mdx'))
    expect([message?.ruleId, message?.file, message?.expected]).toEqual(['prop-missing', '_a.mdx', [prop]])
    expect(message?.reason).toContain(`Unexpected include of \`_b.mdx\` ${unexpected}`)
    expect(message?.reason).toContain(`expected a value for it. ${fix}`)
  })

  it('has each rule of its ids in the same case and alphabet, sorted', () => {
    expect([...ruleIds].sort()).toEqual([...ruleIds])
    for (const id of ruleIds) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })
})
