import { describe, expect, it } from 'vitest'
import { applyEdits, createResolver, type Options } from '../../../src/index.js'
import { amplify } from '../../../src/dialects.js'
import { retire } from '../../../src/review.js'

const sdks = { nextjs: 'Next.js', react: 'React', go: ['Go', 'Golang'] }

/** The files that are other ones without Go, and what is left of it. */
function without(files: Record<string, string>, options: Options = {}): unknown {
  const { edits, left } = retire(createResolver(files, { sdks, ...options }), 'go')
  const changed = Object.fromEntries(applyEdits(files, edits))
  return left.length === 0
    ? changed
    : [changed, left.map(({ kind, path, position, reason }) => `${kind} ${path}:${position?.start.line}: ${reason}`)]
}

/** What becomes of a page without Go. */
function page(text: string, options?: Options): unknown {
  const changed = without({ 'a.mdx': text }, options)
  return typeof changed === 'object' && changed !== null && 'a.mdx' in changed ? changed['a.mdx'] : changed
}

describe('retire', () => {
  describe('conditions', () => {
    const cases: Record<string, readonly [before: string, after: string]> = {
      'drops what is for it alone, with a blank line': [
        'One.\n\n<If sdk="go">\n  Two.\n</If>\n\nThree.\n',
        'One.\n\nThree.\n',
      ],
      'drops what stands last': ['One.\n\n<If sdk="go">\n  Two.\n</If>\n', 'One.\n'],
      'drops what stands first': ['<If sdk="go">\n  Two.\n</If>\n\nThree.\n', 'Three.\n'],
      'drops what stands in a sentence, with a space': ['One <If sdk="go">two</If> three.\n', 'One three.\n'],
      'drops a line of a sentence': ['One\n<If sdk="go">two</If>\nthree.\n', 'One\nthree.\n'],
      'drops the end of a sentence': ['One.<If sdk="go"> Two.</If>\n', 'One.\n'],
      'drops an item that is emptied': ['- One\n- <If sdk="go">Two</If>\n- Three\n', '- One\n- Three\n'],
      'drops a list of which every item is emptied': [
        'One.\n\n- <If sdk="go">Two</If>\n- <If sdk="golang">Three</If>\n\nFour.\n',
        'One.\n\nFour.\n',
      ],
      'drops what the conditions around it leave for it alone': [
        '<If sdk="go, react">\n  One.\n\n  <If sdk="go, nextjs">\n    Two.\n  </If>\n\n  Three.\n</If>\n',
        '<If sdk="react">\n  One.\n\n  Three.\n</If>\n',
      ],
      'drops what the conditions around it leave for it alone, though it does not name it': [
        '<If sdk="go, react">\n  One <If notSdk="react">two</If> three.\n</If>\n',
        '<If sdk="react">\n  One three.\n</If>\n',
      ],
      'drops in code what the conditions around that leave for it alone': [
        '<If sdk="go, react"><Card icon={<If sdk="go, nextjs">x</If>} /></If>\n',
        '<If sdk="react"><Card icon={null} /></If>\n',
      ],
      'keeps what a footnote brings out of a condition': [
        '<If sdk="go, react">\n  [^n]: One <If sdk="go, nextjs">two</If>.\n</If>\n\nThree.[^n]\n',
        '<If sdk="react">\n  [^n]: One <If sdk="nextjs">two</If>.\n</If>\n\nThree.[^n]\n',
      ],
      'drops a quote, and keeps one that goes on': [
        '> One.\n>\n> <If sdk="go">\n>   Two.\n> </If>\n>\n> Three.\n',
        '> One.\n>\n> Three.\n',
      ],
      'keeps a cell': ['| a | b |\n| - | - |\n| <If sdk="go">x</If> | y |\n', '| a | b |\n| - | - |\n| | y |\n'],
      'drops a row of which every cell is emptied': [
        '| a |\n| - |\n| <If sdk="go">x</If> |\n| y |\n',
        '| a |\n| - |\n| y |\n',
      ],
      'takes it from a list': ['<If sdk={[\'go\', "react"]}>x</If>\n', '<If sdk={["react"]}>x</If>\n'],
      'takes the last from a list': ['<If sdk={["react", "go"]}>x</If>\n', '<If sdk={["react"]}>x</If>\n'],
      'takes it from a text': ['<If sdk="nextjs, go, react">x</If>\n', '<If sdk="nextjs, react">x</If>\n'],
      'takes a label from a text': ['<If sdk="React, Golang">x</If>\n', '<If sdk="React">x</If>\n'],
      'opens up what was for all others': [
        'One.\n\n<If notSdk="go">\n  Two.\n\n  - a\n    b\n</If>\n\nThree.\n',
        'One.\n\nTwo.\n\n- a\n  b\n\nThree.\n',
      ],
      'opens up a sentence': ['One <If notSdk="go">two</If> three.\n', 'One two three.\n'],
      'makes one list of what it had split': [
        '1. One\n\n<If sdk="go">\n  1. Two\n</If>\n\n1. Three\n',
        '1. One\n1. Three\n',
      ],
      'makes one list of what it opens up': [
        '- One\n\n<If notSdk="go">\n  - Two\n</If>\n\n- Three\n',
        '- One\n- Two\n- Three\n',
      ],
      'drops what stands first or last in emphasis, a link or a heading': [
        '## <If sdk="go">One</If> two\n\n*Three <If sdk="go">four</If>* [<If sdk="go">five</If> six](/x)\n',
        '## two\n\n*Three* [six](/x)\n',
      ],
      'opens up what stands last in another element': [
        '<If sdk="react">one <If notSdk="go">two</If></If> and <b><If notSdk="go">three</If></b>\n',
        '<If sdk="react">one two</If> and <b>three</b>\n',
      ],
      'takes it from those who are left out': ['<If notSdk="go, react">x</If>\n', '<If notSdk="react">x</If>\n'],
      'keeps an attribute on no axis': ['<If notSdk="go" mode={m}>x</If>\n', '<If mode={m}>x</If>\n'],
      'drops what is in what it drops': [
        'One.\n\n<If sdk="go">\n  <If notSdk="go">\n    Two.\n  </If>\n</If>\n\nThree.\n',
        'One.\n\nThree.\n',
      ],
      'drops what is in what it opens up': [
        'One.\n\n<If notSdk="go">\n  Two.\n\n  <If sdk="go">\n    No.\n  </If>\n\n  Three.\n</If>\n\nFour.\n',
        'One.\n\nTwo.\n\nThree.\n\nFour.\n',
      ],
      'drops what leaves out all others': [
        'One.\n\n<If notSdk="nextjs, react">\n  Two.\n</If>\n\nThree.\n',
        'One.\n\nThree.\n',
      ],
      'drops what nobody else gets, by whatever attributes': [
        'One.\n\n<If sdk="go, react" notSdk="react">\n  Two.\n</If>\n\nThree.\n',
        'One.\n\nThree.\n',
      ],
    }
    for (const [name, [before, after]] of Object.entries(cases))
      it(name, () => {
        expect(page(before)).toBe(after)
      })

    it('leaves one beside a definition that moves to the end of outputs without it', () => {
      expect(page('> <If sdk="go">\n>   One.\n> </If>\n>\n> [two]: /two\n\nOn [to][two].\n')).toEqual([
        {},
        ['condition a.mdx:1: Without it, `a.mdx` would not be the same for nextjs'],
      ])
    })
  })

  describe('tabs', () => {
    it('drops a panel with its item', () => {
      const tabs = (items: string, panels: string): string => `<Tabs items={${items}}>\n${panels}\n</Tabs>\n`
      const panel = (text: string): string => `  <Tab>\n    ${text}\n  </Tab>`
      const before = tabs('["Next.js", "Go", "React"]', [panel('One'), panel('Two'), panel('Three')].join('\n'))
      expect(page(before)).toBe(tabs('["Next.js", "React"]', [panel('One'), panel('Three')].join('\n')))
    })

    it('drops a panel that a condition empties', () => {
      const tabs = (items: string, more: string): string =>
        `<Tabs items={${items}}>\n  <Tab>\n    One\n  </Tab>\n${more}\n  <Tab>\n    Three\n  </Tab>\n</Tabs>\n`
      const before = tabs('["npm", "pip", "yarn"]', '\n  <Tab>\n    <If sdk="go">\n      Two\n    </If>\n  </Tab>\n')
      expect(page(before)).toBe(tabs('["npm", "yarn"]', ''))
    })

    it('puts the only panel left in the place of the tabs', () => {
      const before =
        '---\nsdk: go, react\n---\n\n<Tabs items={["React", "Go"]}>\n  <Tab>\n    One\n  </Tab>\n\n  <Tab>\n    Two\n  </Tab>\n</Tabs>\n'
      expect(page(before)).toBe('---\nsdk: react\n---\n\nOne\n')
    })

    it('leaves a panel that others see, since none is theirs', () => {
      const before = '<Tabs items={["React", "Go"]}>\n  <Tab>One</Tab>\n\n  <Tab>Two</Tab>\n</Tabs>\n'
      expect(page(before)).toEqual([
        {},
        [
          'tab a.mdx:1: nextjs has no panel of their own on `a.mdx`, and sees it for that',
          'tab a.mdx:4: nextjs has no panel of their own on `a.mdx`, and sees it for that',
        ],
      ])
    })

    it('takes it from the attributes of a panel that stays', () => {
      const tabs = (one: string, two: string): string =>
        `<Tabs>\n  <Tab title="A"${one}>One</Tab>\n\n  <Tab title="B"${two}>Two</Tab>\n</Tabs>\n`
      expect(page(tabs(' sdk="go, react"', " notSdk={['go', 'react']}"))).toBe(
        tabs(' sdk="react"', " notSdk={['react']}"),
      )
      expect(page(tabs(' notSdk="go"', ''))).toBe(tabs('', ''))
    })

    it('drops panels by their label, whatever their attributes say of another axis', () => {
      const options: Options = { axes: { os: ['mac', 'linux'] } }
      const text = (sdk: string, ...panels: string[]): string =>
        `---\nsdk: ${sdk}\n---\n\n<Tabs>\n${panels.map((panel) => `  ${panel}\n`).join('\n')}</Tabs>\n`
      const [mac, linux] = ['<Tab title="React" os="mac">One</Tab>', '<Tab title="React" os="linux">Two</Tab>']
      const gone = '<Tab title="Go" os="mac">Three</Tab>'
      expect(page(text('go, react', mac, gone, linux), options)).toBe(text('react', mac, linux))
    })

    it('drops a panel that the conditions around it leave for it alone', () => {
      const text = (sdk: string, panels: string): string => `<If sdk="${sdk}">\n<Tabs>\n${panels}\n</Tabs>\n</If>\n`
      const panel = (title: string, attribute = ''): string =>
        `  <Tab title="${title}"${attribute}>\n    ${title}.\n  </Tab>`
      const left = `${panel('One')}\n${panel('Two')}`
      expect(page(text('go, react', `${left}\n${panel('Three', ' sdk="go, nextjs"')}`))).toBe(text('react', left))
    })

    it('takes it from all else where a panel stays', () => {
      const tabs = '<Tabs items={["React", "Go"]}>\n  <Tab>One</Tab>\n\n  <Tab>Two</Tab>\n</Tabs>\n'
      const text = (sdks: string, is: string): string => `---\nsdk: ${sdks}\n---\n\n<If sdk="${is}">x</If>\n\n${tabs}`
      expect(page(text('nextjs, react, go', 'go, react'))).toEqual([
        { 'a.mdx': text('nextjs, react', 'react') },
        [
          'tab a.mdx:7: nextjs has no panel of their own on `a.mdx`, and sees it for that',
          'tab a.mdx:10: nextjs has no panel of their own on `a.mdx`, and sees it for that',
        ],
      ])
    })

    it('drops what shows a panel by its place', () => {
      const options: Options = { components: { tab: { name: 'TabPanel' } } }
      const tabs = (...of: readonly string[]): string =>
        `<Tabs>\n  <TabList>\n${of.map((one) => `    <Tab>${one}</Tab>\n`).join('')}  </TabList>\n\n  <TabPanels>\n${of.map((one) => `    <TabPanel>\n      On ${one}\n    </TabPanel>\n`).join('\n')}  </TabPanels>\n</Tabs>\n`
      expect(page(tabs('Next.js', 'Go', 'React'), options)).toBe(tabs('Next.js', 'React'))
    })

    it('keeps what is shown first', () => {
      const tabs = (items: string, at: string, panels: string): string =>
        `<Tabs values={${items}} ${at}>\n${panels}\n</Tabs>\n`
      const panel = (value: string): string => `  <Tab value="${value}">\n    ${value}\n  </Tab>`
      const item = (value: string): string => `{ label: '${value}', value: '${value}' }`
      const options: Options = { components: { tabs: { items: 'values' } } }
      const list = (...values: string[]): string => `[${values.map(item).join(', ')}]`
      const before = tabs(
        list('nextjs', 'go', 'react'),
        'defaultIndex={2}',
        ['nextjs', 'go', 'react'].map(panel).join('\n'),
      )
      expect(page(before, options)).toBe(
        tabs(list('nextjs', 'react'), 'defaultIndex={1}', ['nextjs', 'react'].map(panel).join('\n')),
      )
      const named = tabs(
        list('nextjs', 'go', 'react'),
        'defaultValue="go"',
        ['nextjs', 'go', 'react'].map(panel).join('\n'),
      )
      expect(page(named, options)).toBe(
        tabs(list('nextjs', 'react'), '', ['nextjs', 'react'].map(panel).join('\n')).replace(' >', '>'),
      )
    })
  })

  describe('files', () => {
    it('drops variant files, and pages that are for nobody else', () => {
      const files = {
        'a.mdx': 'A <Include src="_p" />',
        '_p.mdx': 'one',
        '_p.go.mdx': 'two',
        '_p.go.llm.mdx': 'three',
        'b.mdx': '---\nsdk: go\n---\n\nB\n',
      }
      expect(without(files, { axes: { audience: ['llm', 'human'] } })).toEqual({
        '_p.go.mdx': null,
        '_p.go.llm.mdx': null,
        'b.mdx': null,
      })
    })

    it('leaves a variant file that is named', () => {
      const files = { 'a.mdx': 'A <Include src="_p.go" />', '_p.mdx': 'one', '_p.go.mdx': 'two' }
      expect(without(files)).toEqual([
        {},
        ['variant _p.go.mdx:undefined: Without it, `a.mdx` would not be the same for nextjs'],
      ])
    })

    it('takes it from front matter, however that lists it', () => {
      const matter = (sdk: string): string => `---\ntitle: T\nsdk: ${sdk}\n---\n\nText\n`
      expect(page(matter('go, react'))).toBe(matter('react'))
      expect(page(matter('react, Golang, nextjs'))).toBe(matter('react, nextjs'))
      expect(page(matter('[react, "go"]'))).toBe(matter('[react]'))
      expect(page(matter('"react, go"'))).toBe(matter('"react"'))
      expect(page(matter('\n  - go\n  - react'))).toBe(matter('\n  - react'))
    })
  })

  describe('code', () => {
    const options: Options = { names: { sdk: ['platform'] }, components: { if: { when: 'when' } } }
    const cases: Record<string, readonly [before: string, after: string]> = {
      'takes what is left of a choice': [
        "One {platform === 'go' ? 'two' : <b>three</b>} four.\n",
        'One <b>three</b> four.\n',
      ],
      'drops what shows nothing to others': ["One {platform === 'go' && <b>two</b>} three.\n", 'One three.\n'],
      'drops a block that shows nothing to others': [
        "One.\n\n{platform === 'go' && <b>two</b>}\n\nThree.\n",
        'One.\n\nThree.\n',
      ],
      'takes it from a list': [
        "<Card is={['go', 'react'].includes(platform)} />\n",
        "<Card is={['react'].includes(platform)} />\n",
      ],
      'takes it from a map': ["{{ 'go': 1, react: 2 }[platform]}\n", '{{ react: 2 }[platform]}\n'],
      'writes out what is the same for all others': [
        "<Card isGo={platform === 'go'} title={f(platform)} />\n",
        '<Card isGo={false} title={f(platform)} />\n',
      ],
      'opens up what holds for all others': ["<If when={platform !== 'go'}>\n  One.\n</If>\n", 'One.\n'],
      'drops what holds for no other': ["<If when={sdk === 'go' && props.a}>\n  One.\n</If>\n\nTwo.\n", 'Two.\n'],
      'cuts down what holds for some': [
        "<If when={sdk === 'go' || sdk === 'react'}>\n  One.\n</If>\n",
        "<If when={sdk === 'react'}>\n  One.\n</If>\n",
      ],
      'edits elements in code': [
        '<Card icon={<If sdk="go">x</If>}>{f(<><If notSdk="go">y</If><If sdk="go">z</If></>)}</Card>\n',
        '<Card icon={null}>{f(<>y</>)}</Card>\n',
      ],
    }
    for (const [name, [before, after]] of Object.entries(cases))
      it(name, () => {
        expect(page(before, options)).toBe(after)
      })
  })

  describe('maps and imports', () => {
    const options: Options = { components: { choose: { name: 'Steps', map: 'of', otherwise: 'all' } } }
    const partials = { '_go.mdx': 'go', '_react.mdx': 'react', '_all.mdx': 'all' }

    it('takes the key out of a map', () => {
      const files = { ...partials, 'a.mdx': "<Steps of={{ go: './_go', react: './_react', all: './_all' }} />\n" }
      expect(without(files, options)).toEqual({ 'a.mdx': "<Steps of={{ react: './_react', all: './_all' }} />\n" })
    })

    it('drops a map that brings nobody else anything, with its import', () => {
      const files = {
        ...partials,
        'a.mdx': "import Go from './_go.mdx'\n\nOne.\n\n<Steps of={{ go: Go }} />\n\nTwo.\n",
      }
      expect(without(files, options)).toEqual({ 'a.mdx': 'One.\n\nTwo.\n' })
    })

    it('drops an import with its last use', () => {
      const text = "import Go from './_go.mdx'\nimport React from './_react.mdx'\n\n"
      const files = { ...partials, 'a.mdx': `${text}<If sdk="go">\n  <Go />\n</If>\n\n<React />\n` }
      expect(without(files)).toEqual({ 'a.mdx': "import React from './_react.mdx'\n\n<React />\n" })
    })
  })

  it('leaves a list that is a constant, and words', () => {
    const text = 'export const JS = ["go", "react"]\n\n<If sdk={JS}>x</If>\n\n![a <If sdk="go">b</If>](x.png)\n'
    expect(page(text)).toEqual([
      {},
      [
        'condition a.mdx:3: Its values are not written out in it',
        'condition a.mdx:5: It stands in words of which there is no text to edit',
      ],
    ])
  })

  it('takes it from what a page exports, where the scope is read from that', () => {
    const files = {
      'src/pages/a.mdx': [
        "export const meta = { title: 'A', platforms: ['react', 'go'] }",
        "import go from '/src/fragments/go.mdx'\nimport react from '/src/fragments/react.mdx'",
        '<Fragments fragments={{ go: go, react: react }} />',
        "<InlineFilter filters={['go', 'react']}>\n\nBoth\n\n</InlineFilter>\n",
      ].join('\n\n'),
      'src/fragments/go.mdx': 'go',
      'src/fragments/react.mdx': 'react',
    }
    expect(without(files, { dialect: amplify() })).toEqual({
      'src/pages/a.mdx': [
        "export const meta = { title: 'A', platforms: ['react'] }",
        "import react from '/src/fragments/react.mdx'",
        '<Fragments fragments={{ react: react }} />',
        "<InlineFilter filters={['react']}>\n\nBoth\n\n</InlineFilter>\n",
      ].join('\n\n'),
    })
  })

  it.each([
    ["['go', 'react']", "['react']"],
    ["[ 'go', 'react' ]", "[ 'react' ]"],
    ["['react', 'go', 'vue']", "['react', 'vue']"],
    ["[\n  'go',\n  'react',\n]", "[\n  'react',\n]"],
  ])('takes it from a list that a page exports, wherever it stands in %s', (list, left) => {
    const page = (platforms: string): string => `export const meta = { platforms: ${platforms} }\n\nText.\n`
    expect(without({ 'src/pages/a.mdx': page(list) }, { dialect: amplify() })).toEqual({
      'src/pages/a.mdx': page(left),
    })
  })

  it('lists who a page is for, where only its variant files say so', () => {
    const files = { 'a.mdx': '---\nsdk: go\n---\n\nA\n', 'a.react.mdx': 'B\n' }
    expect(without(files)).toEqual({ 'a.mdx': '---\nsdk: react\n---\n\nA\n' })
  })

  describe('families', () => {
    const family: Options = { sdks: { go: 'Go', gin: { label: 'Gin', extends: 'go' }, react: 'React' } }

    it('keeps what is for a value for those that extend it', () => {
      const text = (sdk: string, not: string): string =>
        `---\nsdk: ${sdk}, react\n---\n\n<If sdk="${sdk}">\n  One.\n</If>\n\n<If notSdk={['${not}']}>\n  Two.\n</If>\n`
      expect(page(text('go', 'go'), family)).toBe(text('gin', 'gin'))
    })

    it('hands variant files on, with what is edited in them', () => {
      const files = {
        'a.mdx': '<Include src="_p" />',
        '_p.mdx': 'one',
        '_p.go.mdx': 'two <If sdk="go">three</If>\n',
        '_q.mdx': 'one',
        '_q.go.mdx': 'two',
        '_q.gin.mdx': 'three',
      }
      expect(without(files, family)).toEqual({
        '_p.go.mdx': null,
        '_p.gin.mdx': 'two <If sdk="gin">three</If>\n',
        '_q.go.mdx': null,
      })
    })

    it('drops what is for a value that extends another', () => {
      const text = '<If sdk={["go", "gin"]}>\n  One.\n</If>\n\n<If sdk="gin">\n  Two.\n</If>\n'
      const { edits } = retire(createResolver({ 'a.mdx': text }, family), 'gin')
      expect(applyEdits({ 'a.mdx': text }, edits).get('a.mdx')).toBe('<If sdk={["go"]}>\n  One.\n</If>\n')
    })
  })

  it('takes a value of another axis', () => {
    const options: Options = { axes: { audience: { values: ['llm', 'human'], attribute: 'is' } } }
    const files = { 'a.mdx': 'One <If is="llm">two</If> <If sdk="go" is={[\'llm\', \'human\']}>three</If>.\n' }
    const { edits, left } = retire(createResolver(files, { sdks, ...options }), { audience: 'llm' })
    expect(left).toEqual([])
    expect(applyEdits(files, edits).get('a.mdx')).toBe('One <If sdk="go" is={[\'human\']}>three</If>.\n')
  })

  it('keeps to offsets behind a byte order mark, and to line endings', () => {
    expect(page('\uFEFFOne.\r\n\r\n<If sdk="go">\r\n  Two.\r\n</If>\r\n\r\nThree.\r\n')).toBe(
      '\uFEFFOne.\r\n\r\nThree.\r\n',
    )
  })

  it('counts a byte order mark in offsets, and in no column', () => {
    const { edits } = retire(createResolver({ 'a.mdx': '\uFEFF<If sdk="go">One</If> two.\n' }, { sdks }), 'go')
    expect(edits).toEqual([
      {
        path: 'a.mdx',
        position: { start: { line: 1, column: 1, offset: 1 }, end: { line: 1, column: 23, offset: 23 } },
        text: '',
      },
    ])
  })

  it('throws for what is no declared value, and for what is no resolver', () => {
    const resolver = createResolver({}, { sdks })
    expect(() => retire(resolver, 'goo')).toThrow('Expected a declared SDK, not `goo`; did you mean `go`?')
    expect(() => retire(resolver, {})).toThrow('Expected one value of one axis')
    expect(() => retire(JSON.parse('{}'), 'go')).toThrow('Expected a resolver')
  })
})
