import { describe, expect, it } from 'vitest'
import type { ResolveOptions, RuleId } from '../../src/index.js'
import { project } from '../project.js'

const axes = { audience: { values: ['human', 'llm'], attribute: 'is' } }
const matter = (lines: string): string => `---\n${lines}\n---\n\n`

type Row = [
  rule: RuleId,
  source: string,
  reason: string,
  expected: readonly string[] | undefined,
  reader?: ResolveOptions,
]

/** What each rule about readers says of an axis beside `sdk`. */
const rows: readonly Row[] = [
  [
    'sdk-unknown',
    '<If is="lmm">x</If>',
    'Unexpected value `lmm` of `audience`, expected values of `audience` that are declared; did you mean `llm`? Correct the id, or declare the value of `audience`; the ones that are known decide, and with none the element stays as it is.',
    ['llm'],
  ],
  [
    'sdk-unknown',
    '<If notIs="everybody">x</If>',
    'Unexpected value `everybody` of `audience`, expected values of `audience` that are declared. Correct the id, or declare the value of `audience`; the ones that are known decide, and with none the element stays as it is.',
    [],
  ],
  [
    'condition-dynamic',
    '<If notIs={who}>x</If>',
    "Unexpected value `notIs={who}` that is only known when the page runs, expected a value of `audience`, or a list of them, written out: `notIs=\"a\"`, `notIs={['a', 'b']}`. Write the values of `audience` out; the element stays as it is until then.",
    [],
  ],
  [
    'condition-empty',
    '<If is="">x</If>',
    'Unexpected empty list of values of `audience`, expected at least one value of `audience`. Name a value of `audience` or remove the attribute; the element stays as it is until then.',
    [],
  ],
  [
    'condition-contradiction',
    '<If is="llm" notIs="llm">x</If>',
    'Unexpected `is` together with `notIs` that leave no value of `audience`, expected a value of `audience` for which all of them hold. Correct one of them; nobody is shown the element until then.',
    [],
  ],
  [
    'condition-outside-page',
    `${matter('audience: llm')}<If is="human">x</If>`,
    "Unexpected condition on `human`, which this page is not built for, expected one of the values of `audience` of the page's front matter, `llm`. Add the value of `audience` to the front matter, remove the branch, or mark it `ignoreSdkWarning`.",
    ['llm'],
  ],
  [
    'front-matter-sdk',
    `${matter('audience: lmm')}x`,
    'Unexpected value `lmm` of `audience` in the front matter, expected values of `audience` that are declared; did you mean `llm`? Correct the id, or declare the value of `audience`; it is left out until then.',
    ['llm'],
  ],
  [
    'sdk-outside-page',
    `${matter('audience: llm')}x`,
    "Unexpected reader `human` for a page that is not built for it, expected one of `audience: llm`. Resolve it for its own readers, or add this one to the page's front matter.",
    undefined,
    { audience: 'human' },
  ],
  [
    'sdk-outside-page',
    `${matter('audience: llm\nsdk: go, react')}x`,
    "Unexpected reader `nextjs, llm` for a page that is not built for it, expected one of `sdk: go, react and audience: llm`. Resolve it for its own readers, or add this one to the page's front matter.",
    undefined,
    { sdk: 'nextjs', audience: 'llm' },
  ],
  [
    'tabs-unmatched',
    "<Tabs items={['llm', 'npm']}>\n<Tab>a</Tab>\n<Tab>b</Tab>\n</Tabs>",
    'Unexpected tabs without a panel that fits, expected one for the reader, or for everybody else, beside `llm`, `npm`. Add a panel, or list a label in `tabs.fallback`.',
    [],
    { audience: 'human' },
  ],
]

const messagesOf = (source: string, reader: ResolveOptions = {}) =>
  project({ 'page.mdx': source }, { axes }).resolve('page.mdx', reader).file.messages

describe('a message about an axis', () => {
  it.each<Row>([...rows])('of %s names it, for %j', (rule, source, reason, expected, reader) => {
    const [message, ...rest] = messagesOf(source, reader)
    expect([message?.ruleId, message?.reason, rest]).toEqual([rule, reason, []])
    if (expected) expect(message?.expected).toEqual(expected)
  })

  it.each([
    ['a value inside another', '<If is="llm">a <If is="human">x</If></If>'],
    ['a list of all values that are left out', '<If notIs="llm, human">x</If>'],
  ])('of a branch that is dead speaks of no SDK: %s', (_, source) => {
    const [message] = messagesOf(source)
    expect(message?.ruleId).toBe('condition-dead')
    expect(message?.reason).not.toMatch(/\bSDKs?\b/)
  })

  it('of a branch that is dead names the attribute that leaves nobody', () => {
    const [message] = messagesOf('<If sdk="go" is="llm">a <If sdk="go, react" is="human">x</If></If>')
    expect(message?.ruleId).toBe('condition-dead')
    expect(message?.reason).toContain('`is="human"`')
    expect(message?.reason).toContain('`is="llm"`')
  })

  it.each(['audience: llm', 'audience: llm\nsdk: go, react'])(
    'of a reader who is out of the scope of the page gives but values in place of theirs: %j',
    (lines) => {
      const [message] = messagesOf(`${matter(lines)}x`, { sdk: 'nextjs', audience: 'human' })
      expect(message?.ruleId).toBe('sdk-outside-page')
      for (const value of message?.expected ?? []) expect(['go', 'react', 'llm']).toContain(value)
    },
  )
})
