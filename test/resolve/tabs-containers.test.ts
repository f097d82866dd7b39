import { describe, expect, it } from 'vitest'
import type { Options } from '../../src/index.js'
import { findCoverage, findMentions } from '../../src/insight.js'
import { flat, nodesOf, project, resolve } from '../project.js'
import { remarkPlugins } from '../plugins.js'

const options: Options = {
  remarkPlugins,
  components: {
    tabs: [{}, { name: 'CodeBlockTabs', items: 'options' }, { name: ['CodeGroup', ':::code-group', ':::tabs'] }],
    tab: { name: ['Tab', 'Tabs.Tab'] },
  },
}
const react = { sdk: 'react' }
const fence = (meta: string, code: string): string => `\`\`\`${meta}\n${code}\n\`\`\``
const group = (...fences: string[]): string => `:::code-group\n${fences.join('\n\n')}\n:::`
const both = group(fence('js [React]', 'x'), fence('go [Go]', 'y'))
const normal = (text: string): string => flat({ 'page.mdx': text }, {}, { ...options, tabs: false })

describe('a container of code', () => {
  it.each([
    ['one stays', both, fence('js [React]', 'x')],
    [
      'several stay',
      group(fence('js [React]', 'x'), fence('go [Go]', 'y'), fence('sh [npm]', 'z')),
      group(fence('js [React]', 'x'), fence('sh [npm]', 'z')),
    ],
    [
      'it is about nothing',
      group(fence('sh [npm]', 'x'), fence('sh [yarn]', 'y')),
      group(fence('sh [npm]', 'x'), fence('sh [yarn]', 'y')),
    ],
    ['it has a label, which goes with it', both.replace('group', 'group[Both *ways*]'), fence('js [React]', 'x')],
    [
      'it stands in a list',
      `- a\n\n  ${both.replaceAll('\n', '\n  ')}`,
      `- a\n\n  ${fence('js [React]', 'x').replaceAll('\n', '\n  ')}`,
    ],
    [
      'it stands in a quote',
      `> ${both.replaceAll('\n', '\n> ')}`,
      `> ${fence('js [React]', 'x').replaceAll('\n', '\n> ')}`,
    ],
    ['it stands in another container', `::::note\n${both}\n::::`, `:::note\n${fence('js [React]', 'x')}\n:::`],
    [
      'it stands in a panel',
      `<Tabs items={['React', 'Go']}>\n<Tab>\n${both}\n</Tab>\n<Tab>\nG\n</Tab>\n</Tabs>`,
      fence('js [React]', 'x'),
    ],
    ['it stands in a condition', `<If sdk="react">\n${both}\n</If>`, fence('js [React]', 'x')],
    ['panels are elements', ':::tabs\n<Tab title="React">a</Tab>\n<Tab title="Go">b</Tab>\n:::', 'a'],
    ['a condition empties it', group(`<If sdk="go">\n${fence('go [Go]', 'x')}\n</If>`), ''],
    [
      'a condition holds one back',
      `::::code-group\n<If sdk="go">\n${fence('js [React]', 'w')}\n</If>\n\n${fence('js [React]', 'x')}\n\n${fence('go [Go]', 'y')}\n::::`,
      fence('js [React]', 'x'),
    ],
  ])('keeps what is for the reader where %s', (_, written, expected) => {
    expect(flat({ 'page.mdx': written }, react, options)).toBe(normal(expected))
  })

  it('is decided in a partial, with what a file of code and another partial bring', () => {
    const files = {
      'page.mdx': '<Include src="_a" />\n\n<Include src="_a" />',
      '_a.mdx': `:::code-group\n<Include src="./_x.js" meta="[React]" />\n\n<Include src="_y" />\n:::`,
      '_x.js': 'x',
      '_y.mdx': fence('go [Go]', 'y'),
    }
    expect(flat(files, react, options)).toBe(`${fence('js [React]', 'x')}\n\n${fence('js [React]', 'x')}\n`)
  })

  it('is told of where no panel fits', () => {
    const { mdx, messages } = resolve({ 'page.mdx': both }, { sdk: 'nextjs' }, options)
    expect(mdx).toBe(normal(both))
    expect(messages).toEqual(['tabs-unmatched page.mdx:1:1'])
  })

  it('is left alone by another name', () => {
    const page = both.replace('code-group', 'other')
    expect(flat({ 'page.mdx': page }, react, options)).toBe(normal(page))
    expect(flat({ 'page.mdx': both }, react, { remarkPlugins })).toBe(normal(both))
  })

  it('says nothing where there is no code in it', () => {
    expect(flat({ 'page.mdx': ':::code-group\n<CodeBlock />\n:::' }, react, options)).toContain('CodeBlock')
  })

  it('is a row of coverage, a mention where a fence stands, and remembered', () => {
    const resolver = project({ 'page.mdx': both }, options)
    expect(findCoverage(resolver).map(({ own, none, labels }) => ({ own, none, labels }))).toEqual([
      { own: ['react', 'go'], none: ['nextjs'], labels: ['React', 'Go'] },
    ])
    expect(findMentions(resolver, 'go').map(({ position, actual }) => [position?.start.line, actual])).toEqual([
      [6, 'Go'],
    ])
    const { tree } = resolver.resolve('page.mdx', react)
    expect(tree.children[0]?.data?.origin?.panels?.map(({ label }) => label)).toEqual(['React'])
  })
})

