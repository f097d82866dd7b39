import { describe, expect, it } from 'vitest'
import { findCoverage, findMentions } from '../../src/insight.js'
import { brief, flat, nodesOf, project, resolve } from '../project.js'

const options = { components: { tabs: { name: ['Tabs', 'CodeGroup'] } } }
const react = { sdk: 'react' }
const fence = (meta: string, code: string): string => `\`\`\`${meta}\n${code}\n\`\`\``
const group = (...fences: string[]): string => `<CodeGroup>\n${fences.join('\n\n')}\n</CodeGroup>`
const both = group(fence('js React', 'x'), fence('go Go', 'y'))

describe('a code group', () => {
  it.each([
    ['words', 'js React', 'go Go'],
    ['words with settings', 'jsx React {1,3-4} wrap=false', 'go Go {2} expandable=true'],
    ['brackets', 'js [React]', 'go [Go]'],
    ['a title', 'js title="React"', 'go title="Go"'],
    ['a title in single quotes, behind words', "js twoslash title='React'", "go twoslash title='Go'"],
    ['a title without quotes', 'js title=React', 'go title=Golang'],
    ['a value', 'js value="react"', 'go value="go"'],
    ['an annotation', "js {{ title: 'React', mark: [[1, 2], 'x'] }}", 'go {{ mark: [1], "title": "Go" }}'],
    ['an annotation, behind words', "js run.js {{ label: 'React' }}", "go wrap {{ value: 'go' }}"],
  ])('has fences for panels, labelled by %s', (_, first, second) => {
    expect(flat({ 'page.mdx': group(fence(first, 'x'), fence(second, 'y')) }, react, options)).toBe(
      `${fence(first, 'x')}\n`,
    )
  })

  it.each([
    ['a slip', 'js sdk="reactt"', ['sdk-unknown page.mdx:2:1 react']],
    ['several', 'js sdk="reactt, nxtjs"', ['sdk-unknown page.mdx:2:1 react', 'sdk-unknown page.mdx:2:1 nextjs']],
    ['what leaves nobody', 'js sdk="go" notSdk="go"', ['condition-contradiction page.mdx:2:1 ']],
    ['a value of its own', 'js sdk="web-components"', []],
    ['a label', 'js sdk="React"', []],
  ])('tells of metas that say of readers %s', (_, meta, messages) => {
    const resolver = project({ 'page.mdx': group(fence(meta, 'x'), fence('go sdk="go"', 'y')) }, options)
    const all = resolver.report().flatMap((file) => file.messages)
    const said = all.filter(({ ruleId }) => ruleId !== 'tabs-unmatched')
    expect(said.map((message) => `${brief(message)} ${message.expected?.join()}`)).toEqual(messages)
    for (const { reason } of all) expect(reason).not.toContain('beside .')
  })

  it.each([
    [
      'several stay',
      group(fence('js React', 'x'), fence('sh npm', 'z'), fence('go Go', 'y')),
      group(fence('js React', 'x'), fence('sh npm', 'z')),
    ],
    [
      'none says of readers',
      group(fence('sh npm', 'x'), fence('sh pnpm', 'y')),
      group(fence('sh npm', 'x'), fence('sh pnpm', 'y')),
    ],
    ['nothing labels them', group(fence('js', 'x'), fence('go', 'y')), group(fence('js', 'x'), fence('go', 'y'))],
    [
      'an annotation says no more than what is shown',
      group(fence("js {{ mark: ['title: \"React\"'], on: { title: 'React' }, title: x }}", 'x'), fence('go', 'y')),
      group(fence("js {{ mark: ['title: \"React\"'], on: { title: 'React' }, title: x }}", 'x'), fence('go', 'y')),
    ],
    [
      'a condition holds one back',
      group(`<If sdk="go">\n${fence('js React', 'w')}\n</If>`, fence('js React', 'x'), fence('go Go', 'y')),
      fence('js React', 'x'),
    ],
    [
      'a list item holds it',
      `- a\n\n  ${both.replaceAll('\n', '\n  ')}`,
      `- a\n\n  ${fence('js React', 'x').replaceAll('\n', '\n  ')}`,
    ],
  ])('keeps what is for the reader where %s', (_, written, expected) => {
    const normal = flat({ 'page.mdx': expected }, react, { tabs: false })
    expect(flat({ 'page.mdx': written }, react, options)).toBe(normal)
  })

  describe('whose panels are labelled by their language', () => {
    const sdks = { js: ['JavaScript', 'rest_javascript'], py: 'Python', go: 'Go' }
    const byLanguage = { sdks, components: { tabs: { name: 'CodeGroup' }, tab: { label: ['title', 'lang'] } } }
    const three = [fence('rest_javascript', 'x'), fence('python {1}', 'y'), fence('go run.go', 'z')]

    it('has one for each reader, whatever else the meta says', () => {
      const files = { 'page.mdx': group(...three) }
      expect(flat(files, { sdk: 'js' }, byLanguage)).toBe(`${three[0]}\n`)
      expect(flat(files, { sdk: 'go' }, byLanguage)).toBe(`${three[2]}\n`)
      const others = flat(files, { sdk: 'go' }, { sdks, components: { tabs: { name: 'CodeGroup' } } })
      expect(['x', 'y', 'z'].map((code) => others.includes(`\n  ${code}\n`))).toEqual([true, true, true])
    })

    it('goes by what counts before', () => {
      const files = { 'page.mdx': group(fence('js title="Python"', 'x'), fence('go', 'y')) }
      const given = { ...byLanguage, sdks: { py: 'Python', go: 'Go' } }
      expect(flat(files, { sdk: 'py' }, given)).toBe(`${fence('js title="Python"', 'x')}\n`)
    })

    it('takes those of files of code, also of ones that are held back', () => {
      const page = group(
        '<Include src="a.py" />',
        '<If sdk="go">\n<Include src="b" lang="go" />\n</If>',
        three[0] ?? '',
      )
      const files = { 'page.mdx': page, 'a.py': 'a()', 'b.txt': 'b()', b: 'b()' }
      expect(flat(files, { sdk: 'py' }, byLanguage)).toBe(`${fence('py', 'a()')}\n`)
      expect(flat(files, { sdk: 'go' }, byLanguage)).toBe(`${fence('go', 'b()')}\n`)
      expect(flat(files, { sdk: 'js' }, byLanguage)).toBe(`${three[0]}\n`)
    })

    it('may be blocks that stand one behind another', () => {
      const files = { 'page.mdx': `A\n\n${three.join('\n\n')}\n\nB` }
      const adjacent = { sdks, components: { tabs: { meta: 'lang' } } }
      expect(flat(files, { sdk: 'py' }, adjacent)).toBe(`A\n\n${three[1]}\n\nB\n`)
    })
  })

  it('takes labels from a list of items, fence by fence', () => {
    const page = `<CodeGroup items={['React', 'Go']}>\n${fence('js', 'x')}\n\n${fence('go', 'y')}\n</CodeGroup>`
    expect(flat({ 'page.mdx': page }, react, options)).toBe(`${fence('js', 'x')}\n`)
  })

  it.each([
    [
      'a partial',
      {
        'page.mdx': '<CodeGroup>\n<Include src="_a" />\n</CodeGroup>',
        '_a.mdx': `${fence('js React', 'x')}\n\n${fence('go Go', 'y')}`,
      },
    ],
    [
      'a section of a partial',
      {
        'page.mdx': '<CodeGroup>\n<Include src="_a#one" />\n</CodeGroup>',
        '_a.mdx': `<div id="one">\n${fence('js React', 'x')}\n</div>`,
      },
    ],
    [
      'children',
      {
        'page.mdx': `<Include src="_a">\n${fence('js React', 'x')}\n\n${fence('go Go', 'y')}\n</Include>`,
        '_a.mdx': '<CodeGroup>\n{props.children}\n</CodeGroup>',
      },
    ],
    [
      'files of code',
      {
        'page.mdx':
          '<CodeGroup>\n<Include src="_a.js" meta="React" lang="js" />\n\n<Include src="_a.go" meta="Go" />\n</CodeGroup>',
        '_a.js': 'x',
        '_a.go': 'y',
      },
    ],
    [
      'a file of code beside a fence',
      {
        'page.mdx': `<CodeGroup>\n${fence('js React', 'x')}\n\n<Include src="_a.go" meta='title="Go"' />\n</CodeGroup>`,
        '_a.go': 'y',
      },
    ],
    [
      'files of code whose items label them',
      {
        'page.mdx':
          '<CodeGroup items={["Go", "React"]}>\n<If sdk="go">\n<Include src="_a.go" />\n</If>\n\n<Include src="_a" />\n</CodeGroup>',
        '_a.mdx': fence('js React', 'x'),
        '_a.go': 'y',
      },
    ],
    [
      'files of code in a partial',
      {
        'page.mdx': '<CodeGroup>\n<Include src="_p/a" />\n</CodeGroup>',
        '_p/a.mdx': '<Include src="./x.js" meta="React" />\n\n<Include src="./x.go" meta="Go" />',
        '_p/x.js': 'x',
        '_p/x.go': 'y',
      },
    ],
  ])('finds fences that come by %s', (name, files) => {
    const { mdx } = resolve(files, react, options)
    expect(mdx).toContain('x')
    expect(mdx).not.toContain('y')
    if (name !== 'a section of a partial') expect(mdx).toBe(`${fence('js React', 'x')}\n`)
  })

  it('leaves fences beside panels that are elements alone: they are content', () => {
    const page = `<Tabs items={['React', 'Go']}>\n<Tab>a</Tab>\n<Tab>b</Tab>\n${fence('go Go', 'y')}\n</Tabs>`
    expect(flat({ 'page.mdx': page }, react)).toBe(`a\n\n${fence('go Go', 'y')}\n`)
  })

  it('takes the place of tabs whose panels are all gone, for then it would be a panel', () => {
    const page = (inside: string): string =>
      `<Tabs>\n<If sdk="go">\n<Tab title="Go">a</Tab>\n</If>\n\n${inside}\n</Tabs>`
    const block = fence('js React', 'x')
    for (const options of [{}, { tabs: { unmatched: 'drop' } }, { tabs: { unwrap: false } }] as const) {
      expect(flat({ 'page.mdx': page(block) }, react, options)).toBe(`${block}\n`)
      expect(flat({ 'page.mdx': `> ${page('b').replaceAll('\n', '\n> ')}` }, react, options)).toBe('> b\n')
    }
    const held = '<Tabs>\n  {more.map((one) => <Tab {...one} />)}\n</Tabs>\n'
    expect(flat({ 'page.mdx': page('{more.map((one) => <Tab {...one} />)}') }, react)).toBe(held)
    expect(flat({ 'page.mdx': page('<GoTab />') }, react)).toBe('<Tabs>\n  <GoTab />\n</Tabs>\n')
  })

  it('leaves files of code beside panels that are elements alone', () => {
    const page = `<Tabs items={['React', 'Go']}>\n<Tab>a</Tab>\n<Tab>b</Tab>\n<Include src="_a.go" meta="Go" />\n</Tabs>`
    expect(flat({ 'page.mdx': page, '_a.go': 'y' }, react)).toBe(`a\n\n${fence('go Go', 'y')}\n`)
  })

  it('keeps several files of code in step with their items, each remembered by its panel', () => {
    const page =
      '<CodeGroup items={["Go", "React", "npm"]}>\n<Include src="_a.go" />\n\n<Include src="_a.js" />\n\n<Include src="_a.sh" />\n</CodeGroup>'
    const { mdx, resolved } = resolve({ 'page.mdx': page, '_a.go': 'y', '_a.js': 'x', '_a.sh': 'z' }, react, options)
    const left = `${fence('js', 'x')}\n\n${fence('sh', 'z')}`.replace(/^(?=.)/gm, '  ')
    expect(mdx).toBe(`<CodeGroup items={["React", "npm"]}>\n${left}\n</CodeGroup>\n`)
    const codes = nodesOf(resolved.tree).filter(({ type }) => type === 'code')
    expect(codes.map(({ data }) => data?.origin?.panels?.map(({ label, path }) => [label, path]))).toEqual([
      [['React', 'page.mdx']],
      [['npm', 'page.mdx']],
    ])
  })

  it('is a mention where the include of a file of code stands', () => {
    const page = '<CodeGroup>\n<Include src="_a.js" meta="React" />\n\n<Include src="_a.go" meta="Go" />\n</CodeGroup>'
    const resolver = project({ 'page.mdx': page, '_a.js': 'x', '_a.go': 'y' }, options)
    expect(
      findMentions(resolver, 'go').map(({ kind, path, position, actual }) => [
        kind,
        path,
        position?.start.line,
        actual,
      ]),
    ).toEqual([['tab', 'page.mdx', 4, 'Go']])
  })

  it('leaves fences outside of tabs alone', () => {
    const page = `${fence('go Go', 'y')}\n\n<Card>\n${fence('go Go', 'z')}\n</Card>`
    expect(flat({ 'page.mdx': page }, react, options)).toContain('z')
    expect(flat({ 'page.mdx': page }, react, options)).toContain('y')
  })

  it('is a row of coverage, and a mention where a fence stands', () => {
    const resolver = project({ 'page.mdx': both }, options)
    expect(findCoverage(resolver).map(({ own, none, labels }) => ({ own, none, labels }))).toEqual([
      { own: ['react', 'go'], none: ['nextjs'], labels: ['React', 'Go'] },
    ])
    expect(
      findMentions(resolver, 'go').map(({ kind, position, actual }) => [kind, position?.start.line, actual]),
    ).toEqual([['tab', 6, 'Go']])
  })

  it('is remembered by the fence that is left', () => {
    const { tree } = project({ 'page.mdx': both }, options).resolve('page.mdx', react)
    expect(tree.children[0]?.data?.origin?.panels?.map(({ label }) => label)).toEqual(['React'])
  })
})

