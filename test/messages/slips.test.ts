import { describe, expect, it } from 'vitest'
import type { Options } from '../../src/index.js'
import { brief, messagesOf, project } from '../project.js'

const partial = {
  '_a.mdx': 'a',
  '_b.mdx': '---\nprops: { kind: { default: x } }\n---\n\n{props.kind}',
  '_c.ts': '// #region x\nc\n// #endregion',
}
const told = (source: string, options: Options = {}): string[] =>
  messagesOf(project({ 'page.mdx': source, ...partial }, options).resolve('page.mdx')).map(
    (message) => `${brief(message)} ${message.expected?.join() ?? ''}`,
  )
const panel = (attributes: string) => `<Tabs items={['A']}>\n<Tab ${attributes}>x</Tab>\n</Tabs>`

describe('an attribute that is a slip', () => {
  it.each<[string, readonly string[], Options?]>([
    ['<If skd="go">x</If>', ['attribute-unknown page.mdx:1:5 sdk']],
    ['<If sdks="go">x</If>', ['attribute-unknown page.mdx:1:5 sdk']],
    ['<If SDK="go">x</If>', ['attribute-unknown page.mdx:1:5 sdk']],
    ['<If notsdk="go">x</If>', ['attribute-unknown page.mdx:1:5 notSdk']],
    ['<If not-sdk="go">x</If>', ['attribute-unknown page.mdx:1:5 notSdk']],
    ['<If sdk="go" ignoreSDKWarnings>x</If>', ['attribute-unknown page.mdx:1:14 ignoreSdkWarning']],
    ['<If plattform="web">x</If>', ['attribute-unknown page.mdx:1:5 platform'], { axes: { platform: ['web', 'ios'] } }],
    ['<If OS="mac">x</If>', ['attribute-unknown page.mdx:1:5 os'], { axes: { os: ['mac', 'win'] } }],
    ['<If fro="go">x</If>', ['attribute-unknown page.mdx:1:5 for'], { components: { if: { sdk: 'for' } } }],
    ['<If>x</If>', ['condition-bare page.mdx:1:1 sdk,notSdk']],
    ['- a\n\n  <If>\n  x\n  </If>', ['condition-bare page.mdx:3:3 sdk,notSdk']],
    [panel('lable="Go"'), ['attribute-unknown page.mdx:2:6 label']],
    [panel('skd="go"'), ['attribute-unknown page.mdx:2:6 sdk']],
    ['<Tabs item={["A"]}>\n<Tab>x</Tab>\n</Tabs>', ['attribute-unknown page.mdx:1:7 items']],
    ['<Include scr="_a" />', ['include-dynamic page.mdx:1:1 src']],
    ['<Include sr="_a" />', ['include-dynamic page.mdx:1:1 ']],
    ['<Include src="_a" headingOfset={1} />', ['prop-unused page.mdx:1:1 headingOffset']],
    ['<Include src="_b" headingOfset={1} />', ['prop-unknown page.mdx:1:1 headingOffset']],
    ['<Include src="_c.ts" regoin="x" />', ['prop-unused page.mdx:1:1 region']],
    ['<Include src="_c.ts" line="1" />', ['prop-unused page.mdx:1:1 lines']],
  ])('is told with what it should be: %s', (source, messages, options) => {
    expect(told(source, options)).toEqual(messages)
  })

  it('keeps its element as it is', () => {
    const { tree } = project({ 'page.mdx': '<If skd="go">x</If>' }).resolve('page.mdx', { sdk: 'react' })
    expect(tree.children).toMatchObject([{ children: [{ name: 'If', attributes: [{ name: 'skd' }] }] }])
  })

  it.each([
    '<If condition={x}>x</If>',
    '<If key="a" sdk="go">x</If>',
    '<If id="a">x</If>',
    '<If when={x} else={y}>x</If>',
    '<If {...rest}>x</If>',
    '<Other skd="go">x</Other>',
    panel('title="A" tilte="b"'),
    panel('icon="A" className="b" hidden'),
    '<Tabs groupId="a" items={["A"]} item="x">\n<Tab>x</Tab>\n</Tabs>',
  ])('is none where it may well mean something else: %s', (source) => {
    expect(told(source, { axes: { audience: { values: ['llm'], attribute: 'is' } } })).toEqual([])
  })
})