describe('a code group with a list', () => {
  it.each([
    ['nothing', 'js', 'go'],
    ['names of files', 'js app.js', 'go title="main.go"'],
    ['annotations', "js {{ filename: 'app.js' }}", "go {{ mark: [1, [2, 3]], filename: 'main.go' }}"],
  ])('labels fences by place that say %s', (_, first, second) => {
    const page = `<CodeBlockTabs options={['React', 'Go']}>\n${fence(first, 'x')}\n\n${fence(second, 'y')}\n</CodeBlockTabs>`
    expect(flat({ 'page.mdx': page }, react, options)).toBe(`${fence(first, 'x')}\n`)
  })

  it('labels fences by name that say it, in whatever order', () => {
    const given = { ...options, components: { ...options.components, tab: { label: ['tab', 'title'] } } }
    const page = `<Tabs items={['Go', 'React']}>\n${fence('js tab="React" title="a.js"', 'x')}\n\n${fence('go tab="Go" title="a.go"', 'y')}\n</Tabs>`
    expect(flat({ 'page.mdx': page }, react, given)).toBe(`${fence('js tab="React" title="a.js"', 'x')}\n`)
  })
})

describe('the meta of a fence', () => {
  it.each([
    ['React lines wrap expandable'],
    ['lines React {1,3} /use/'],
    ['shouldWrap React hideCopy noLineNumbers'],
    ['{1} [React] showLineNumbers'],
    ['[React]{1} twoslash'].map((meta) => meta.replace(']{', '] {')),
    ["title='React' [app.js]"],
    ['[expandable] React'],
  ])('labels it: %s', (meta) => {
    const page = `<CodeGroup>\n${fence(`js ${meta}`, 'x')}\n\n${fence('go Go', 'y')}\n</CodeGroup>`
    expect(flat({ 'page.mdx': page }, react, options)).toBe(`${fence(`js ${meta}`, 'x')}\n`)
  })

  it('may have a label of several words in brackets', () => {
    const sdks = { app: 'My App', go: 'Go' }
    const page = `<CodeGroup>\n${fence('js [My App] {1}', 'x')}\n\n${fence('go [Go]', 'y')}\n</CodeGroup>`
    expect(flat({ 'page.mdx': page }, { sdk: 'app' }, { ...options, sdks })).toBe(`${fence('js [My App] {1}', 'x')}\n`)
  })
})

describe('panels that are members', () => {
  const panels = '<Tabs.Tab>a</Tabs.Tab>\n<Tabs.Tab>b</Tabs.Tab>'
  const labelled = '<Tabs.Tab label="React">a</Tabs.Tab>\n<Tabs.Tab label="Go">b</Tabs.Tab>'

  it.each([
    ['a list labels them', `<Tabs items={['React', 'Go']}>\n${panels}\n</Tabs>`],
    ['they label themselves', `<Tabs>\n${labelled}\n</Tabs>`],
    ['they stand in a sentence', `<Tabs items={['React', 'Go']}>${panels.replace('\n', '')}</Tabs>`],
    ['they stand in code', `{true && <Tabs items={['React', 'Go']}>${panels.replace('\n', '')}</Tabs>}`],
    ['a partial brings them', '<Tabs items={["React", "Go"]}>\n<Include src="_a" />\n</Tabs>'],
  ])('are chosen where %s', (_, page) => {
    const { mdx, messages, resolved } = resolve({ 'page.mdx': page, '_a.mdx': panels }, react, options)
    expect({ mdx, messages }).toEqual({ mdx: 'a\n', messages: [] })
    expect(nodesOf(resolved.tree).some(({ type }) => type.startsWith('mdx'))).toBe(false)
  })
})