describe('tabs without a panel', () => {
  const says = (page: string): unknown[] => resolve({ 'page.mdx': page }, react).messages.slice()

  it.each([
    [
      'other elements',
      '<Tabs syncKey="fw">\n<TabItem label="React">R</TabItem>\n<TabItem label="Go">G</TabItem>\n</Tabs>',
    ],
    ['members', '<Tabs>\n<Tabs.Tab>R</Tabs.Tab>\n</Tabs>'],
    ['plain elements beside items', '<Tabs items={["React", "Go"]}>\n<div>R</div>\n<div>G</div>\n</Tabs>'],
    ['items alone', '<Tabs items={["React", "Go"]}>\ntext\n</Tabs>'],
    ['others in a sentence', 'a <Tabs><TabItem>x</TabItem></Tabs> b'],
  ])('are said to be, and stay: %s', (_, page) => {
    const { messages, mdx } = resolve({ 'page.mdx': page }, react)
    expect(messages.map((message) => message.split(' ')[0])).toEqual(['tabs-empty'])
    expect(mdx).toBe(flat({ 'page.mdx': page }, {}, { components: { tabs: { name: 'Other' } } }))
  })

  it('name the option with what stands there', () => {
    const { resolved } = resolve({ 'page.mdx': '<Tabs>\n<TabItem>R</TabItem>\n</Tabs>' })
    expect(resolved.file.messages[0]?.reason).toContain("`components: { tab: { name: 'TabItem' } }`")
  })

  it('say where panels have to stand that are deeper in them', () => {
    const reasonOf = (page: string) => resolve({ 'page.mdx': page }).resolved.file.messages[0]?.reason
    expect(reasonOf('<Tabs>\n<List><i>R</i></List>\n<Panels>\nText\n\n<Tab>R</Tab>\n</Panels>\n</Tabs>')).toBe(
      'Unexpected tabs without a panel, but with `<List>`, `<Panels>`, expected panels in them, `<Tab>`. Put the panels into the tabs themselves, or into an element that holds nothing else; the tabs stay as they are until then.',
    )
    expect(reasonOf('<Tabs>\n<Part>\n<Tabs>\n<Tab>R</Tab>\n</Tabs>\n</Part>\n</Tabs>')).toContain("name: 'Part'")
  })

  it.each([
    ['what comes at run time', '<Tabs items={["React", "Go"]}>\n{panels}\n</Tabs>'],
    ['text alone', '<Tabs>\ntext\n</Tabs>'],
    ['nothing', '<Tabs />'],
    ['a panel for others', '<Tabs items={["Go"]}>\n<If sdk="go">\n<Tab>x</Tab>\n</If>\n</Tabs>'],
  ])('say nothing where they hold %s', (_, page) => {
    expect(says(page).filter((message) => String(message).startsWith('tabs-empty'))).toEqual([])
  })
})

describe('flat tabs that are resolved again', () => {
  it.each([
    [
      'a panel whose attributes overrule its item',
      '<Tabs items={["Go", "React"]}>\n<Tab sdk="react">a</Tab>\n<Tab>b</Tab>\n</Tabs>',
    ],
    [
      'a panel whose attributes overrule its label',
      '<Tabs>\n<Tab title="Go" sdk="react">a</Tab>\n<Tab title="React">b</Tab>\n</Tabs>',
    ],
    [
      'one that leaves others out',
      '<Tabs>\n<Tab title="React" notSdk="go">a</Tab>\n<Tab title="Web" notSdk="go">b</Tab>\n</Tabs>',
    ],
    [
      'one that lists more than its label',
      '<Tabs>\n<Tab title="Go" sdk="react, go">a</Tab>\n<Tab title="React">b</Tab>\n</Tabs>',
    ],
    ['neutral ones', '<Tabs>\n<Tab title="npm" sdk="react">a</Tab>\n<Tab title="yarn">b</Tab>\n</Tabs>'],
  ])('stay as they are: %s', (_, page) => {
    const once = flat({ 'page.mdx': page }, react)
    expect(once).toContain('a')
    expect(once).toContain('b')
    expect(flat({ 'page.mdx': once }, react)).toBe(once)
  })
})
